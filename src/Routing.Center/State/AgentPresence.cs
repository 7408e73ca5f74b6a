using Routing.Core;

namespace Routing.Center;

/// <summary>Carries out what agents say of their readiness.</summary>
internal sealed class AgentPresence(CenterState center)
{
    internal CommandResult Ready(ReadyAgent command)
        => Check(command.AgentId, command.SessionHash, out AgentRecord agent) ?? Ask(agent, Command.Ready(agent.Number));

    internal CommandResult EndWrapUp(EndWrapUp command)
        => Check(command.AgentId, command.SessionHash, out AgentRecord agent) ?? Ask(agent, Command.EndWrapUp(agent.Number));

    internal CommandResult NotReady(NotReadyAgent command)
    {
        if (Check(command.AgentId, command.SessionHash, out AgentRecord agent) is { } refused) return refused;
        if (!center.Reasons.Allows(command.Reason)) return CommandResult.Refused(Refusal.InvalidField, "reason");
        RejectReason reason = center.Ask(Command.NotReady(agent.Number, center.Reasons.NumberFor(command.Reason)));
        if (reason != RejectReason.None) return CommandResult.Refused(Refusals.Of(reason));
        center.Reasons.Keep(command.Reason);
        return center.Done(agent: agent);
    }

    private CommandResult Ask(AgentRecord agent, in Command command)
    {
        RejectReason reason = center.Ask(command);
        return reason == RejectReason.None ? center.Done(agent: agent) : CommandResult.Refused(Refusals.Of(reason));
    }

    private CommandResult? Check(string agentId, string sessionHash, out AgentRecord agent)
    {
        AgentRecord? found = center.Agents.Find(agentId);
        agent = found!;
        Refusal refusal = SessionCheck.Of(found, sessionHash);
        return refusal == Refusal.None ? null : CommandResult.Refused(refusal, agentId);
    }
}
