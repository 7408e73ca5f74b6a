namespace Routing.Simulation;

/// <summary>Counts the calls of a ledger as callers and agents saw them.</summary>
internal static class DriveCount
{
    /// <summary>The report of a finished drive.</summary>
    public static DriveReport Report(CallLedger ledger, GatewayGauges before, GatewayGauges after, DriveTally tally, TimeSpan wall)
    {
        var offered = ledger.Calls.Where(call => call.IsOffered).ToList();
        var queues = QueuesOf(offered, before, after);
        var inTime = offered.Count(call => IsInTime(call, after));
        int Of(CallOutcome outcome) => offered.Count(call => call.Outcome == outcome);
        return new DriveReport
        {
            Offered = offered.Count,
            Answered = Of(CallOutcome.Answered),
            AnsweredInTime = inTime,
            Abandoned = Of(CallOutcome.Abandoned),
            TurnedAway = Of(CallOutcome.TurnedAway),
            Lost = Of(CallOutcome.Lost) + Of(CallOutcome.Open),
            Doubled = offered.Count(call => call.IsDoubled),
            Errors = tally.Errors,
            ServerErrors = tally.ServerErrors,
            LostConnections = tally.LostConnections,
            ServiceLevel = offered.Count == 0 ? null : (double)inTime / offered.Count,
            AssignmentLatencyMs = AssignmentLatency.Of(ledger.AssignmentMs),
            PerQueue = queues,
            AgreesWithServer = queues.All(queue => queue.Agrees),
            WallSeconds = Math.Round(wall.TotalSeconds, 3),
            Problems = [.. tally.Problems, .. ledger.Calls.Where(call => call.IsDoubled).Take(5).Select(call => $"{call.Trace.CallId} came to two ends.")],
        };
    }

    /// <summary>Each queue by the clients and by the gateway.</summary>
    public static IReadOnlyList<QueueReport> QueuesOf(IEnumerable<DrivenCall> offered, GatewayGauges before, GatewayGauges after)
    {
        var server = after.Since(before);
        var clients = offered.Where(call => call.Queue is not null).GroupBy(call => call.Queue!).ToDictionary(queue => queue.Key, queue => CountsOf(queue, after));
        return
        [
            .. server.Keys.Union(clients.Keys).Order(StringComparer.Ordinal).Select(queue => ReportOf(
                queue, clients.GetValueOrDefault(queue, QueueCounts.None), server.GetValueOrDefault(queue, QueueCounts.None))),
        ];
    }

    private static QueueReport ReportOf(string queue, QueueCounts clients, QueueCounts server) => new(
        queue, clients, server, clients.Offered == 0 ? null : (double)clients.AnsweredInTime!.Value / clients.Offered, clients.Agrees(server));

    private static QueueCounts CountsOf(IEnumerable<DrivenCall> queue, GatewayGauges gauges) => queue.Aggregate(
        QueueCounts.None,
        (counts, call) => new QueueCounts(
            counts.Offered + 1,
            counts.Answered + (call.Outcome == CallOutcome.Answered ? 1 : 0),
            counts.AnsweredInTime + (IsInTime(call, gauges) ? 1 : 0),
            counts.Abandoned + (call.Outcome == CallOutcome.Abandoned ? 1 : 0)));

    private static bool IsInTime(DrivenCall call, GatewayGauges gauges) =>
        call.Outcome == CallOutcome.Answered && call.Queue is { } queue
        && call.WaitedSeconds <= gauges.WithinSeconds.GetValueOrDefault(queue, 0);
}
