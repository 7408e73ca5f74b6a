namespace Routing.Core.Tests.Auditor;

/// <summary>What commands and events say about contacts and queues, kept apart from the engine.</summary>
internal sealed partial class AuditBook(Action<string> violated)
{
    private readonly PriorityQueue<(long Contact, long Due), long> _thresholds = new();
    private readonly Dictionary<int, List<AuditedContact>> _heldBy = [];
    private RoutingTable? _next;
    private Command _command;
    private long _lastReservation;
    private long _lastAt;

    public Dictionary<long, AuditedContact> Contacts { get; } = [];

    public Dictionary<int, AgentProfile> Profiles { get; } = [];

    public List<AuditedQueue> Queues { get; } = [];

    /// <summary>Contacts and agents that events have named since the last <see cref="Expect"/>.</summary>
    public HashSet<long> TouchedContacts { get; } = [];

    public HashSet<int> TouchedAgents { get; } = [];

    public RoutingTable? Table { get; private set; }

    public void Expect(in Command command)
    {
        _command = command;
        _next = command.Table;
        TouchedContacts.Clear();
        TouchedAgents.Clear();
    }

    public void Note(in RoutingEvent seen)
    {
        if (seen.At < _lastAt) violated($"6: time went back to {seen.At} from {_lastAt}");
        _lastAt = seen.At;
        PassThresholds(seen.At);
        if (seen.Contact != 0) TouchedContacts.Add(seen.Contact);
        if (seen.Agent >= 0) TouchedAgents.Add(seen.Agent);
        switch (seen.Kind)
        {
            case EventKind.TableApplied: Replace(); break;
            case EventKind.AgentDefined: Profiles[seen.Agent] = _command.Profile!; break;
            case EventKind.AgentRemoved: Profiles.Remove(seen.Agent); break;
            case EventKind.ContactQueued when !Contacts.ContainsKey(seen.Contact): Arrived(seen); break;
            default: NoteContact(seen); break;
        }
    }

    /// <summary>Contacts whose wait has passed their threshold count as past it from that moment on.</summary>
    public void PassThresholds(long now)
    {
        while (_thresholds.TryPeek(out var next, out long due) && due <= now)
        {
            _thresholds.Dequeue();
            if (!Contacts.TryGetValue(next.Contact, out AuditedContact? contact) || contact.Resolved) continue;
            QueueRule rule = Table!.Queues[contact.Queue];
            if (!rule.Exists || DueOf(contact) > now) continue;
            contact.Resolved = true;
            Queues[contact.Queue].Open--;
            Queues[contact.Queue].PastThreshold();
        }
    }

    public IReadOnlyList<AuditedContact> HeldBy(int agent) => _heldBy.TryGetValue(agent, out List<AuditedContact>? held) ? held : [];

    /// <summary>Counts a contact under its queue, or takes it out: before and after each change of it.</summary>
    private void Count(AuditedContact contact, int one)
    {
        AuditedQueue queue = Queues[contact.Queue];
        if (contact.Waits) queue.Waiting += one;
        if (!contact.Resolved) queue.Open += one;
    }

    private void ExpectThreshold(AuditedContact contact)
    {
        if (contact.Resolved || !Table!.Queues[contact.Queue].Exists) return;
        long due = DueOf(contact);
        _thresholds.Enqueue((contact.Id, due), due);
    }

    // The news of an answer elsewhere may take two seconds.
    private long DueOf(AuditedContact contact) => contact.ClockStart + Table!.Queues[contact.Queue].WithinMs + 1 + (contact.IsAway ? 2_000 : 0);

    private void Replace()
    {
        Table = _next!;
        while (Queues.Count < Table.Queues.Count) Queues.Add(new AuditedQueue());
        foreach (AuditedContact contact in Contacts.Values)
        {
            contact.Applied = 0;
            if (!Table.Queues[contact.Queue].Exists) contact.MayHoldUntil = long.MaxValue;
            ExpectThreshold(contact);
        }
    }

    private void Arrived(in RoutingEvent seen)
    {
        bool back = _command.Kind == CommandKind.OfferCallback;
        bool isGuest = _command.Kind == CommandKind.OfferGuest;
        var contact = new AuditedContact
        {
            Id = seen.Contact,
            Queue = seen.Queue,
            ClockStart = seen.Value,
            PlaceStart = _command.PlaceStart == 0 ? seen.Value : Math.Min(_command.PlaceStart, seen.Value),
            NotBefore = _command.NotBefore,
            IsCallback = back,
            Resolved = back || isGuest,
            Transferred = isGuest,
            IsGuest = isGuest,
            MayHoldUntil = _command.Agent >= 0 ? seen.At + _command.HoldMs : 0,
        };
        Contacts.Add(contact.Id, contact);
        if (back) Queues[seen.Queue].CallbacksQueued++;
        else if (isGuest) Queues[seen.Queue].OverflowedIn++;
        else Queues[seen.Queue].Offered++;
        Count(contact, 1);
        ExpectThreshold(contact);
        PassThresholds(seen.At);
    }
}
