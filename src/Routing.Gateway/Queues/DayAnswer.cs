using Routing.Center;

namespace Routing.Gateway;

/// <summary>One queue, or all of a center, on the center's calendar day.</summary>
/// <param name="Offered">Contacts that entered, those still waiting among them.</param>
/// <param name="Answered">Contacts answered.</param>
/// <param name="Abandoned">Contacts that hung up before an answer.</param>
/// <param name="Abandonment">Share of the abandoned in the offered; null where none was.</param>
/// <param name="ServiceLevel">Of all queues together, each counted by its own formula; null for a single queue, whose windows hold it, and where nothing counts.</param>
internal sealed record DayAnswer(long Offered, long Answered, long Abandoned, double? Abandonment, double? ServiceLevel)
{
    /// <summary>A queue's day.</summary>
    internal static DayAnswer Of(QueueGauges queue) => Of([queue], serviceLevel: null);

    /// <summary>The day of all queues.</summary>
    internal static DayAnswer Of(IReadOnlyList<QueueGauges> queues)
    {
        long met = queues.Sum(queue => queue.Day.Met(queue.Formula)), counted = queues.Sum(queue => queue.Day.Counted(queue.Formula));
        return Of(queues, LiveQueue.Cut(QueueRatios.Share(met, counted)));
    }

    private static DayAnswer Of(IReadOnlyList<QueueGauges> queues, double? serviceLevel)
    {
        long offered = queues.Sum(queue => queue.DayOffered), abandoned = queues.Sum(queue => queue.DayAbandoned);
        long answered = queues.Sum(queue => queue.Day.AnsweredInTime + queue.Day.AnsweredLate);
        return new DayAnswer(offered, answered, abandoned, LiveQueue.Cut(QueueRatios.Share(abandoned, offered)), serviceLevel);
    }
}
