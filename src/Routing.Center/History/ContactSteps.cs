namespace Routing.Center;

/// <summary>What each event makes of a contact in the history.</summary>
internal static class ContactSteps
{
    /// <summary>The contact that a <c>call.queued</c> begins.</summary>
    internal static HistoryContact Begin(FeedEvent queued) => new()
    {
        Sequence = queued.Sequence,
        Source = queued.Source ?? string.Empty,
        CallId = queued.CallId!,
        State = "queued",
        EntryQueue = queued.Queue,
        Queue = queued.Queue,
        Priority = queued.Priority ?? 0,
        QueuedAtMs = queued.AtMs - (queued.WaitedMs ?? 0),
        IsTransferred = GuestSource.IsGuest(queued.Source),
        IsCallback = queued.CallbackId is not null,
    };

    /// <summary>Carries an event over to the contact it concerns.</summary>
    internal static void Apply(HistoryContact contact, FeedEvent feedEvent, IntervalBooking booking)
    {
        switch (feedEvent.Type)
        {
            case "call.queued" or "call.requeued":
                contact.State = "queued";
                contact.Queue = feedEvent.Queue ?? contact.Queue;
                break;
            case "call.reserved":
                contact.State = "reserved";
                break;
            case "call.connect" or FeedEventTypes.Dial:
                contact.State = "connecting";
                break;
            case "call.connected":
                Answer(contact, feedEvent, booking);
                break;
            case "call.transferred":
                PassOn(contact, feedEvent, booking);
                break;
            case "call.moved":
                contact.Queue = feedEvent.Queue ?? contact.Queue;
                contact.Priority = feedEvent.Priority ?? contact.Priority;
                booking.Watch(contact);
                break;
            case "call.abandoned":
                booking.Abandon(contact, feedEvent);
                Leave(contact, feedEvent, "abandoned");
                break;
            case "call.left":
                Leave(contact, feedEvent, feedEvent.State ?? "closed");
                break;
            case "callback.unanswered":
                Leave(contact, feedEvent, "callback");
                break;
            case "call.ended":
                End(contact, feedEvent, booking);
                break;
            default:
                // The other events tell of the way and change nothing in the row.
                break;
        }
    }

    private static void Answer(HistoryContact contact, FeedEvent connected, IntervalBooking booking)
    {
        booking.Answer(contact, connected);
        contact.State = "connected";
        contact.AgentId = connected.AgentId;
        contact.AnsweredAtMs ??= connected.AtMs;
        contact.WaitedMs ??= connected.WaitedMs;
    }

    private static void PassOn(HistoryContact contact, FeedEvent transferred, IntervalBooking booking)
    {
        booking.Handle(contact, transferred.ConnectedMs ?? 0);
        contact.ConnectedMs += transferred.ConnectedMs ?? 0;
        contact.State = "queued";
        contact.Queue = transferred.Queue ?? contact.Queue;
        contact.IsTransferred = true;
    }

    private static void Leave(HistoryContact contact, FeedEvent left, string state)
    {
        contact.State = state;
        contact.WaitedMs ??= left.WaitedMs;
        contact.EndedAtMs = left.AtMs;
    }

    private static void End(HistoryContact contact, FeedEvent ended, IntervalBooking booking)
    {
        booking.Handle(contact, ended.ConnectedMs ?? 0);
        contact.ConnectedMs += ended.ConnectedMs ?? 0;
        contact.State = ended.State ?? "ended";
        contact.EndedAtMs = ended.AtMs;
    }
}
