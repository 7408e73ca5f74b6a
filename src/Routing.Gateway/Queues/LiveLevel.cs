using Routing.Center;
using Routing.Core;

namespace Routing.Gateway;

/// <summary>A queue's service level by its own formula, over the windows that a wallboard shows.</summary>
internal sealed record LiveLevel(double WithinSeconds, double Target, IReadOnlyDictionary<string, LiveWindow> Windows)
{
    /// <summary>A queue's service level.</summary>
    internal static LiveLevel Of(QueueGauges queue) => new(
        Seconds.Of(queue.WithinMs),
        queue.Target,
        new Dictionary<string, LiveWindow>(StringComparer.Ordinal)
        {
            ["5m"] = Of(queue.LastFiveMinutes, queue.Formula),
            ["30m"] = Of(queue.LastHalfHour, queue.Formula),
            ["interval15m"] = Of(queue.Interval15, queue.Formula),
            ["interval30m"] = Of(queue.Interval30, queue.Formula),
            ["day"] = Of(queue.Day, queue.Formula),
        });

    private static LiveWindow Of(in ServiceLevelCounts counts, ServiceLevelFormula formula) =>
        new(LiveQueue.Cut(QueueRatios.Known(counts.Ratio(formula))));
}
