using Routing.Center;

namespace Routing.Gateway;

/// <summary>An agent as supervisors see it.</summary>
internal sealed record AgentCardAnswer(
    string AgentId, string Name, IReadOnlyList<SkillBody> Skills, string? Device, string? Team, int Capacity, string State, string? Next, string? Reason)
{
    /// <summary>Card and state.</summary>
    internal static AgentCardAnswer Of(AgentStatus agent) => new(
        agent.AgentId,
        agent.Card.Name,
        [.. agent.Card.Skills.Select(SkillBody.Of)],
        agent.Card.Device,
        agent.Card.Team,
        agent.Card.Capacity,
        StateNames.NameOf(agent.State),
        StateNames.NameOf(agent.Next),
        agent.Reason);
}
