namespace Routing.Core.Tests.Workload;

/// <summary>
/// Random commands of every kind from a seed: mostly sensible, some nonsense, in bursts and over gaps of all sizes.
/// Show it the events of each command before asking for the next.
/// </summary>
internal sealed class SeededWorkload
{
    private readonly SeededRandom _random;
    private readonly SeededTables _tables;
    private readonly WorkloadMemory _memory = new();
    private readonly WorkloadClock _clock;
    private readonly int _agents;
    private readonly int _offers;
    private RoutingTable? _table;
    private long _lastContact;

    public SeededWorkload(ulong seed)
    {
        _random = new SeededRandom(seed);
        _tables = new SeededTables(_random);
        _clock = new WorkloadClock(_random, _memory);
        _agents = _random.Between(1, 14);
        _offers = _random.Between(8, 30);
    }

    /// <summary>The table that the commands so far have put into force, or were refused for.</summary>
    public RoutingTable? Table => _table;

    public void Observe(ReadOnlySpan<RoutingEvent> events) => _memory.Observe(events);

    /// <summary>The next command and when it comes.</summary>
    public (Command Command, long Now) Next()
    {
        long now = _clock.Next();
        return (Choose(now), now);
    }

    private Command Choose(long now)
    {
        if (_table is null && _random.Percent(60)) return Command.ApplyTable(_table = _tables.First());
        if (_random.Percent(0.4)) return ChangeTable();
        if (_random.Percent(0.4)) return Command.Recover();
        if (_random.Percent(6)) return Nonsense(now);
        int kind = _random.Between(0, 99);
        if (kind < _offers) return Offer(now);
        if (kind < _offers + 22) return OfHeldContact();
        if (kind < _offers + 30) return OfWaitingContact(now);
        if (kind < _offers + 36) return Command.Advance();
        return OfAgent(now);
    }

    private Command ChangeTable()
    {
        RoutingTable next = _table is null ? _tables.First() : _tables.After(_table);
        if (_table is null || next.Queues.Count >= _table.Queues.Count) _table = next;
        return Command.ApplyTable(next);
    }

    private int Queue()
    {
        int queue = _random.Between(0, Math.Max(0, (_table?.Queues.Count ?? 1) - 1));
        return _table is null || _table.Queues[queue].Exists || _random.Percent(10) ? queue : _table.Queues[queue].MovesTo;
    }

    private int Extra() => _random.Percent(80) ? 0 : _random.Between(0, Math.Max(0, (_table?.Extras.Count ?? 1) - 1));

    private int Priority() => _random.Percent(60) ? 0 : _random.Between(0, RoutingTable.MaxPriority);

    private int Agent() => _random.Between(0, _agents - 1);

    private int Agent(AgentState state)
    {
        Pool<int> agents = _memory.With(state);
        return agents.Count == 0 ? Agent() : agents.Any(_random);
    }

    private long Contact(ContactState state)
    {
        Pool<long> contacts = _memory.With(state);
        return contacts.Count == 0 ? _random.Between(1, (int)Math.Max(1, _lastContact)) : contacts.Any(_random);
    }

    private Command Offer(long now)
    {
        long clock = _random.Percent(75) ? 0 : now - _random.Between(-5_000, 70_000);
        bool owned = _random.Percent(20) && _memory.Agents.Count > 0;
        int own = owned ? _memory.Agents.Any(_random) : -1;
        long hold = _random.Percent(80) ? _random.Between(1, 15_000) : 0;
        long place = _random.Percent(85) ? 0 : _random.Percent(20) ? 1 : now - _random.Between(0, 90_000);
        if (_random.Percent(6)) return Command.OfferGuest(++_lastContact, Queue(), Priority(), Extra(), now - _random.Between(-1_000, 60_000));
        if (!_random.Percent(15)) return Command.Offer(++_lastContact, Queue(), Priority(), Extra(), clock, own, hold, place);
        long due = _random.Percent(50) ? 0 : now + _random.Between(-1_000, 30_000);
        if (due > now) _memory.Expect(due);
        return Command.OfferCallback(++_lastContact, Queue(), Priority(), Extra(), place, own, hold, due);
    }

