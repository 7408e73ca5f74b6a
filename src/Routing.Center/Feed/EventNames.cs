using Routing.Core;

namespace Routing.Center;

/// <summary>Puts an event into the names that clients use, as far as that needs no look at the center.</summary>
internal static class EventNames
{
    /// <summary>Whether an event of a caller's call, an agent or the center says all by itself and its names.</summary>
    internal static bool SaysAll(EventKind kind) => kind
        is EventKind.AgentStateChanged or EventKind.ContactQueued or EventKind.ContactReserved or EventKind.ContactConnected
        or EventKind.ContactEnded or EventKind.ReservationEnded or EventKind.ContactRequeued or EventKind.ContactAbandoned;

    internal static FeedEvent Of(in FeedEntry entry)
    {
        RoutingEvent routingEvent = entry.Event;
        return new FeedEvent
        {
            Sequence = entry.Sequence,
            AtMs = routingEvent.At,
            Type = FeedEventTypes.NameOf(routingEvent.Kind),
            Source = entry.Source,
            CallId = entry.CallId,
            AgentId = entry.AgentId,
            Queue = entry.Queue,
            Device = TellsDevice(routingEvent.Kind) ? entry.Device : null,
            ReservationId = IsOfReservation(routingEvent.Kind) ? routingEvent.Reservation : null,
            State = StateOf(routingEvent),
            Next = routingEvent.Kind == EventKind.AgentStateChanged ? StateNames.NameOf(EventRecorder.NextOf(routingEvent)) : null,
            Reason = ReasonOf(entry),
            WaitedMs = WaitedOf(routingEvent),
            ConnectedMs = routingEvent.Kind is EventKind.ContactEnded or EventKind.ContactTransferred ? routingEvent.Value : null,
            DeadlineMs = routingEvent.Kind is EventKind.ContactReserved or EventKind.ContactConnecting ? routingEvent.Value : null,
            Priority = routingEvent.Kind is EventKind.ContactQueued or EventKind.ContactMoved ? routingEvent.Reason : null,
            Count = CountOf(routingEvent),
            Connect = entry.Connect,
            Release = routingEvent.Kind == EventKind.ContactEnded && (EndCause)routingEvent.Reason == EndCause.Completed,
        };
    }

    private static bool IsOfReservation(EventKind kind) => kind
        is EventKind.ContactReserved or EventKind.ReservationEnded or EventKind.ContactConnecting or EventKind.ContactConnected;

    private static bool TellsDevice(EventKind kind) => IsOfReservation(kind) || kind
        is EventKind.AgentStateChanged or EventKind.AgentDefined or EventKind.AgentSessionReplaced
        or EventKind.CallbackUnanswered or EventKind.ContactOverlong;

    private static string? StateOf(in RoutingEvent routingEvent) => routingEvent.Kind switch
    {
        EventKind.AgentStateChanged => StateNames.NameOf(EventRecorder.StateOf(routingEvent)),
        _ when routingEvent.Contact == 0 => null,
        EventKind.ContactReserved => StateNames.NameOf(ContactState.Reserved),
        EventKind.ContactConnecting => StateNames.NameOf(ContactState.Connecting),
        EventKind.ContactConnected or EventKind.ContactOverlong => StateNames.NameOf(ContactState.Connected),
        EventKind.ReservationEnded => StateNames.NameOf((ReservationOutcome)routingEvent.Reason),
        EventKind.ContactEnded => StateNames.NameOf(EndedContact.StateAfter((EndCause)routingEvent.Reason)),
        EventKind.ContactAbandoned => StateNames.NameOf(ContactState.Abandoned),
        EventKind.ContactLeft => StateNames.NameOf((ContactState)routingEvent.Reason),
        EventKind.CallbackUnanswered => StateNames.NameOf(CallbackState.NoAnswer),
        _ => StateNames.NameOf(ContactState.Queued),
    };

    private static string? ReasonOf(in FeedEntry entry) => entry.Event.Kind switch
    {
        EventKind.AgentStateChanged => entry.Reason,
        EventKind.ContactEnded => StateNames.NameOf((EndCause)entry.Event.Reason),
        EventKind.ContactReported => StateNames.NameOf((CallReportKind)entry.Event.Reason),
        EventKind.ContactRequeued => StateNames.NameOf((ReservationOutcome)entry.Event.Reason),
        _ => null,
    };

    private static long? WaitedOf(in RoutingEvent routingEvent) => routingEvent.Kind switch
    {
        EventKind.ContactQueued => routingEvent.At - routingEvent.Value,
        EventKind.ContactConnected or EventKind.ContactAbandoned or EventKind.ContactLeft or EventKind.CallbackUnanswered => routingEvent.Value,
        _ => null,
    };

    private static int? CountOf(in RoutingEvent routingEvent) => routingEvent.Kind switch
    {
        EventKind.ContactWidened => routingEvent.Reason,
        EventKind.ContactStuck => (int)routingEvent.Value,
        _ => null,
    };
}
