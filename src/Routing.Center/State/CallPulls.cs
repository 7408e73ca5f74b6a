using Routing.Core;

namespace Routing.Center;

/// <summary>Takes waiting calls out of their order.</summary>
internal sealed class CallPulls(CenterState center)
{
    // As long as a call that was transferred to a busy agent.
    private const long HoldMs = 20_000;

    internal CommandResult Pull(PullCall command)
    {
        if (center.FindCall(command.Source, command.CallId) is not { } call) return CommandResult.Refused(Refusal.UnknownCall, command.CallId);
        AgentRecord? agent = command.AgentId is { } id ? center.Agents.Find(id) : null;
        if (command.AgentId is not null && agent is null) return CommandResult.Refused(Refusal.UnknownAgent, command.AgentId);
        if (agent is not null && !call.IsOver && call.Agent == agent.Number && call.State != ContactState.Queued) return center.Done(call, agent, repeated: true);
        if (call.State != ContactState.Queued || call.IsAway) return CommandResult.Refused(Refusal.InvalidTransition, StateNames.NameOf(call.State));
        RejectReason reason = center.Ask(agent is null ? Command.Pull(call.Number) : Command.Pull(call.Number, agent.Number, HoldMs));
        if (reason == RejectReason.InvalidTransition) return CommandResult.Refused(Refusal.AgentCannotTake, command.AgentId);
        return reason == RejectReason.None ? center.Done(call, agent) : CommandResult.Refused(Refusals.Of(reason), command.AgentId);
    }
}
