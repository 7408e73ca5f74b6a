namespace Routing.Core.Tests.Auditor;

/// <summary>What commands and events say about contacts and queues, kept apart from the engine.</summary>
internal sealed class AuditBook(Action<string> violated)
{
    private RoutingTable? _next;
    private Command _command;
    private long _lastReservation;
    private long _lastAt;

    public SortedDictionary<long, AuditedContact> Contacts { get; } = [];

    public SortedDictionary<int, AgentProfile> Profiles { get; } = [];

    public List<AuditedQueue> Queues { get; } = [];

    public RoutingTable? Table { get; private set; }

    public void Expect(in Command command)
    {
        _command = command;
        _next = command.Table;
    }

    public void Note(in RoutingEvent seen)
    {
        if (seen.At < _lastAt) violated($"6: time went back to {seen.At} from {_lastAt}");
        _lastAt = seen.At;
        PassThresholds(seen.At);
        switch (seen.Kind)
        {
            case EventKind.TableApplied: Replace(); break;
            case EventKind.AgentDefined: Profiles[seen.Agent] = _command.Profile!; break;
            case EventKind.AgentRemoved: Profiles.Remove(seen.Agent); break;
            case EventKind.ContactQueued: Queued(seen); break;
            case EventKind.ContactReserved: Reserved(seen); break;
            case EventKind.ContactTransferred: Transferred(seen); break;
            default: NoteContact(seen); break;
        }
    }

    /// <summary>Contacts whose wait has passed their threshold count as past it from that moment on.</summary>
    public void PassThresholds(long now)
    {
        foreach (AuditedContact contact in Contacts.Values)
        {
            QueueRule rule = Table!.Queues[contact.Queue];
            if (contact.Resolved || !rule.Exists || now - contact.ClockStart <= rule.WithinMs) continue;
            contact.Resolved = true;
            Queues[contact.Queue].PastThreshold();
        }
    }

    private void NoteContact(in RoutingEvent seen)
    {
        if (seen.Contact == 0) return;
        if (!Contacts.TryGetValue(seen.Contact, out AuditedContact? contact))
        {
            violated($"1: {seen.Kind} of contact {seen.Contact}, which is not live");
            return;
        }

        switch (seen.Kind)
        {
            case EventKind.ContactRequeued: Requeued(contact, seen); break;
            case EventKind.ContactConnecting: contact.State = ContactState.Connecting; break;
            case EventKind.ContactConnected: Connected(contact); break;
            case EventKind.ContactMoved: Moved(contact, seen.Queue); break;
            case EventKind.ContactReleased: contact.MayHoldUntil = 0; break;
            case EventKind.ContactEnded: Contacts.Remove(contact.Id); break;
            case EventKind.ContactAbandoned: Abandoned(contact, seen.Value); break;
            case EventKind.ContactLeft: Left(contact); break;
        }
    }

    private void Replace()
    {
        Table = _next!;
        while (Queues.Count < Table.Queues.Count) Queues.Add(new AuditedQueue());
        foreach (AuditedContact contact in Contacts.Values.Where(contact => !Table.Queues[contact.Queue].Exists))
        {
            contact.MayHoldUntil = long.MaxValue;
        }
    }

    private void Queued(in RoutingEvent seen)
    {
        bool again = Contacts.TryGetValue(seen.Contact, out AuditedContact? contact);
        if (again && contact!.State != ContactState.Queued) violated($"1: contact {seen.Contact} is queued while {contact.State}");
        contact ??= new AuditedContact { Id = seen.Contact };
        Contacts[seen.Contact] = contact;
        contact.Queue = seen.Queue;
        contact.ClockStart = seen.Value;
        contact.MayHoldUntil = _command.Kind switch
        {
            CommandKind.Offer when _command.Agent >= 0 => seen.At + _command.HoldMs,
            CommandKind.TransferToAgent => seen.At + 20_000,
            _ => 0,
        };
        if (contact.Transferred) Queues[seen.Queue].Transferred++;
        else Queues[seen.Queue].Offered++;
        PassThresholds(seen.At);
    }

    private void Reserved(in RoutingEvent seen)
    {
        if (seen.Reservation <= _lastReservation) violated($"6: reservation {seen.Reservation} after {_lastReservation}");
        _lastReservation = seen.Reservation;
        int agent = seen.Agent;
        if (Contacts.Values.Any(other => other.State == ContactState.Reserved && other.Agent == agent)) violated($"2: agent {agent} has two reservations");
        if (!Contacts.TryGetValue(seen.Contact, out AuditedContact? contact) || contact.State != ContactState.Queued)
        {
            violated($"1: contact {seen.Contact} is reserved while it does not wait");
            return;
        }

        int before = Contacts.Values.Where(held => held.IsHeld && held.Agent == agent).Sum(held => Table!.Queues[held.Queue].Units);
        if (before > 0 && Profiles[agent].Capacity == 1) violated($"3: agent {agent} has {before} units engaged and gets more");
        contact.State = ContactState.Reserved;
        contact.Agent = agent;
        contact.Reservation = seen.Reservation;
        contact.MayHoldUntil = 0;
    }

    private static void Requeued(AuditedContact contact, in RoutingEvent seen)
    {
        Wait(contact);
        bool cools = (ReservationOutcome)seen.Reason is ReservationOutcome.Rejected or ReservationOutcome.Expired or ReservationOutcome.ConnectFailed;
        if (cools) contact.CoolDown(seen.Agent, seen.At);
    }

    private void Transferred(in RoutingEvent seen)
    {
        AuditedContact contact = Contacts[seen.Contact];
        Wait(contact);
        contact.Transferred = true;
        contact.Resolved = true;
        contact.ForgetCoolDowns();
        contact.CoolDown(seen.Agent, seen.At);
    }

    private static void Wait(AuditedContact contact)
    {
        contact.State = ContactState.Queued;
        contact.Agent = -1;
        contact.Reservation = 0;
        contact.MayHoldUntil = 0;
    }

    private void Connected(AuditedContact contact)
    {
        contact.State = ContactState.Connected;
        if (contact.Transferred) return;
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
        if (_command.Kind == CommandKind.Move) contact.MayHoldUntil = 0;
    }

    private void Abandoned(AuditedContact contact, long waitMs)
    {
        Contacts.Remove(contact.Id);
        if (contact.Transferred) return;
        Queues[contact.Queue].Abandoned++;
        if (!contact.Resolved) Queues[contact.Queue].AbandonedInTime(waitMs <= Table!.Queues[contact.Queue].ShortAbandonMs);
    }

    private void Left(AuditedContact contact)
    {
        Contacts.Remove(contact.Id);
        if (!contact.Resolved) Queues[contact.Queue].Redirected++;
    }
}