    private Command OfHeldContact()
    {
        long contact = _memory.Held.Count > 0 ? _memory.Held.Any(_random) : Contact(ContactState.Queued);
        (int agent, long reservation, ContactState now) = _memory.Of(contact);
        return (now, _random.Between(0, 11)) switch
        {
            (ContactState.Reserved, < 8) => Command.Accept(agent, reservation),
            (ContactState.Reserved, 8) => Command.AgentNoAnswer(contact),
            (ContactState.Reserved, 9) => Command.HangUp(contact),
            (ContactState.Reserved, _) => Command.Reject(agent, reservation),
            (ContactState.Connecting, < 8) => Command.Connected(contact),
            (ContactState.Connecting, 8) => Command.HangUp(contact),
            (ContactState.Connecting, 9) => Command.AgentNoAnswer(contact),
            (ContactState.Connecting, _) => Command.ConnectFailed(contact),
            (_, < 5) => Command.Complete(agent, contact),
            (_, < 8) => Command.HangUp(contact),
            (_, 8) => Command.TransferToQueue(contact, Queue(), Priority(), Extra()),
            (_, 9) => Command.TransferToAgent(contact, Agent(), Queue()),
            (_, 10) => Command.Leave(contact, ContactState.Lost),
            _ => Command.Accept(agent, reservation),
        };
    }

    private Command OfWaitingContact(long now)
    {
        long contact = Contact(_random.Percent(85) ? ContactState.Queued : ContactState.Reserved);
        if (_memory.Away.Count > 0 && _random.Percent(25)) return OfAwayContact(_memory.Away.Any(_random), now);
        return _random.Between(0, 11) switch
        {
            > 9 => Command.HandOver(contact),
            9 => _random.Percent(40) ? Command.Pull(contact) : Command.Pull(contact, Agent(_random.Of(AgentState.Ready, AgentState.Busy)), _random.Between(1, 15_000)),
            < 4 => Command.HangUp(contact),
            < 7 => Command.Move(contact, Queue(), Priority(), Extra()),
            _ => Command.Leave(contact, (ContactState)_random.Between((int)ContactState.Redirected, (int)ContactState.Lost)),
        };
    }

    private Command OfAwayContact(long contact, long now) => _random.Between(0, 9) switch
    {
        < 4 => Command.AnswerAway(contact, now - _random.Between(-1_000, 40_000)),
        < 8 => Command.TakeBack(contact),
        8 => Command.HandOver(contact),
        _ => Command.Move(contact, Queue(), Priority(), Extra()),
    };

    private Command OfAgent(long now)
    {
        if (_random.Percent(_memory.Agents.Count < _agents ? 25 : 2)) return Command.DefineAgent(Agent(), _tables.Profile(now));
        return _random.Between(0, 40) switch
        {
            < 6 => Command.SignIn(Agent(AgentState.SignedOut)),
            < 20 => Command.Ready(Agent(AgentState.NotReady)),
            < 29 => Command.EndWrapUp(Agent(AgentState.WrapUp)),
            < 31 => Command.Ready(Agent(AgentState.WrapUp)),
            < 34 => Command.NotReady(Agent(), _random.Between(16, 18)),
            < 36 => Command.SignOut(Agent()),
            < 37 => Command.AgentLost(Agent()),
            < 38 => Command.RemoveAgent(Agent(AgentState.SignedOut)),
            _ => Command.Ready(Agent()),
        };
    }

    private Command Nonsense(long now)
    {
        long contact = _random.Of(-1L, 0, _lastContact, _lastContact + 50, 1);
        int agent = _random.Of(-1, 0, _agents - 1, _agents + 3);
        int queue = _random.Of(-1, 0, 99, Queue());
        int extra = _random.Of(-1, 0, 99);
        int priority = _random.Of(-1, 0, 16);
        return _random.Between(0, 22) switch
        {
            21 => Command.Pull(contact, agent, _random.Of(-1L, 0, 500)),
            22 => Command.Pull(Contact(ContactState.Connected), Agent(), 500),
            18 => Command.OfferGuest(contact, queue, priority, extra, _random.Of(-1L, 0, now)),
            19 => Command.TakeBack(contact),
            20 => Command.AnswerAway(contact, now),
            0 => default,
            1 => Command.Offer(contact, queue, priority, extra),
            2 => Command.Offer(_lastContact + 1_000_000, Queue(), 0, 0, now, _agents + 3, 1_000),
            3 => Command.Move(contact, queue, priority, extra),
            4 => Command.TransferToQueue(contact, queue, priority, extra),
            5 => Command.TransferToAgent(contact, agent, queue),
            6 => Command.Leave(contact, (ContactState)_random.Between(0, 12)),
            7 => Command.NotReady(agent, _random.Between(-1, 16)),
            8 => Command.Accept(agent, _random.Between(-1, 40)),
            9 => Command.Reject(agent, _random.Between(-1, 40)),
            10 => Command.Complete(agent, contact),
            11 => Command.EndWrapUp(agent),
            12 => Command.RemoveAgent(agent),
            13 => Command.SignIn(agent),
            14 => Command.Connected(contact),
            15 => Command.OfferCallback(contact, queue, priority, extra),
            16 => Command.OfferCallback(_lastContact + 1_000_000, Queue(), 0, 0, _random.Of(-1L, now + 1), -1, 0, _random.Of(-1L, now)),
            _ => Command.ConnectFailed(contact),
        };
    }
}
