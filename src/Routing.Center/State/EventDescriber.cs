using Routing.Core;

namespace Routing.Center;

/// <summary>Puts engine events into the names that clients use.</summary>
internal sealed class EventDescriber(CenterState center)
{
    internal FeedEvent Describe(long sequence, in RoutingEvent routingEvent)
    {
        CallRecord? call = routingEvent.Contact == 0 ? null : center.Calls[routingEvent.Contact];
        AgentRecord? agent = routingEvent.Agent < 0 ? null : center.Agents[routingEvent.Agent];
        var named = new FeedEvent
        {
            Sequence = sequence,
            AtMs = routingEvent.At,
            Type = FeedEventTypes.NameOf(routingEvent.Kind),
            Source = call?.Source,
            CallId = call?.CallId,
            AgentId = agent?.Id,
            Queue = QueueOf(routingEvent.Queue),
            ToCenter = call is { IsAway: true } ? call.Away!.ToCenter : null,
            CallbackId = call is { Callback: > 0 } ? CallbackRecord.IdOf(call.Callback) : null,
        };
        if (routingEvent.Kind >= EventKind.CallbackScheduled) return OfCallback(named, center.CallbackRegister.Find(routingEvent.Value)!, routingEvent);
        if (routingEvent.Kind >= EventKind.FollowUpOpened) return OfFollowUp(named, center.FollowUps.Find(routingEvent.Value)!, routingEvent);
        return call is null ? OfAgent(named, agent, routingEvent) : OfCall(named, call, agent, routingEvent);
    }

    private FeedEvent OfAgent(FeedEvent named, AgentRecord? agent, in RoutingEvent routingEvent) => routingEvent.Kind switch
    {
        EventKind.AgentStateChanged => named with
        {
            Device = agent?.Device,
            State = StateNames.NameOf(EventRecorder.StateOf(routingEvent)),
            Next = StateNames.NameOf(EventRecorder.NextOf(routingEvent)),
            Reason = center.Reasons.NameOf(routingEvent.Reason),
        },
        EventKind.AgentDefined or EventKind.AgentSessionReplaced => named with { Device = agent?.Device },
        _ => named,
    };

    private FeedEvent OfCall(FeedEvent named, CallRecord call, AgentRecord? agent, in RoutingEvent routingEvent)
    {
        if (HandOverNames.Of(named, call, routingEvent) is { } ofHandOver) return ofHandOver;
        switch (routingEvent.Kind)
        {
            case EventKind.ContactReserved:
            case EventKind.ReservationEnded:
            case EventKind.ContactConnecting:
            case EventKind.ContactConnected:
                return OfReservation(named with { ReservationId = routingEvent.Reservation, Device = agent?.Device }, call, routingEvent);
            case EventKind.CallbackUnanswered:
                return named with { State = StateNames.NameOf(CallbackState.NoAnswer), WaitedMs = routingEvent.Value, Device = agent?.Device };
            case EventKind.ContactEnded:
            case EventKind.ContactAbandoned:
            case EventKind.ContactLeft:
                return OfEnd(named, call, routingEvent);
            case EventKind.ContactChanged:
                return named with { State = StateNames.NameOf(call.State), Priority = call.Priority };
            case EventKind.ContactReported:
                return named with { State = StateNames.NameOf(call.State), Reason = StateNames.NameOf((CallReportKind)routingEvent.Reason) };
            case EventKind.ContactOverflowed:
                return WayOutNames.Of(named, center.WaysOut[named.Sequence], routingEvent.Reason);
            case EventKind.ContactOverlong:
                return named with { State = StateNames.NameOf(ContactState.Connected), Device = agent?.Device };
            default:
                return OfWaiting(named with { State = StateNames.NameOf(ContactState.Queued) }, routingEvent);
        }
    }

    private FeedEvent OfWaiting(FeedEvent named, in RoutingEvent routingEvent) => routingEvent.Kind switch
    {
        EventKind.ContactQueued => named with { Priority = routingEvent.Reason, WaitedMs = routingEvent.At - routingEvent.Value },
        EventKind.ContactRequeued => named with { Reason = StateNames.NameOf((ReservationOutcome)routingEvent.Reason) },
        EventKind.ContactMoved => named with { Priority = routingEvent.Reason, Other = QueueOf((int)routingEvent.Value) },
        EventKind.ContactWidened => WayOutNames.OfStep(named with { Count = routingEvent.Reason }, QueueOf((int)routingEvent.Value)),
        EventKind.ContactStuck => named with { Count = (int)routingEvent.Value },
        EventKind.ContactTransferred => named with { ConnectedMs = routingEvent.Value, Other = TargetOf(routingEvent) },
        _ => named,
    };

