using Routing.Center;

namespace Routing.Gateway;

/// <summary>One agent in a list: who, where it stands since when, what it has.</summary>
internal sealed record AgentRow(
    string AgentId, string Name, string? Team, string State, string? Next, string? Reason, DateTimeOffset? Since,
    IReadOnlyList<SkillBody> Skills, IReadOnlyList<string> Queues, string? CallId, string? CallQueue)
{
    /// <summary>As the center has it.</summary>
    internal static AgentRow Of(AgentStatus agent)
    {
        CallView? call = agent.Call ?? agent.Reservation?.Call;
        return new AgentRow(
            agent.AgentId,
            agent.Card.Name,
            agent.Card.Team,
            StateNames.NameOf(agent.State),
            StateNames.NameOf(agent.Next),
            agent.Reason,
            agent.SinceMs == 0 ? null : InstantConverter.Of(agent.SinceMs),
            [.. agent.Card.Skills.Select(SkillBody.Of)],
            agent.Queues,
            call?.CallId,
            call?.Queue);
    }
}
