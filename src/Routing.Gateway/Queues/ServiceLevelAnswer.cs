using Routing.Center;
using Routing.Core;

namespace Routing.Gateway;

/// <summary>A queue's service level over all windows.</summary>
/// <param name="WithinSeconds">Threshold T.</param>
/// <param name="Target">Target, 0 to 1.</param>
/// <param name="Formula">The formula that the plan steers by; <see cref="WindowAnswer.Ratio"/> is by it.</param>
/// <param name="Windows">Windows by name: 1m, 5m, 30m rolling, the current interval15m and interval30m, day.</param>
internal sealed record ServiceLevelAnswer(
    double WithinSeconds, double Target, string Formula, IReadOnlyDictionary<string, WindowAnswer> Windows)
{
    /// <summary>The windows' counts by their names.</summary>
    internal static IEnumerable<(string Name, ServiceLevelCounts Counts)> WindowsOf(QueueGauges queue) =>
    [
        ("1m", queue.LastMinute),
        ("5m", queue.LastFiveMinutes),
        ("30m", queue.LastHalfHour),
        ("interval15m", queue.Interval15),
        ("interval30m", queue.Interval30),
        ("day", queue.Day),
    ];

    /// <summary>A queue's service level.</summary>
    internal static ServiceLevelAnswer Of(QueueGauges queue) => new(
        Seconds.Of(queue.WithinMs),
        queue.Target,
        FormulaNames.Of(queue.Formula),
        WindowsOf(queue).ToDictionary(window => window.Name, window => WindowAnswer.Of(window.Counts, queue.Formula), StringComparer.Ordinal));
}
