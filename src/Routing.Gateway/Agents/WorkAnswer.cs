using Routing.Center;

namespace Routing.Gateway;

/// <summary>An agent's state after it completed or passed on a call, the call's, and the follow-up that the call left.</summary>
internal sealed record WorkAnswer(string? State, string? Next, string? Reason, CallStateAnswer? Call, long? FollowUpId, long Sequence)
{
    /// <summary>The outcome of a command.</summary>
    internal static WorkAnswer Of(CommandResult result)
    {
        AgentStatus? agent = result.Agent;
        CallStateAnswer? call = result.Call is { } shown ? new CallStateAnswer(shown.CallId, StateNames.NameOf(shown.State)) : null;
        return new WorkAnswer(
            agent is null ? null : StateNames.NameOf(agent.State),
            agent is null ? null : StateNames.NameOf(agent.Next),
            agent?.Reason,
            call,
            result.Call?.FollowUpId,
            result.Sequence);
    }
}
