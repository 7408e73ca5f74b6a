using Routing.Core;

namespace Routing.Center;

/// <summary>The engine's running totals of each queue at the start of an interval.</summary>
internal sealed class IntervalMark
{
    /// <summary>Start of the interval, milliseconds UTC.</summary>
    internal long StartMs { get; set; }

    /// <summary>Totals by queue number; a queue that is newer than the interval had none.</summary>
    internal ServiceLevelCounts[] Totals { get; set; } = [];

    /// <summary>What a queue with these totals now counted since the start.</summary>
    internal ServiceLevelCounts Since(int queue, in ServiceLevelCounts now)
    {
        if (queue >= Totals.Length) return now;
        ServiceLevelCounts then = Totals[queue];
        return new ServiceLevelCounts(
            now.AnsweredInTime - then.AnsweredInTime,
            now.AnsweredLate - then.AnsweredLate,
            now.AbandonedInTime - then.AbandonedInTime,
            now.ShortAbandoned - then.ShortAbandoned,
            now.PastThreshold - then.PastThreshold);
    }
}
