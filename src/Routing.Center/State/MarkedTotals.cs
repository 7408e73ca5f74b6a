using Routing.Core;

namespace Routing.Center;

/// <summary>The engine's running totals of one queue at a moment.</summary>
/// <param name="Counts">Service-level counters.</param>
/// <param name="Offered">Contacts that entered.</param>
/// <param name="Abandoned">Contacts that hung up before an answer, whether within the threshold or after it.</param>
internal readonly record struct MarkedTotals(ServiceLevelCounts Counts, long Offered, long Abandoned)
{
    /// <summary>The totals as they stand.</summary>
    internal static MarkedTotals Of(in QueueView queue) => new(queue.Counts, queue.Offered, queue.Abandoned);

    /// <summary>What was counted since <paramref name="then"/>.</summary>
    internal MarkedTotals Since(in MarkedTotals then) => new(
        new ServiceLevelCounts(
            Counts.AnsweredInTime - then.Counts.AnsweredInTime,
            Counts.AnsweredLate - then.Counts.AnsweredLate,
            Counts.AbandonedInTime - then.Counts.AbandonedInTime,
            Counts.ShortAbandoned - then.Counts.ShortAbandoned,
            Counts.PastThreshold - then.Counts.PastThreshold),
        Offered - then.Offered,
        Abandoned - then.Abandoned);
}
