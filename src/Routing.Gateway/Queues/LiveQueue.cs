using Routing.Center;
using Routing.Core;

namespace Routing.Gateway;

/// <summary>
/// One queue's gauges as a wallboard needs them, with the names of <see cref="QueueAnswer"/> and as little else as can be: states nobody is in and
/// ratios of nothing are left out, the rest is cut to what a screen shows.
/// </summary>
internal sealed record LiveQueue(
    string Id,
    string Name,
    int Waiting,
    double LongestWaitSeconds,
    double EstimatedWaitSeconds,
    IReadOnlyDictionary<string, int> Agents,
    LiveLevel ServiceLevel,
    double? AsaSeconds,
    LiveDay Day,
    int CallbacksWaiting)
{
    /// <summary>A queue's gauges.</summary>
    internal static LiveQueue Of(QueueGauges queue)
    {
        QueueView counts = queue.Counts;
        long answered = counts.Counts.AnsweredInTime + counts.Counts.AnsweredLate;
        return new LiveQueue(
            queue.Id,
            queue.Name,
            counts.Waiting,
            Tenth(queue.LongestWaitMs),
            Tenth(counts.EstimatedWaitMs),
            AgentsOf(queue),
            LiveLevel.Of(queue),
            answered > 0 ? Tenth(counts.AnsweredWaitMs / answered) : null,
            LiveDay.Of(DayAnswer.Of(queue)),
            queue.CallbacksWaiting);
    }

    /// <summary>A ratio cut to four digits; never raised, because that could lift it over a target.</summary>
    internal static double? Cut(double? ratio) => ratio is { } value ? Math.Floor((value * 10_000) + 1e-6) / 10_000 : null;

    private static double Tenth(long milliseconds) => Math.Round(milliseconds / 1000.0, 1);

    private static Dictionary<string, int> AgentsOf(QueueGauges queue) =>
        queue.AgentsByState.Index().Where(state => state.Item > 0 && state.Index != (int)AgentState.SignedOut)
            .ToDictionary(state => AgentStates.Names[state.Index], state => state.Item, StringComparer.Ordinal);
}
