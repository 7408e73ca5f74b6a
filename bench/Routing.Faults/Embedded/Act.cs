using System.Diagnostics;

namespace Routing.Faults;

/// <summary>All rounds of one fault under load, on a gateway and data of their own, and the reckoning afterwards.</summary>
internal sealed class Act(EmbeddedOptions options, IGatewayFault fault, int rounds, GatewayStage stage, Action<string> tell)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    private readonly Ledger _ledger = new();
    private readonly Timeline _timeline = new();
    private readonly List<TimeSpan> _recoveries = [];
    private readonly List<string> _wrong = [];

    /// <summary>Plays and reckons up.</summary>
    internal async Task<ActFinding> PlayAsync(CancellationToken cancellationToken)
    {
        var client = new ClusterClient(stage.Nodes);
        using var floor = new Floor(client, _ledger, _timeline, options.Agents, options.Talk);
        var callers = new Callers(client, _ledger, _timeline, options.Rate, options.Patience);
        await floor.StartAsync().ConfigureAwait(false);
        callers.Start();
        await StrikeAsync(client, cancellationToken).ConfigureAwait(false);
        if (!await callers.StopAsync(Limit).ConfigureAwait(false)) _wrong.Add("callers were left without an answer");
        if (!await floor.StopAsync(Limit).ConfigureAwait(false)) _wrong.Add("agents were left without an answer");
        return await ReckonAsync(client, new Reckoning(stage, options.Agents)).ConfigureAwait(false);
    }

    // Each round draws from its own seed, so that one can be played again without those before it.
    private async Task StrikeAsync(ClusterClient client, CancellationToken cancellationToken)
    {
        for (int round = 1; round <= rounds && _wrong.Count == 0; round++)
        {
            long struck = 0;
            var scene = new GatewayScene(
                round, stage.Gateway, client, _ledger, stage.Disk, new Random(options.Seed * 100_003 + round), cancellationToken);
            if (await fault.StrikeAsync(scene, () => struck = Stopwatch.GetTimestamp()).ConfigureAwait(false) is { } wrong) _wrong.Add($"round {round}: {wrong}");
            else if (await RecoveredAsync(struck, cancellationToken).ConfigureAwait(false) is { } recovery) _recoveries.Add(recovery);
            else _wrong.Add($"round {round}: no command was accepted again");
            if (round % 20 == 0) tell($"{fault.Name}: {round} of {rounds}, {_ledger.Acknowledged:N0} acknowledged");
        }
    }

    private async Task<TimeSpan?> RecoveredAsync(long struck, CancellationToken cancellationToken)
    {
        while (Stopwatch.GetElapsedTime(struck) < Limit)
        {
            if (_timeline.AcceptedAgain(struck, long.MaxValue) is { } recovery) return recovery;
            await Task.Delay(Poll, cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    private async Task<ActFinding> ReckonAsync(ClusterClient client, Reckoning reckoning)
    {
        List<string> stuck = [.. await reckoning.StuckAgentsAsync(client).ConfigureAwait(false)];
        if (await reckoning.CloseAsync(client, fault.KeepsQueues).ConfigureAwait(false) is { } wrong) _wrong.Add(wrong);
        stuck.AddRange(stage.Data.ReadOpen());
        return new ActFinding
        {
            Fault = fault.Name,
            Rounds = _recoveries.Count,
            Acknowledged = _ledger.Acknowledged,
            Audit = _ledger.Compare(stage.Data.ReadContacts()),
            Stuck = stuck,
            Recoveries = _recoveries,
            MachineLoad = Routing.Faults.MachineLoad.Read(),
            Wrong = _wrong,
        };
    }
}
