namespace Routing.Core.Tests.Workload;

/// <summary>
/// A center that works on and on: callers arrive, hang up, are answered, returned, moved and transferred, agents take breaks. It follows
/// from its seed, makes no objects of its own, and never holds more than a fixed number of contacts.
/// </summary>
internal sealed class SteadyShift
{
    private const int Queues = 20;
    private const int MostContacts = 600;

    private readonly SeededRandom _random;
    private readonly int _agents;
    private readonly EventBuffer _events = new(1 << 14);
    private readonly long[] _contacts = new long[MostContacts];
    private readonly AgentState[] _states;
    private readonly (long Contact, long Reservation)[] _held;
    private long _now = Floor.Start;
    private long _lastContact;
    private int _live;

    public SteadyShift(ulong seed, int agents, PolicyKind policy, AgentSelection selection = AgentSelection.LongestIdle)
    {
        (_random, _agents) = (new SeededRandom(seed), agents);
        (_states, _held) = (new AgentState[agents], new (long, long)[agents]);
        Do(Command.ApplyTable(new RoutingTable(
            [.. Enumerable.Range(0, Queues).Select(RuleOf)], policy: new PolicyRule { Kind = policy, Selection = selection })));
        for (int agent = 0; agent < agents; agent++)
        {
            int first = agent % (Queues - 3);
            Do(Command.DefineAgent(agent, Floor.Profile(first, first + 1, first + 3)));
            Do(Command.SignIn(agent));
        }
    }

    public RoutingEngine Engine { get; } = new();

    /// <summary>Pairs made so far.</summary>
    public long Reserved { get; private set; }

    /// <summary>Contacts given back by or taken from agents so far.</summary>
    public long Returned { get; private set; }

    /// <summary>This many commands, at times a few milliseconds apart.</summary>
    public void Work(int commands)
    {
        for (int i = 0; i < commands; i++)
        {
            _now += _random.Between(0, 40);
            Do(Next());
        }
    }

    private static QueueRule RuleOf(int queue) => Floor.Queue(queue) with
    {
        Protected = queue % 5 == 0,
        WrapUp = queue % 2 == 0 ? WrapUpMode.UntilEnded : WrapUpMode.Timed,
        WrapUpMs = 3_000,
        ReservationMs = 6_000,
        Formula = (ServiceLevelFormula)(queue % 5),
    };

    private Command Next() => _random.Between(0, 99) switch
    {
        < 30 => Offer(),
        < 36 => Command.HangUp(SomeContact()),
        < 40 => Command.Move(SomeContact(), _random.Between(0, Queues - 1), _random.Between(0, 3)),
        < 42 => Command.TransferToQueue(SomeContact(), _random.Between(0, Queues - 1), 0),
        < 43 => Command.Leave(SomeContact(), ContactState.Closed),
        < 45 => Command.Advance(),
        _ => OfAgent(_random.Between(0, _agents - 1)),
    };

    private Command Offer()
    {
        if (_live == MostContacts) return Command.HangUp(SomeContact());
        long contact = ++_lastContact;
        int queue = _random.Between(0, Queues - 1);
        return _random.Percent(5) ? Command.OfferCallback(contact, queue) : Command.Offer(contact, queue, _random.Between(0, 3));
    }

    private Command OfAgent(int agent) => _states[agent] switch
    {
        AgentState.NotReady => Command.Ready(agent),
        AgentState.Reserved when _random.Percent(80) => Command.Accept(agent, _held[agent].Reservation),
        AgentState.Reserved => Command.Reject(agent, _held[agent].Reservation),
        AgentState.Connecting => Command.Connected(_held[agent].Contact),
        AgentState.Busy => Command.Complete(agent, _held[agent].Contact),
        AgentState.WrapUp => Command.EndWrapUp(agent),
        _ => _random.Percent(10) ? Command.NotReady(agent, NotReadyReason.FirstOfHost) : Command.Ready(agent),
    };

    private long SomeContact() => _live == 0 ? 1 : _contacts[_random.Between(0, _live - 1)];

    private void Do(in Command command)
    {
        _events.Clear();
        Engine.Apply(command, _now, _events);
        foreach (ref readonly RoutingEvent seen in _events.Events) Observe(seen);
    }

    private void Observe(in RoutingEvent seen)
    {
        switch (seen.Kind)
        {
            case EventKind.ContactQueued when Array.IndexOf(_contacts, seen.Contact, 0, _live) < 0:
                _contacts[_live++] = seen.Contact;
                break;
            case EventKind.ContactReserved:
                Reserved++;
                _held[seen.Agent] = (seen.Contact, seen.Reservation);
                break;
            case EventKind.ContactRequeued:
                Returned++;
                break;
            case EventKind.ContactEnded or EventKind.ContactAbandoned or EventKind.ContactLeft or EventKind.CallbackUnanswered:
                _contacts[Array.IndexOf(_contacts, seen.Contact, 0, _live)] = _contacts[--_live];
                break;
            case EventKind.AgentStateChanged:
                _states[seen.Agent] = (AgentState)(seen.Value % 16);
                break;
        }
    }
}
