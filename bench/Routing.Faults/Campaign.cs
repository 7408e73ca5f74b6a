using System.Diagnostics;
using Routing.Center;

namespace Routing.Faults;

/// <summary>The whole of it: load, rounds, and the reckoning afterwards.</summary>
internal sealed class Campaign(CampaignOptions options, Stage stage, Action<string> tell)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Ledger _ledger = new();
    private readonly Timeline _timeline = new();
    private readonly List<string> _wrong = [];

    /// <summary>Plays all rounds and reckons up.</summary>
    internal async Task<CampaignReport> RunAsync(CancellationToken cancellationToken)
    {
        var client = new ClusterClient(stage.Nodes);
        var witness = new Witness(client, stage.Nodes, _ledger);
        using var floor = new Floor(client, _ledger, _timeline, options.Agents, options.Talk);
        var callers = new Callers(client, _ledger, _timeline, options.Rate, options.Patience);
        await witness.SignInAsync().ConfigureAwait(false);
        await floor.StartAsync().ConfigureAwait(false);
        callers.Start();
        List<RoundFinding> findings = await PlayAsync(new Rounds(options, stage, witness, _ledger, _timeline), cancellationToken).ConfigureAwait(false);
        if (!await callers.StopAsync(Limit).ConfigureAwait(false)) _wrong.Add("callers were left without an answer");
        if (!await floor.StopAsync(Limit).ConfigureAwait(false)) _wrong.Add("agents were left without an answer");
        return await ReckonAsync(client, findings).ConfigureAwait(false);
    }

    private async Task<List<RoundFinding>> PlayAsync(Rounds rounds, CancellationToken cancellationToken)
    {
        List<RoundFinding> findings = [];
        for (int round = 1; round <= options.Rounds; round++)
        {
            foreach (IFault fault in options.Faults)
            {
                findings.Add(await rounds.PlayAsync(round, fault, cancellationToken).ConfigureAwait(false));
                tell(FindingsTable.Rounds([findings[^1]]).Split('\n')[2]);
            }
        }

        return findings;
    }

    private async Task<CampaignReport> ReckonAsync(ClusterClient client, List<RoundFinding> findings)
    {
        await ReachHistoryAsync().ConfigureAwait(false);
        Reply? queues = await client.SendAsync(HttpMethod.Get, "/v1/queues").ConfigureAwait(false);
        string reasons = stage.Nodes.FailureReasons;
        await LeaveAsync().ConfigureAwait(false);
        IReadOnlyList<RecordedContact> contacts = await stage.Database.ContactsAsync().ConfigureAwait(false);
        if (await stage.Database.StaleRowsAsync().ConfigureAwait(false) is var stale and > 0) _wrong.Add($"{stale} rows of owners of the past");
        JournalReport journal = stage.Verify();
        if (!journal.IsGood) _wrong.Add(journal.Damage!);
        return new CampaignReport
        {
            Rounds = findings,
            Audit = _ledger.Compare(contacts),
            Acknowledged = _ledger.Acknowledged,
            Counters = Accounts.Of(queues!.Body),
            History = Accounts.Of(contacts),
            Epoch = await stage.Database.EpochAsync().ConfigureAwait(false),
            Journal = $"{journal.Rows} rows, {journal.Commands} commands, {journal.Events} events, {(journal.IsGood ? "good" : "damaged")}",
            FailureReasons = reasons,
            Wrong = _wrong,
        };
    }

    private async Task ReachHistoryAsync()
    {
        long began = Stopwatch.GetTimestamp();
        long behind;
        while ((behind = await stage.Database.BehindAsync().ConfigureAwait(false)) > 0)
        {
            if (Stopwatch.GetElapsedTime(began) > Limit)
            {
                _wrong.Add($"the history stands still {behind} events behind the journal");
                return;
            }

            await Task.Delay(200).ConfigureAwait(false);
        }
    }

    private async Task LeaveAsync()
    {
        foreach (Node node in stage.Nodes.All.Where(node => node.IsAlive))
        {
            await node.SignalAsync("TERM").ConfigureAwait(false);
            if (!await node.EndsWithinAsync(Limit).ConfigureAwait(false)) _wrong.Add($"node {node.Number} did not leave at the end");
        }
    }
}
