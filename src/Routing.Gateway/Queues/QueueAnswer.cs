using Routing.Center;
using Routing.Core;

namespace Routing.Gateway;

/// <summary>One queue's gauges as clients see them.</summary>
internal sealed record QueueAnswer
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public bool Protected { get; init; }

    public bool Open { get; init; }

    public HoursAnswer? HoursOverride { get; init; }

    public int Waiting { get; init; }

    public double LongestWaitSeconds { get; init; }

    public double EstimatedWaitSeconds { get; init; }

    public required IReadOnlyDictionary<string, int> Agents { get; init; }

    public double? Occupancy { get; init; }

    public required ServiceLevelAnswer ServiceLevel { get; init; }

    public double? AsaSeconds { get; init; }

    public double? AhtSeconds { get; init; }

    public double? Abandonment { get; init; }

    public required DayAnswer Day { get; init; }

    public long Offered { get; init; }

    public long Answered { get; init; }

    public long AnsweredInTime { get; init; }

    public long Abandoned { get; init; }

    public long Redirected { get; init; }

    public long OverflowedIn { get; init; }

    public long OverflowedOut { get; init; }

    public long Transferred { get; init; }

    public int CallbacksWaiting { get; init; }

    public long CallbacksQueued { get; init; }

    public long CallbacksConnected { get; init; }

    public long CallbacksUnanswered { get; init; }

    /// <summary>The gauges of one queue. Counts run since the engine began; a ratio of nothing is left out.</summary>
    internal static QueueAnswer Of(QueueGauges queue)
    {
        QueueView counts = queue.Counts;
        long answered = counts.Counts.AnsweredInTime + counts.Counts.AnsweredLate;
        return new QueueAnswer
        {
            Id = queue.Id,
            Name = queue.Name,
            Protected = queue.Protected,
            Open = queue.IsOpen,
            HoursOverride = HoursAnswer.Of(queue.HoursOverride),
            Waiting = counts.Waiting,
            LongestWaitSeconds = Seconds.Of(queue.LongestWaitMs),
            EstimatedWaitSeconds = Seconds.Of(counts.EstimatedWaitMs),
            Agents = AgentsOf(queue),
            Occupancy = QueueRatios.Occupancy(queue.AgentsByState),
            ServiceLevel = ServiceLevelAnswer.Of(queue),
            AsaSeconds = QueueRatios.Share(counts.AnsweredWaitMs / 1000.0, answered),
            AhtSeconds = QueueRatios.Share(counts.HandledMs / 1000.0, counts.Handled),
            Abandonment = QueueRatios.Share(counts.Abandoned, counts.Offered),
            Day = DayAnswer.Of(queue),
            Offered = counts.Offered,
            Answered = answered,
            AnsweredInTime = counts.Counts.AnsweredInTime,
            Abandoned = counts.Abandoned,
            Redirected = counts.Redirected,
            OverflowedIn = counts.OverflowedIn,
            OverflowedOut = counts.OverflowedOut,
            Transferred = counts.Transferred,
            CallbacksWaiting = queue.CallbacksWaiting,
            CallbacksQueued = counts.CallbacksQueued,
            CallbacksConnected = counts.CallbacksConnected,
            CallbacksUnanswered = counts.CallbacksUnanswered,
        };
    }

    private static Dictionary<string, int> AgentsOf(QueueGauges queue) =>
        queue.AgentsByState.Index().ToDictionary(state => AgentStates.Names[state.Index], state => state.Item, StringComparer.Ordinal);
}
