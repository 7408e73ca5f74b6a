using Routing.Core;

namespace Routing.Center;

/// <summary>Sets the states of agents without their sessions.</summary>
internal sealed class ForcedStates(CenterState center)
{
    internal CommandResult Force(ForceAgent command)
    {
        if (center.Agents.Find(command.AgentId) is not { } agent) return CommandResult.Refused(Refusal.UnknownAgent, command.AgentId);
        if (command.State == ForcedState.NotReady && (command.Reason is null || !center.Reasons.Allows(command.Reason)))
        {
            return CommandResult.Refused(Refusal.InvalidField, "reason");
        }

        RejectReason reason = center.Ask(Wish(agent, command));
        if (reason != RejectReason.None) return CommandResult.Refused(Refusals.Of(reason), command.AgentId);
        if (command.State == ForcedState.NotReady) center.Reasons.Keep(command.Reason!);
        return center.Done(agent: agent);
    }

    private Command Wish(AgentRecord agent, ForceAgent command) => command.State switch
    {
        ForcedState.Ready => Command.Ready(agent.Number),
        ForcedState.NotReady => Command.NotReady(agent.Number, center.Reasons.NumberFor(command.Reason!)),
        _ => Command.SignOut(agent.Number),
    };
}
