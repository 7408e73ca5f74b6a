using Routing.Core;

namespace Routing.Center;

/// <summary>The center that a call entered while another has it: gives it away, follows it, books it once, takes it back.</summary>
internal sealed class AwayCalls(CenterState center)
{
    internal CommandResult HandOver(HandOverCall command)
    {
        if (center.Calls.Find(command.Source, command.CallId) is not { } call) return CommandResult.Refused(Refusal.UnknownCall, command.CallId);
        if (call.Away is not { } away || away.Hop != command.Hop) return TooLate(call);
        if (away.Phase == AwayPhase.Given) return center.Done(call, repeated: true);
        if (away.Phase != AwayPhase.Asked) return TooLate(call);
        RejectReason reason = center.Ask(Command.HandOver(call.Number));
        return reason == RejectReason.None ? center.Done(call) : TooLate(call);
    }

    internal CommandResult Follow(FollowCall command)
    {
        if (center.Calls.Find(command.Source, command.CallId) is not { } call) return CommandResult.Refused(Refusal.UnknownCall, command.CallId);
        bool isNews = call.Away is { Phase: AwayPhase.Given } given && given.Hop == command.Hop && given.Followed < command.Status.Sequence;
        if (!isNews) return center.Done(call, repeated: true);
        AwayCall away = call.Away!;
        int before = center.EventCount;
        if (!call.IsOver) Carry(call, away, command.Status);
        else if (command.Status.State >= ContactState.Ended) Settle(call, away);
        if (center.EventCount > before) away.Followed = command.Status.Sequence;
        return center.Done(call);
    }

    internal CommandResult Settle(SettleHandOver command)
    {
        if (center.Calls.Find(command.Source, command.CallId) is not { } call) return CommandResult.Refused(Refusal.UnknownCall, command.CallId);
        if (call.Away is not { Phase: AwayPhase.Given } away || away.Hop != command.Hop) return center.Done(call, repeated: true);
        if (command.EventId is null)
        {
            if (call.IsOver) Settle(call, away);
            return center.Done(call);
        }

        int heard = away.Reports.FindIndex(report => report.EventId == command.EventId);
        if (heard < 0) return center.Done(call, repeated: true);
        away.Reports.RemoveRange(0, heard + 1);
        center.Emit(EventKind.ContactHandOverSettled, call.Number, queue: call.Queue);
        return center.Done(call);
    }

    /// <summary>Carries a platform's report of a call that another center has; what that center has to decide waits for the way there.</summary>
    internal CommandResult? Report(CallRecord call, CallReport report)
    {
        AwayCall away = call.Away!;
        switch (report.Kind)
        {
            case CallReportKind.Abandoned or CallReportKind.Ended:
                if (away.IsAnswered) End(call, away, EndCause.HungUp, center.Now - away.AnsweredAt);
                else center.Ask(Command.HangUp(call.Number));
                return null;
            case CallReportKind.Connected when call.State == ContactState.Connected:
                return null;
            case CallReportKind.Connected or CallReportKind.ConnectFailed or CallReportKind.AgentNoAnswer when away.IsConnecting:
                away.Reports.Add(report);
                return null;
            default:
                return TooLate(call);
        }
    }

    /// <summary>The platform no longer knows a call that was answered elsewhere.</summary>
    internal void Lose(CallRecord call) => End(call, call.Away!, EndCause.Lost, center.Now - call.Away!.AnsweredAt);

    private void Carry(CallRecord call, AwayCall away, GuestStatus status)
    {
        if (status.AnsweredMs > 0) Answer(call, away, status);
        if (status.State >= ContactState.Ended)
        {
            Leave(call, away, status);
        }
        else if (status.State == ContactState.Connecting)
        {
            if (away.IsConnecting && away.AgentId == status.AgentId) return;
            (away.AgentId, away.Device, away.IsConnecting) = (status.AgentId, status.Device, true);
            center.Emit(EventKind.ContactConnecting, call.Number, queue: call.Queue);
        }
        else if (away.IsConnecting && status.State != ContactState.Connected)
        {
            away.IsConnecting = false;
            center.Emit(EventKind.ContactRequeued, call.Number, queue: call.Queue, reason: (int)ReservationOutcome.ConnectFailed);
        }
    }

    // The first answer is booked; one after a transfer there only tells the switch whom to connect.
    private void Answer(CallRecord call, AwayCall away, GuestStatus status)
    {
        bool isFirst = !away.IsAnswered;
        bool isOther = status.State == ContactState.Connected && (away.AgentId != status.AgentId || away.IsConnecting);
        if (!isFirst && !isOther) return;
        away.IsToConnect = status.State == ContactState.Connected && !(away.IsConnecting && away.AgentId == status.AgentId);
        (away.AgentId, away.Device, away.IsConnecting) = (status.AgentId, status.Device, false);
        if (isFirst)
        {
            away.AnsweredAt = status.AnsweredMs;
            center.Ask(Command.AnswerAway(call.Number, status.AnsweredMs));
        }
        else
        {
            center.Emit(EventKind.ContactConnected, call.Number, queue: call.Queue);
        }
    }

    // Over there. One that was never answered is not over here: its caller still waits.
    private void Leave(CallRecord call, AwayCall away, GuestStatus status)
    {
        if (away.IsAnswered) End(call, away, CauseOf(status), status.ConnectedMs);
        else if (status.State == ContactState.Abandoned) center.Ask(Command.HangUp(call.Number));
        else center.Ask(Command.TakeBack(call.Number));
        if (away.IsAnswered || status.State == ContactState.Abandoned) away.Phase = AwayPhase.Settled;
    }

    // One who is passed on there can also go while waiting again.
    private static EndCause CauseOf(GuestStatus status) => status.State switch
    {
        ContactState.Ended => status.Cause,
        ContactState.Abandoned => EndCause.HungUp,
        _ => EndCause.Lost,
    };

    private void End(CallRecord call, AwayCall away, EndCause cause, long connectedMs)
    {
        away.IsConnecting = false;
        center.Emit(new RoutingEvent(center.Now, call.Number, 0, Math.Max(0, connectedMs), -1, call.Queue, (int)cause, EventKind.ContactEnded));
    }

    private void Settle(CallRecord call, AwayCall away)
    {
        away.Phase = AwayPhase.Settled;
        center.Emit(EventKind.ContactHandOverSettled, call.Number, queue: call.Queue);
    }

    private static CommandResult TooLate(CallRecord call) => CommandResult.Refused(Refusal.InvalidTransition, StateNames.NameOf(call.State));
}
