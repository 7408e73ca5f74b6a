using Routing.Center;

namespace Routing.Gateway;

/// <summary>An agent's state.</summary>
internal sealed record AgentAnswer(string AgentId, string State, string? Next, string? Reason, DateTimeOffset Since, long Sequence)
{
    /// <summary>The state at a sequence.</summary>
    internal static AgentAnswer Of(AgentStatus agent, long sequence) => new(
        agent.AgentId, StateNames.NameOf(agent.State), StateNames.NameOf(agent.Next), agent.Reason, InstantConverter.Of(agent.SinceMs), sequence);
}
