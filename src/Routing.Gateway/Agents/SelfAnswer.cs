using Routing.Center;

namespace Routing.Gateway;

/// <summary>All that a desktop needs to show where its agent stands.</summary>
internal sealed record SelfAnswer(
    string AgentId,
    string Name,
    string State,
    string? Next,
    string? Reason,
    DateTimeOffset Since,
    string? Device,
    AssignmentAnswer? Reservation,
    AgentCallAnswer? Call,
    DateTimeOffset? WrapUpDeadline,
    DateTimeOffset At,
    long Sequence)
{
    /// <summary>The agent at a sequence; <paramref name="atMs"/>, the engine's time, is what deadlines are to be compared with.</summary>
    internal static SelfAnswer Of(AgentStatus agent, long atMs, long sequence) => new(
        agent.AgentId,
        agent.Card.Name,
        StateNames.NameOf(agent.State),
        StateNames.NameOf(agent.Next),
        agent.Reason,
        InstantConverter.Of(agent.SinceMs),
        agent.Device,
        agent.Reservation is null ? null : AssignmentAnswer.Of(agent.Reservation),
        agent.Call is null ? null : AgentCallAnswer.Of(agent.Call),
        agent.WrapUpDeadlineMs is { } deadline ? InstantConverter.Of(deadline) : null,
        InstantConverter.Of(atMs),
        sequence);
}
