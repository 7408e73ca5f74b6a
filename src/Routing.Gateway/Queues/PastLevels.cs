using Routing.Center;

namespace Routing.Gateway;

/// <summary>The last hours of all queues for a chart: the ratios of the interval report and nothing else.</summary>
/// <param name="Center">The center.</param>
/// <param name="Start">Start of the first interval, UTC.</param>
/// <param name="IntervalSeconds">Length of an interval.</param>
/// <param name="Queues">The plan's queues, in its order; the last interval of each is the one under way.</param>
internal sealed record PastLevels(string Center, DateTimeOffset Start, int IntervalSeconds, IReadOnlyList<PastQueue> Queues)
{
    /// <summary>How many intervals it has: six hours.</summary>
    internal const int Intervals = 24;

    /// <summary>The quarters of an hour that a view's moment ends.</summary>
    internal static IntervalSearch SearchOf(CenterView view)
    {
        long current = view.AtMs - (view.AtMs % IntervalRecord.LengthMs);
        return new IntervalSearch(current - ((Intervals - 1) * IntervalRecord.LengthMs), current + IntervalRecord.LengthMs);
    }

    /// <summary>The past that the history's quarters make.</summary>
    internal static PastLevels Of(CenterView view, IntervalSearch search, IReadOnlyList<IntervalRecord> quarters)
    {
        ILookup<string, IntervalRecord> byQueue = quarters.ToLookup(quarter => quarter.Queue, StringComparer.Ordinal);
        return new PastLevels(
            view.Center,
            InstantConverter.Of(search.FromMs),
            (int)(IntervalRecord.LengthMs / 1000),
            [.. view.Queues.Select(queue => new PastQueue(queue.Id, RatiosOf(queue, search.FromMs, byQueue[queue.Id])))]);
    }

    private static double?[] RatiosOf(QueueGauges queue, long fromMs, IEnumerable<IntervalRecord> quarters)
    {
        var ratios = new double?[Intervals];
        foreach (IntervalRecord quarter in quarters)
        {
            ratios[(quarter.StartMs - fromMs) / IntervalRecord.LengthMs] = LiveQueue.Cut(QueueRatios.Known(quarter.Counts.Ratio(queue.Formula)));
        }

        return ratios;
    }
}
