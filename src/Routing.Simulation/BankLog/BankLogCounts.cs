using Routing.Core;

namespace Routing.Simulation;

/// <summary>The log's own service level, counted from the waits it records.</summary>
internal static class BankLogCounts
{
    public const int WithinSeconds = 20;
    public const int ShortAbandonSeconds = 5;

    public static ServiceLevelCounts Of(IEnumerable<BankLogRow> kept)
    {
        var counts = default(ServiceLevelCounts);
        foreach (var row in kept)
            counts += row.Outcome == BankLogOutcome.Answered ? Answer(row.QueueSeconds) : Abandon(row.QueueSeconds);
        return counts;
    }

    private static ServiceLevelCounts Answer(int waitSeconds) =>
        waitSeconds <= WithinSeconds ? new(1, 0, 0, 0, 0) : new(0, 1, 0, 0, 1);

    private static ServiceLevelCounts Abandon(int waitSeconds) =>
        waitSeconds <= WithinSeconds ? new(0, 0, 1, waitSeconds <= ShortAbandonSeconds ? 1 : 0, 0) : new(0, 0, 0, 0, 1);
}
