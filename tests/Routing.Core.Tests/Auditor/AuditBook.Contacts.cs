namespace Routing.Core.Tests.Auditor;

/// <content>What events say of a live contact.</content>
internal sealed partial class AuditBook
{
    private void NoteContact(in RoutingEvent seen)
    {
        if (seen.Contact == 0) return;
        if (!Contacts.TryGetValue(seen.Contact, out AuditedContact? contact))
        {
            violated($"1: {seen.Kind} of contact {seen.Contact}, which is not live");
            return;
        }

        if (contact.MustLeave && seen.Kind != EventKind.ContactLeft) violated($"10: {seen.Kind} of contact {seen.Contact}, which overflows");
        Count(contact, -1);
        Change(contact, seen);
        if (Contacts.ContainsKey(seen.Contact)) Count(contact, 1);
        PassThresholds(seen.At);
    }

    private void Change(AuditedContact contact, in RoutingEvent seen)
    {
        switch (seen.Kind)
        {
            case EventKind.ContactQueued: QueuedAgain(contact, seen); break;
            case EventKind.ContactReserved: Reserved(contact, seen); break;
            case EventKind.ContactTransferred: Transferred(contact, seen); break;
            case EventKind.ContactRequeued: Requeued(contact, seen); break;
            case EventKind.ContactConnecting: contact.State = ContactState.Connecting; break;
            case EventKind.ContactHandedOver: HandedOver(contact); break;
            case EventKind.ContactHandedBack: HandedBack(contact); break;
            case EventKind.ContactConnected when seen.Agent < 0: AnsweredAway(contact, seen.Value); break;
            case EventKind.ContactConnected: Connected(contact); break;
            case EventKind.ContactMoved: Moved(contact, seen.Queue); break;
            case EventKind.ContactPulled: Pulled(contact, seen); break;
            case EventKind.ContactReleased: contact.MayHoldUntil = 0; break;
            case EventKind.ContactWidened when seen.Value >= 0: Queues[(int)seen.Value].OverflowedIn++; break;
            case EventKind.ContactOverflowed: Overflowed(contact, seen); break;
            case EventKind.ContactEnded: Gone(contact); break;
            case EventKind.ContactAbandoned: Abandoned(contact, seen.Value); break;
            case EventKind.ContactLeft: Left(contact, seen.Value); break;
            case EventKind.CallbackUnanswered: Unanswered(contact); break;
        }
    }

    private void QueuedAgain(AuditedContact contact, in RoutingEvent seen)
    {
        if (contact.State != ContactState.Queued || !contact.Transferred) violated($"1: contact {seen.Contact} is queued while {contact.State}");
        contact.Queue = seen.Queue;
        contact.ClockStart = contact.PlaceStart = seen.Value;
        contact.MayHoldUntil = _command.Kind == CommandKind.TransferToAgent ? seen.At + 20_000 : 0;
        Queues[seen.Queue].Transferred++;
    }

    private void Reserved(AuditedContact contact, in RoutingEvent seen)
    {
        if (seen.Reservation <= _lastReservation) violated($"6: reservation {seen.Reservation} after {_lastReservation}");
        _lastReservation = seen.Reservation;
        if (contact.State != ContactState.Queued) violated($"1: contact {seen.Contact} is reserved while it does not wait");
        if (!_heldBy.TryGetValue(seen.Agent, out List<AuditedContact>? held)) _heldBy[seen.Agent] = held = [];
        if (held.Exists(other => other.State == ContactState.Reserved)) violated($"2: agent {seen.Agent} has two reservations");
        if (held.Count > 0 && Profiles[seen.Agent].Capacity == 1) violated($"3: agent {seen.Agent} holds {held.Count} and gets more");
        held.Add(contact);
        contact.State = ContactState.Reserved;
        contact.Agent = seen.Agent;
        contact.Reservation = seen.Reservation;
        contact.MayHoldUntil = 0;
    }

    private void Requeued(AuditedContact contact, in RoutingEvent seen)
    {
        Wait(contact);
        bool cools = (ReservationOutcome)seen.Reason is ReservationOutcome.Rejected or ReservationOutcome.Expired or ReservationOutcome.ConnectFailed;
        if (cools) contact.CoolDown(seen.Agent, seen.At);
    }

    private void Transferred(AuditedContact contact, in RoutingEvent seen)
    {
        Wait(contact);
        contact.Transferred = contact.Resolved = true;
        contact.IsCallback = false;
        contact.NotBefore = 0;
        contact.Applied = 0;
        contact.ForgetCoolDowns();
        contact.CoolDown(seen.Agent, seen.At);
    }

    private void Wait(AuditedContact contact)
    {
        Release(contact);
        contact.State = ContactState.Queued;
        contact.MayHoldUntil = 0;
    }

