using Routing.Core;

namespace Routing.Center;

/// <summary>Begins, takes over and ends the sessions of agents.</summary>
internal sealed class AgentSessions(CenterState center)
{
    internal CommandResult SignIn(SignInAgent command)
    {
        if (center.Agents.Find(command.AgentId) is not { } agent) return CommandResult.Refused(Refusal.UnknownAgent, command.AgentId);
        if (command.SessionHash.Length == 0) return CommandResult.Refused(Refusal.InvalidField, "sessionHash");
        if (agent.Session is { } live) return TakeOver(agent, live, command);
        RejectReason reason = center.Ask(Command.SignIn(agent.Number));
        if (reason != RejectReason.None) return CommandResult.Refused(Refusals.Of(reason), command.AgentId);
        agent.Session = SessionOf(command);
        return center.Done(agent: agent);
    }

    internal CommandResult SignOut(SignOutAgent command)
    {
        AgentRecord? agent = center.Agents.Find(command.AgentId);
        Refusal refusal = SessionCheck.Of(agent, command.SessionHash);
        if (refusal != Refusal.None) return CommandResult.Refused(refusal, command.AgentId);

        // While a call lasts this only drains: the session ends with the event that says signed out.
        RejectReason reason = center.Ask(Command.SignOut(agent!.Number));
        return reason == RejectReason.None ? center.Done(agent: agent) : CommandResult.Refused(Refusals.Of(reason));
    }

    internal CommandResult Lose(LoseAgent command)
    {
        if (center.Agents.Find(command.AgentId) is not { } agent) return CommandResult.Refused(Refusal.UnknownAgent, command.AgentId);
        RejectReason reason = center.Ask(Command.AgentLost(agent.Number));
        return reason == RejectReason.None ? center.Done(agent: agent) : CommandResult.Refused(Refusals.Of(reason));
    }

    private CommandResult TakeOver(AgentRecord agent, AgentSession live, SignInAgent command)
    {
        bool isOwn = live.Principal == command.Principal;
        if (isOwn && SessionCheck.SameHash(live.SessionHash, command.SessionHash)) return center.Done(agent: agent, repeated: true);
        if (!isOwn || !command.TakeOver) return CommandResult.Refused(Refusal.AlreadySignedIn, command.AgentId);
        agent.Session = SessionOf(command);
        center.Emit(EventKind.AgentSessionReplaced, agent: agent.Number);
        return center.Done(agent: agent);
    }

    private static AgentSession SessionOf(SignInAgent command) => new(command.Principal, command.SessionHash, command.Device);
}
