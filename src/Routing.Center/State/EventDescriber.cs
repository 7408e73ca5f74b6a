using Routing.Core;

namespace Routing.Center;

/// <summary>Puts engine events into the names that clients use.</summary>
internal sealed class EventDescriber(CenterState center)
{
    internal FeedEvent Describe(long sequence, in RoutingEvent routingEvent)
    {
        CallRecord? call = routingEvent.Contact == 0 ? null : center.Calls[routingEvent.Contact];
        AgentRecord? agent = routingEvent.Agent < 0 ? null : center.Agents[routingEvent.Agent];
        if (routingEvent.Kind >= EventKind.CallbackScheduled)
        {
            return OfCallback(Named(sequence, call, agent, routingEvent), center.CallbackRegister.Find(routingEvent.Value)!, routingEvent);
        }

        if (routingEvent.Kind >= EventKind.FollowUpOpened)
        {
            return OfFollowUp(Named(sequence, call, agent, routingEvent), center.FollowUps.Find(routingEvent.Value)!, routingEvent);
        }

        return routingEvent.Kind switch
        {
            EventKind.ContactOverflowed => WayOutNames.Of(Named(sequence, call, agent, routingEvent), center.WaysOut[sequence], routingEvent.Reason),
            EventKind.ContactWidened => WayOutNames.OfStep(Named(sequence, call, agent, routingEvent), QueueOf((int)routingEvent.Value)),
            EventKind.ContactConnecting when call!.IsDialled => OfDial(Named(sequence, call, agent, routingEvent), call),
            _ => Named(sequence, call, agent, routingEvent),
        };
    }

    // One object per event: these are most of what a center makes.
    private FeedEvent Named(long sequence, CallRecord? call, AgentRecord? agent, in RoutingEvent routingEvent) => new()
    {
        Sequence = sequence,
        AtMs = routingEvent.At,
        Type = FeedEventTypes.NameOf(routingEvent.Kind),
        Source = call?.Source,
        CallId = call?.CallId,
        AgentId = agent?.Id,
        Queue = QueueOf(routingEvent.Queue),
        CallbackId = call is { Callback: > 0 } ? CallbackRecord.IdOf(call.Callback) : null,
        Device = TellsDevice(routingEvent.Kind) ? agent?.Device : null,
        ReservationId = IsOfReservation(routingEvent.Kind) ? routingEvent.Reservation : null,
        State = StateOf(call, routingEvent),
        Next = routingEvent.Kind == EventKind.AgentStateChanged ? StateNames.NameOf(EventRecorder.NextOf(routingEvent)) : null,
        Reason = ReasonOf(routingEvent),
        WaitedMs = WaitedOf(routingEvent),
        ConnectedMs = routingEvent.Kind is EventKind.ContactEnded or EventKind.ContactTransferred ? routingEvent.Value : null,
        DeadlineMs = routingEvent.Kind is EventKind.ContactReserved or EventKind.ContactConnecting ? routingEvent.Value : null,
        Priority = PriorityOf(call, routingEvent),
        Other = OtherOf(routingEvent),
        Count = CountOf(routingEvent),
        Redirect = routingEvent.Kind == EventKind.ContactLeft && (ContactState)routingEvent.Reason == ContactState.Redirected ? call!.Redirect : null,
        Connect = routingEvent.Kind == EventKind.ContactConnected && !center.Engine.Table!.Connect.SwitchConfirms && !call!.IsDialled,
        Release = routingEvent.Kind == EventKind.ContactEnded && (EndCause)routingEvent.Reason == EndCause.Completed,
    };

    private static bool IsOfReservation(EventKind kind) => kind
        is EventKind.ContactReserved or EventKind.ReservationEnded or EventKind.ContactConnecting or EventKind.ContactConnected;

    private static bool TellsDevice(EventKind kind) => IsOfReservation(kind) || kind
        is EventKind.AgentStateChanged or EventKind.AgentDefined or EventKind.AgentSessionReplaced
        or EventKind.CallbackUnanswered or EventKind.ContactOverlong;

    private static string? StateOf(CallRecord? call, in RoutingEvent routingEvent) => routingEvent.Kind switch
    {
        EventKind.AgentStateChanged => StateNames.NameOf(EventRecorder.StateOf(routingEvent)),
        _ when call is null => null,
        EventKind.ContactReserved => StateNames.NameOf(ContactState.Reserved),
        EventKind.ContactConnecting => StateNames.NameOf(ContactState.Connecting),
        EventKind.ContactConnected or EventKind.ContactOverlong => StateNames.NameOf(ContactState.Connected),
        EventKind.ReservationEnded => StateNames.NameOf((ReservationOutcome)routingEvent.Reason),
        EventKind.ContactEnded => StateNames.NameOf(EndedContact.StateAfter((EndCause)routingEvent.Reason)),
        EventKind.ContactAbandoned => StateNames.NameOf(ContactState.Abandoned),
        EventKind.ContactLeft => StateNames.NameOf((ContactState)routingEvent.Reason),
        EventKind.CallbackUnanswered => StateNames.NameOf(CallbackState.NoAnswer),
        EventKind.ContactChanged or EventKind.ContactReported => StateNames.NameOf(call.State),
        _ => StateNames.NameOf(ContactState.Queued),
    };

    private string? ReasonOf(in RoutingEvent routingEvent) => routingEvent.Kind switch
    {
        EventKind.AgentStateChanged => center.Reasons.NameOf(routingEvent.Reason),
        EventKind.ContactEnded => StateNames.NameOf((EndCause)routingEvent.Reason),
        EventKind.ContactReported => StateNames.NameOf((CallReportKind)routingEvent.Reason),
        EventKind.ContactRequeued => StateNames.NameOf((ReservationOutcome)routingEvent.Reason),
        _ => null,
    };

    private static long? WaitedOf(in RoutingEvent routingEvent) => routingEvent.Kind switch
    {
        EventKind.ContactQueued => routingEvent.At - routingEvent.Value,
        EventKind.ContactConnected or EventKind.ContactAbandoned or EventKind.ContactLeft or EventKind.CallbackUnanswered => routingEvent.Value,
        _ => null,
    };

    private static int? PriorityOf(CallRecord? call, in RoutingEvent routingEvent) => routingEvent.Kind switch
    {
        EventKind.ContactQueued or EventKind.ContactMoved => routingEvent.Reason,
        EventKind.ContactChanged => call!.Priority,
        _ => null,
    };

    private string? OtherOf(in RoutingEvent routingEvent) => routingEvent.Kind switch
    {
        EventKind.ContactMoved => QueueOf((int)routingEvent.Value),
        EventKind.ContactTransferred => TargetOf(routingEvent),
        _ => null,
    };

    private static int? CountOf(in RoutingEvent routingEvent) => routingEvent.Kind switch
    {
        EventKind.ContactWidened => routingEvent.Reason,
        EventKind.ContactStuck => (int)routingEvent.Value,
        _ => null,
    };

    private static FeedEvent OfDial(FeedEvent named, CallRecord call) => named with
    {
        Type = FeedEventTypes.Dial,
        State = StateNames.NameOf(CallbackState.Dialing),
        Number = call.CallbackNumber,
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