    private void Release(AuditedContact contact)
    {
        if (contact.Agent >= 0) _heldBy[contact.Agent].Remove(contact);
        contact.Agent = -1;
        contact.Reservation = 0;
    }

    private void HandedOver(AuditedContact contact)
    {
        if (!contact.Waits || contact.IsGuest || contact.IsCallback) violated($"1: contact {contact.Id} is handed over while {contact.State}");
        contact.IsAway = true;
        contact.MayHoldUntil = 0;
        Queues[contact.Queue].OverflowedOut++;
        ExpectThreshold(contact);
    }

    private void HandedBack(AuditedContact contact)
    {
        if (!contact.IsAway) violated($"1: contact {contact.Id} comes back and was not away");
        contact.IsAway = false;
        ExpectThreshold(contact);
    }

    private void AnsweredAway(AuditedContact contact, long waitMs)
    {
        if (!contact.IsAway) violated($"1: contact {contact.Id} is answered by nobody");
        PassIfLate(contact, waitMs);
        Connected(contact);
        Gone(contact);
    }

    // Away, a threshold has two seconds more to be told of an answer before it; what is known to be late counts as late.
    private void PassIfLate(AuditedContact contact, long waitMs)
    {
        if (contact.Resolved || waitMs <= Table!.Queues[contact.Queue].WithinMs) return;
        contact.Resolved = true;
        Queues[contact.Queue].PastThreshold();
    }

    private void Connected(AuditedContact contact)
    {
        bool dialed = contact.State == ContactState.Connecting;
        contact.State = ContactState.Connected;
        if (contact.IsCallback && !dialed) violated($"1: callback {contact.Id} is connected without a dial");
        if (contact.IsCallback) Queues[contact.Queue].CallbacksConnected++;
        if (contact.IsCallback || contact.Transferred) return;
        if (contact.Resolved) Queues[contact.Queue].AnsweredLate();
        else Queues[contact.Queue].AnsweredInTime();
        contact.Resolved = true;
    }

    private void Moved(AuditedContact contact, int queue)
    {
        if (contact.Queue != queue && !contact.Resolved)
        {
            Queues[contact.Queue].MovedOut++;
            Queues[queue].Offered++;
        }

        contact.Queue = queue;
        contact.Applied = 0;
        ExpectThreshold(contact);
        if (_command.Kind == CommandKind.Move) contact.MayHoldUntil = 0;
    }

    private void Pulled(AuditedContact contact, in RoutingEvent seen)
    {
        if (!contact.Waits) violated($"1: contact {seen.Contact} is pulled while {contact.State}");
        contact.MayHoldUntil = seen.Agent >= 0 ? seen.At + _command.HoldMs : 0;
        if (seen.Agent < 0) contact.PlaceStart = 1;
    }

    private void Overflowed(AuditedContact contact, in RoutingEvent seen)
    {
        OverflowRule rule = Table!.Queues[contact.Queue].Overflow[seen.Reason];
        if ((contact.Applied >> seen.Reason & 1) != 0) violated($"10: rule {seen.Reason} is applied to contact {contact.Id} again");
        if ((contact.IsCallback || contact.IsGuest) && rule.Effect != OverflowEffect.Widen) violated($"10: callback or guest {contact.Id} overflows otherwise than by widening");
        if (rule.Condition == OverflowCondition.AfterWait && seen.At - contact.ClockStart < rule.AfterMs) violated($"10: contact {contact.Id} overflows early");
        contact.Applied |= 1 << seen.Reason;
        contact.MustLeave = rule.Effect is OverflowEffect.Redirect or OverflowEffect.Close;
        if (seen.Value >= 0) Queues[(int)seen.Value].OverflowedIn++;
    }

    private void Abandoned(AuditedContact contact, long waitMs)
    {
        Gone(contact);
        if (contact.IsCallback) violated($"1: callback {contact.Id} is abandoned");
        if (contact.Transferred) return;
        Queues[contact.Queue].Abandoned++;
        PassIfLate(contact, waitMs);
        if (!contact.Resolved) Queues[contact.Queue].AbandonedInTime(waitMs <= Table!.Queues[contact.Queue].ShortAbandonMs);
    }

    private void Left(AuditedContact contact, long waitMs)
    {
        Gone(contact);
        PassIfLate(contact, waitMs);
        if (!contact.Resolved) Queues[contact.Queue].Redirected++;
    }

    private void Unanswered(AuditedContact contact)
    {
        Gone(contact);
        if (!contact.IsCallback) violated($"1: contact {contact.Id} is no callback");
        Queues[contact.Queue].CallbacksUnanswered++;
    }

    private void Gone(AuditedContact contact)
    {
        Release(contact);
        Contacts.Remove(contact.Id);
    }
}
