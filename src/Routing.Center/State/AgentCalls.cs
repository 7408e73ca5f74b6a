using Routing.Core;

namespace Routing.Center;

/// <summary>Carries out what agents do with their calls: complete them, pass them on.</summary>
internal sealed class AgentCalls(CenterState center)
{
    internal CommandResult Complete(CompleteCall command)
    {
        if (Find(command.AgentId, command.SessionHash, command.CallId, out AgentRecord agent, out CallRecord call) is { } refused)
        {
            return refused;
        }

        switch (ContactTransitions.Decide(call.State, ContactTrigger.Complete))
        {
            case ContactStep.Ignore:
                return CompleteEnded(call, agent, command);
            case ContactStep.End:
                RejectReason reason = center.Ask(Command.Complete(agent.Number, call.Number));
                if (reason != RejectReason.None) return CommandResult.Refused(Refusals.Of(reason), StateNames.NameOf(call.State));
                Keep(call, command);
                return center.Done(call, agent);
            default:
                return CommandResult.Refused(Refusal.InvalidTransition, StateNames.NameOf(call.State));
        }
    }

    private CommandResult CompleteEnded(CallRecord call, AgentRecord agent, CompleteCall command)
    {
        bool asksFollowUp = call.FollowUp is null && command.FollowUp is not null;
        bool isNews = Keep(call, command);
        if (isNews) center.Emit(EventKind.ContactChanged, call.Number, queue: call.Queue);
        if (asksFollowUp) center.FollowUpSteps.Amend(call);
        return center.Done(call, agent, repeated: !isNews);
    }

    internal CommandResult Transfer(TransferCall command)
    {
        CommandResult? refused = Find(command.AgentId, command.SessionHash, command.CallId, out AgentRecord agent, out CallRecord call);
        if (refused?.Refusal == Refusal.NotYourCall && HasPassedOn(agent, call, command)) return center.Done(call, agent, repeated: true);
        return refused ?? CallTransfers.Transfer(center, call, command.ToQueue, command.ToAgent) ?? center.Done(call, agent);
    }

    // Of a call that the agent answered, that is no longer its own and that stands where the command wants it, the command was carried out
    // before and its answer lost on the way.
    private bool HasPassedOn(AgentRecord agent, CallRecord call, TransferCall command)
    {
        if (call.IsOver) return false;
        if (!agent.Finished.All.Any(finished => finished.Contact == call.Number && finished.Outcome == ReservationOutcome.Accepted)) return false;
        return command.ToQueue is { } queue
            ? call.Request.Queue == queue
            : call.State == ContactState.Queued || (call.Agent >= 0 && center.Agents[call.Agent].Id == command.ToAgent);
    }

    private CommandResult? Find(string agentId, string sessionHash, string callId, out AgentRecord agent, out CallRecord call)
    {
        AgentRecord? asking = center.Agents.Find(agentId);
        CallRecord? meant = asking is null ? null : CallOf(asking, callId);
        agent = asking!;
        call = meant!;
        Refusal refusal = SessionCheck.Of(asking, sessionHash);
        if (refusal != Refusal.None) return CommandResult.Refused(refusal, agentId);
        if (meant is null) return CommandResult.Refused(Refusal.UnknownCall, callId);
        return IsWith(meant, asking!) ? null : CommandResult.Refused(Refusal.NotYourCall, callId);
    }

    // An agent knows no sources: of several calls of that id its own is meant, and of those the open one.
    private CallRecord? CallOf(AgentRecord agent, string callId)
    {
        CallRecord? newest = center.Calls.Newest(callId);
        CallRecord? own = null;
        for (CallRecord? call = newest; call is not null; call = call.OlderOfSameId)
        {
            if (!IsWith(call, agent)) continue;
            if (!call.IsOver) return call;
            own ??= call;
        }

        return own ?? newest;
    }

    private static bool IsWith(CallRecord call, AgentRecord agent) => call.Agent == agent.Number && call.State != ContactState.Queued;

    // The first word on a call stands. True when that is a change.
    private static bool Keep(CallRecord call, CompleteCall command)
    {
        bool keepsDisposition = call.Disposition is null && command.Disposition is not null;
        bool keepsFollowUp = call.FollowUp is null && command.FollowUp is not null;
        if (keepsDisposition) call.Disposition = command.Disposition;
        if (keepsFollowUp) call.FollowUp = command.FollowUp;
        return keepsDisposition || keepsFollowUp;
    }
}
