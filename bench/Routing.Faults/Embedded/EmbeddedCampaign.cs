namespace Routing.Faults;

/// <summary>One fault after the other against a gateway that runs alone.</summary>
internal sealed class EmbeddedCampaign(EmbeddedOptions options, Action<string> tell)
{
    /// <summary>Plays all; a fault that this machine does not allow is told and left out.</summary>
    internal async Task<IReadOnlyList<ActFinding>> RunAsync(CancellationToken cancellationToken)
    {
        List<ActFinding> findings = [];
        foreach ((IGatewayFault fault, int rounds) in options.Acts)
        {
            await using GatewayStage? stage = await GatewayStage.TrySetAsync(options.GatewayFile, fault, cancellationToken).ConfigureAwait(false);
            if (stage is null)
            {
                tell($"{fault.Name}: left out, for no file system may be mounted here");
                continue;
            }

            ActFinding finding = await new Act(options, fault, rounds, stage, tell).PlayAsync(cancellationToken).ConfigureAwait(false);
            findings.Add(finding);
            tell(ActTable.Of([finding]));
            stage.Keep = !finding.IsGood;
            if (stage.Keep) tell($"The gateway's data and log stay in {stage.Folder}.");
        }

        return findings;
    }
}
