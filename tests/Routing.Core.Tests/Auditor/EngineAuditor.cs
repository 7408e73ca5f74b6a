namespace Routing.Core.Tests.Auditor;

/// <summary>
/// Checks invariants 1 to 7 and 10 of the rule book from commands, events and public views alone. It must see every command from the
/// engine's first on. After a command it looks at what the command's events have touched, and at everything when asked to.
/// </summary>
internal sealed class EngineAuditor
{
    private readonly RoutingEngine _engine;
    private readonly AuditBook _book;
    private readonly List<string> _violations = [];
    private long _lastNow;

    public EngineAuditor(RoutingEngine engine)
    {
        _engine = engine;
        _book = new AuditBook(_violations.Add);
    }

    /// <summary>What was found wrong so far; each begins with the number of its invariant.</summary>
    public IReadOnlyList<string> Violations => _violations;

    /// <summary>Takes note of one command that the engine has just applied, and looks at the engine: all of it, or what was touched.</summary>
    public void Check(in Command command, RejectReason refusal, ReadOnlySpan<RoutingEvent> events, bool everything = true)
    {
        _book.Expect(command);
        foreach (ref readonly RoutingEvent seen in events) _book.Note(seen);
        if (_engine.Now < _lastNow) _violations.Add($"6: now went back from {_lastNow} to {_engine.Now}");
        _lastNow = _engine.Now;
        if (_book.Table is null) return;
        _book.PassThresholds(_engine.Now);
        if (refusal != RejectReason.None && command.Table is not null && _engine.Table == command.Table) _violations.Add("A refused table is in force");
        for (int queue = 0; queue < _book.Queues.Count; queue++) CheckQueue(queue);
        if (everything) CheckAll();
        else CheckTouched();
    }

    private void CheckTouched()
    {
        foreach (long id in _book.TouchedContacts)
        {
            if (_book.Contacts.TryGetValue(id, out AuditedContact? contact)) CheckPlace(contact);
            else if (_engine.TryGetContact(id, out _)) _violations.Add($"1: contact {id} is still there");
        }

        foreach (int agent in _book.TouchedAgents)
        {
            if (_book.Profiles.ContainsKey(agent)) CheckAgent(agent);
        }
    }

    private void CheckAll()
    {
        foreach (AuditedContact contact in _book.Contacts.Values) CheckPlace(contact);
        var waiting = new WaitingAudit(_engine, _book, _violations.Add);
        waiting.Check();
        foreach (int agent in _book.Profiles.Keys)
        {
            AgentView view = CheckAgent(agent);
            if (view is { State: AgentState.Ready, Next: NextState.None }) waiting.CheckIdle(agent);
        }

        for (int queue = 0; queue < _book.Queues.Count; queue++)
        {
            int open = _book.Contacts.Values.Count(contact => contact.Queue == queue && !contact.Resolved);
            if (open != _book.Queues[queue].Open) _violations.Add($"7: queue {queue} has {open} open contacts, not {_book.Queues[queue].Open}");
        }
    }

    private void CheckPlace(AuditedContact contact)
    {
        if (!_engine.TryGetContact(contact.Id, out ContactView view))
        {
            _violations.Add($"1: contact {contact.Id} is nowhere");
            return;
        }

        bool same = (view.State, view.Queue, view.ClockStart, view.PlaceStart, view.IsCallback, view.Agent, view.Reservation)
            == (contact.State, contact.Queue, contact.ClockStart, contact.PlaceStart, contact.IsCallback, contact.Agent, contact.Reservation);
        if (!same) _violations.Add($"1: contact {contact.Id} shows {view}, its events say {contact.State} {contact.Queue} {contact.Agent}");
        if (contact.MustLeave) _violations.Add($"10: contact {contact.Id} overflows and is still there");
    }

    private AgentView CheckAgent(int agent)
    {
        if (!_engine.TryGetAgent(agent, out AgentView view))
        {
            _violations.Add($"2: agent {agent} is nowhere");
            return view;
        }

        IReadOnlyList<AuditedContact> held = _book.HeldBy(agent);
        if (held.Count > _book.Profiles[agent].Capacity && held.Count > 4) _violations.Add($"3: agent {agent} holds {held.Count}");
        var expected = AgentState.WrapUp;
        foreach (AuditedContact contact in held)
        {
            AgentState phase = contact.State switch
            {
                ContactState.Reserved => AgentState.Reserved,
                ContactState.Connecting => AgentState.Connecting,
                _ => AgentState.Busy,
            };
            if (phase < expected) expected = phase;
        }

        bool engaged = view.State is AgentState.Reserved or AgentState.Connecting or AgentState.Busy;
        bool agrees = held.Count > 0 ? view.State == expected : !engaged;
        if (!agrees) _violations.Add($"2: agent {agent} shows {view.State} and holds {string.Join(' ', held.Select(contact => contact.Id))}");
        return view;
    }

    private void CheckQueue(int number)
    {
        QueueView view = _engine.ReadQueue(number);
        if (!_book.Queues[number].Agrees(view)) _violations.Add($"7: queue {number} shows {view}, its events add up to {_book.Queues[number]}");
    }
}
