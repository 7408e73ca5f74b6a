namespace Routing.Core.Tests.Naive;

/// <content>Contacts that go to another center and contacts that come from one.</content>
internal sealed partial class NaiveRouter
{
    private RejectReason OfferGuest(in Command command)
    {
        if (command.ClockStart == 0) return RejectReason.OutOfRange;
        RejectReason refusal = RefusalOf(command);
        if (refusal != RejectReason.None) return refusal;
        var contact = new NaiveContact
        {
            Id = command.Contact,
            Queue = command.Queue,
            Priority = command.Priority,
            Extra = command.Extra,
            ClockStart = Math.Min(command.ClockStart, _now),
            PlaceStart = Math.Min(command.ClockStart, _now),
            IsGuest = true,
            Transferred = true,
            Resolved = true,
        };
        if (IsFull(contact)) return RejectReason.QueueFull;
        _contacts.Add(contact.Id, contact);
        _queues[contact.Queue].OverflowedIn++;
        Emit(EventKind.ContactQueued, contact.Id, queue: contact.Queue, value: contact.ClockStart, reason: contact.Priority);
        Place(contact);
        return RejectReason.None;
    }

    private RejectReason OfHandOver(in Command command)
    {
        if (!_contacts.TryGetValue(command.Contact, out NaiveContact? contact)) return RejectReason.UnknownContact;
        bool isHere = contact is { State: ContactState.Queued, IsAway: false, IsGuest: false, IsCallback: false };
        if (command.Kind == CommandKind.HandOver ? !isHere : !contact.IsAway) return RejectReason.InvalidTransition;
        if (command.Kind == CommandKind.HandOver) HandOver(contact);
        else if (command.Kind == CommandKind.TakeBack) TakeBack(contact);
        else AnswerAway(contact, command.ClockStart);
        return RejectReason.None;
    }

    private void HandOver(NaiveContact contact)
    {
        LeaveLane(contact);
        contact.IsAway = true;
        contact.OwnAgent = -1;
        _queues[contact.Queue].OverflowedOut++;
        if (!contact.Resolved) StartThreshold(contact);
        Emit(EventKind.ContactHandedOver, contact.Id, queue: contact.Queue, value: WaitOf(contact));
    }

    private void TakeBack(NaiveContact contact)
    {
        contact.IsAway = false;
        if (!contact.Resolved) StartThreshold(contact);
        Emit(EventKind.ContactHandedBack, contact.Id, queue: contact.Queue, value: WaitOf(contact));
        Place(contact);
    }

    private void AnswerAway(NaiveContact contact, long answeredAt)
    {
        long wait = Math.Clamp(answeredAt, contact.ClockStart, _now) - contact.ClockStart;
        BookAnswer(contact, wait);
        Emit(EventKind.ContactConnected, contact.Id, queue: contact.Queue, value: wait);
        _contacts.Remove(contact.Id);
    }
}
