using Routing.Center;

namespace Routing.Gateway;

/// <summary>The center at one moment, for screens.</summary>
internal sealed record LiveAnswer(
    string Center, DateTimeOffset At, long Sequence, IReadOnlyDictionary<string, int> Agents, DayAnswer Day, IReadOnlyList<QueueAnswer> Queues)
{
    /// <summary>The gauges of a view.</summary>
    internal static LiveAnswer Of(CenterView view) => new(
        view.Center,
        InstantConverter.Of(view.AtMs),
        view.Sequence,
        AgentStates.Names.Index().ToDictionary(state => state.Item, state => view.Agents.Count(agent => (int)agent.State == state.Index)),
        DayAnswer.Of(view.Queues),
        [.. view.Queues.Select(QueueAnswer.Of)]);
}
