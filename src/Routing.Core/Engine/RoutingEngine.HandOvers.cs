namespace Routing.Core;

/// <summary>Contacts that go to another center and contacts that come from one.</summary>
public sealed partial class RoutingEngine
{
    // An answer in time is told to this center after it was given: so long it may be on its way.
    private const long AnswerOnItsWayMs = 2000;

    private RejectReason DispatchHandOver(in Command command)
    {
        int slot = _index.Find(command.Contact);
        if (slot < 0) return RejectReason.UnknownContact;
        if (command.Kind == CommandKind.HandOver) return HandOver(slot);
        if (!_contacts[slot].IsAway) return RejectReason.InvalidTransition;
        if (command.Kind == CommandKind.TakeBack) TakeBack(slot);
        else AnswerAway(slot, command.ClockStart);
        return RejectReason.None;
    }

    private RejectReason OfferGuest(in Command command)
    {
        RejectReason refusal = command.ClockStart == 0 ? RejectReason.OutOfRange : CheckOffer(command);
        if (refusal != RejectReason.None) return refusal;
        if (IsFull(command)) return RejectReason.QueueFull;
        int slot = AddContact(command, Math.Min(command.ClockStart, _now));
        ref Contact contact = ref _contacts[slot];
        contact.IsGuest = contact.Transferred = contact.Resolved = true;
        _totals[command.Queue].OverflowedIn++;
        Emit(EventKind.ContactQueued, command.Contact, queue: command.Queue, reason: command.Priority, value: contact.ClockStart);
        Place(slot, 0);
        return RejectReason.None;
    }

    private RejectReason HandOver(int slot)
    {
        ref Contact contact = ref _contacts[slot];
        if (contact.IsAway || contact.IsGuest || contact.IsCallback) return RejectReason.InvalidTransition;
        if (StepOf(contact, ContactTrigger.Move) != ContactStep.Relane) return RejectReason.InvalidTransition;
        ExitLane(slot);
        contact.IsAway = true;
        contact.OwnAgent = -1;
        contact.UnscaledWaitMs = 0;
        _totals[contact.Queue].OverflowedOut++;
        if (!contact.Resolved) StartThreshold(slot);
        Emit(EventKind.ContactHandedOver, contact.Id, queue: contact.Queue, value: _now - contact.ClockStart);
        return RejectReason.None;
    }

    private void TakeBack(int slot)
    {
        ref Contact contact = ref _contacts[slot];
        contact.IsAway = false;
        if (!contact.Resolved) StartThreshold(slot);
        Emit(EventKind.ContactHandedBack, contact.Id, queue: contact.Queue, value: _now - contact.ClockStart);
        Place(slot, 0);
    }

    private void AnswerAway(int slot, long answeredAt)
    {
        ref Contact contact = ref _contacts[slot];
        long wait = Math.Clamp(answeredAt, contact.ClockStart, _now) - contact.ClockStart;
        BookAnswer(ref contact, wait);
        Emit(EventKind.ContactConnected, contact.Id, queue: contact.Queue, value: wait);
        RemoveContact(slot);
    }
}
