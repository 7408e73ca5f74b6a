using Routing.Center;
using Routing.Core;

namespace Routing.Gateway;

/// <summary>One queue over one interval of a report, or over all of it.</summary>
/// <param name="Queue">Entry queue.</param>
/// <param name="Start">Start, UTC.</param>
/// <param name="End">End, UTC.</param>
/// <param name="WithinSeconds">Threshold of the plan in force now; null for a queue that the plan has no longer.</param>
/// <param name="Target">Target of the plan in force now.</param>
/// <param name="Offered">Contacts whose outcome against the threshold fell into the interval.</param>
/// <param name="Answered">Answered among them.</param>
/// <param name="AnsweredInTime">Answered within the threshold.</param>
/// <param name="AbandonedInTime">Abandoned within the threshold, short ones included.</param>
/// <param name="ShortAbandoned">Abandoned within the queue's short-abandon time.</param>
/// <param name="PastThreshold">Still waiting when the threshold passed.</param>
/// <param name="ServiceLevel">By the queue's own formula; null where nothing counts.</param>
/// <param name="Formulas">By each formula.</param>
/// <param name="AsaSeconds">Mean wait of the answered.</param>
/// <param name="AhtSeconds">Mean time with an agent of those whose handling ended.</param>
internal sealed record ReportRow(
    string Queue,
    DateTimeOffset Start,
    DateTimeOffset End,
    double? WithinSeconds,
    double? Target,
    long Offered,
    long Answered,
    long AnsweredInTime,
    long AbandonedInTime,
    long ShortAbandoned,
    long PastThreshold,
    double? ServiceLevel,
    IReadOnlyDictionary<string, double?> Formulas,
    double? AsaSeconds,
    double? AhtSeconds)
{
    /// <summary>The sum of quarters of one queue.</summary>
    internal static ReportRow Of(string queue, DateTimeOffset start, DateTimeOffset end, IReadOnlyCollection<IntervalRecord> quarters, QueueGauges? gauges)
    {
        ServiceLevelCounts counts = quarters.Aggregate(default(ServiceLevelCounts), (sum, quarter) => sum + quarter.Counts);
        WindowAnswer window = WindowAnswer.Of(counts, gauges?.Formula ?? ServiceLevelFormula.Offered);
        long answered = counts.AnsweredInTime + counts.AnsweredLate;
        return new ReportRow(
            queue,
            start,
            end,
            gauges is null ? null : Seconds.Of(gauges.WithinMs),
            gauges?.Target,
            counts.Offered,
            answered,
            counts.AnsweredInTime,
            counts.AbandonedInTime,
            counts.ShortAbandoned,
            counts.PastThreshold,
            window.Ratio,
            window.Formulas,
            Mean(quarters.Sum(quarter => quarter.AnsweredWaitMs), answered),
            Mean(quarters.Sum(quarter => quarter.HandledMs), quarters.Sum(quarter => quarter.Handled)));
    }

    private static double? Mean(long milliseconds, long count) => count > 0 ? Math.Round(milliseconds / 1000.0 / count, 3) : null;
}
