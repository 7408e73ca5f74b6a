using System.Diagnostics;

namespace Routing.Faults;

/// <summary>Plays the rounds one after the other under the load and measures each.</summary>
internal sealed class Rounds(CampaignOptions options, Stage stage, Witness witness, Ledger ledger, Timeline timeline)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    /// <summary>Plays one fault.</summary>
    internal async Task<RoundFinding> PlayAsync(int round, IFault fault, CancellationToken cancellationToken)
    {
        await Task.Delay(options.Rest, cancellationToken).ConfigureAwait(false);
        // Rounds take turns between the node that has the center and another.
        bool isHolder = round % 2 == 1 || !fault.StrikesOneNode;
        await MendAsync(cancellationToken).ConfigureAwait(false);
        Node holder = await HolderAsync(cancellationToken).ConfigureAwait(false);
        Node victim = isHolder ? holder : stage.Nodes.Next(holder)!;
        await witness.HoldAsync($"w{round}-{fault.Name}", victim).ConfigureAwait(false);
        (long failed, long acknowledged, long struck, int unasked) = (stage.Nodes.Failures, ledger.Acknowledged, 0, stage.Nodes.UnaskedEnds);
        Task<(TimeSpan? Resumed, bool IsSame)> resuming = Task.FromResult(((TimeSpan?)null, false));
        var scene = new Scene(stage.Nodes, victim, stage.Server, stage.Database, options.Watch, cancellationToken);
        FaultOutcome outcome = await fault.StrikeAsync(scene, () =>
        {
            struck = Stopwatch.GetTimestamp();
            resuming = Task.Run(() => witness.ResumeAsync(struck, victim));
        }).ConfigureAwait(false);
        long watched = Stopwatch.GetTimestamp();
        (TimeSpan? resumed, bool isSame) = await resuming.ConfigureAwait(false);
        var finding = new RoundFinding
        {
            Round = round,
            Fault = fault.Name,
            Role = !fault.StrikesOneNode ? "all" : isHolder ? "holds the center" : "another",
            Gap = timeline.LongestGap(struck - (long)(WarmUp.TotalSeconds * Stopwatch.Frequency), watched),
            AcceptedAgain = timeline.AcceptedAgain(struck, watched),
            PullResumed = resumed,
            IsSameReservation = isSame,
            Failed = stage.Nodes.Failures - failed,
            Acknowledged = ledger.Acknowledged - acknowledged,
            MachineLoad = Routing.Faults.MachineLoad.Read(),
            UnaskedEnds = stage.Nodes.UnaskedEnds - unasked,
            Note = outcome.Note,
            Wrong = outcome.Wrong,
        };
        await MendAsync(cancellationToken).ConfigureAwait(false);
        return finding;
    }

    // While the center moves its last owner may be gone already.
    private async Task<Node> HolderAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (stage.Nodes.WithProcess(await stage.Database.HolderAsync().ConfigureAwait(false)) is { IsOut: false } holder) return holder;
            await Task.Delay(Poll, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task MendAsync(CancellationToken cancellationToken)
    {
        foreach (Node node in stage.Nodes.All.Where(node => node.IsDown || !node.IsAlive)) await node.StartAsync(cancellationToken).ConfigureAwait(false);
    }
}