    private FeedEvent OfReservation(FeedEvent named, CallRecord call, in RoutingEvent routingEvent) => routingEvent.Kind switch
    {
        EventKind.ContactConnecting when call.IsDialled => named with
        {
            Type = FeedEventTypes.Dial,
            State = StateNames.NameOf(CallbackState.Dialing),
            DeadlineMs = routingEvent.Value,
            Number = call.CallbackNumber,
        },
        EventKind.ContactReserved => named with { State = StateNames.NameOf(ContactState.Reserved), DeadlineMs = routingEvent.Value },
        EventKind.ContactConnecting => named with { State = StateNames.NameOf(ContactState.Connecting), DeadlineMs = routingEvent.Value },
        EventKind.ContactConnected => named with
        {
            State = StateNames.NameOf(ContactState.Connected),
            WaitedMs = routingEvent.Value,
            Connect = !center.Engine.Table!.Connect.SwitchConfirms && !call.IsDialled,
        },
        _ => named with { State = StateNames.NameOf((ReservationOutcome)routingEvent.Reason) },
    };

    private static FeedEvent OfEnd(FeedEvent named, CallRecord call, in RoutingEvent routingEvent) => routingEvent.Kind switch
    {
        EventKind.ContactEnded => named with
        {
            State = StateNames.NameOf(EndedContact.StateAfter((EndCause)routingEvent.Reason)),
            Reason = StateNames.NameOf((EndCause)routingEvent.Reason),
            ConnectedMs = routingEvent.Value,
            Release = (EndCause)routingEvent.Reason == EndCause.Completed,
        },
        EventKind.ContactAbandoned => named with { State = StateNames.NameOf(ContactState.Abandoned), WaitedMs = routingEvent.Value },
        _ => named with
        {
            State = StateNames.NameOf((ContactState)routingEvent.Reason),
            WaitedMs = routingEvent.Value,
            Redirect = (ContactState)routingEvent.Reason == ContactState.Redirected ? call.Redirect : null,
        },
    };

    private static FeedEvent OfFollowUp(FeedEvent named, FollowUpRecord followUp, in RoutingEvent routingEvent)
    {
        bool isReply = routingEvent.Reason == FollowUpSteps.Reply;
        named = named with
        {
            Source = followUp.Source,
            CallId = followUp.CallId,
            FollowUpId = followUp.Number,
            Kind = followUp.Kind,
            State = StateNames.NameOf(followUp.State),
            DeadlineMs = followUp.NextDeadline == long.MaxValue ? null : followUp.NextDeadline,
        };
        return routingEvent.Kind switch
        {
            EventKind.FollowUpOpened or EventKind.FollowUpChanged => named with { Note = followUp.Note },
            EventKind.FollowUpReplied => named with { Other = followUp.RepliedBy },
            EventKind.FollowUpResolved => named with { Other = followUp.ResolvedBy },
            _ => named with
            {
                Reason = isReply ? "reply" : "resolution",
                DeadlineMs = isReply ? followUp.ReplyBy : followUp.ResolveBy,
            },
        };
    }

    private static FeedEvent OfCallback(FeedEvent named, CallbackRecord callback, in RoutingEvent routingEvent) => named with
    {
        Source = callback.Source,
        CallbackId = callback.Id,
        Kind = StateNames.NameOf(callback.Request.Kind),
        State = StateNames.NameOf((CallbackState)routingEvent.Reason),
        Count = callback.Tries,
        DeadlineMs = callback.NextTry,
    };

    // A transfer to an agent says so in place of a reservation.
    private string? TargetOf(in RoutingEvent routingEvent)
        => routingEvent.Reservation > 0 ? center.Agents[(int)routingEvent.Reservation - 1].Id : null;

    private string? QueueOf(int queue) => queue < 0 ? null : center.Numbers.Queues.NameOf(queue);
}
