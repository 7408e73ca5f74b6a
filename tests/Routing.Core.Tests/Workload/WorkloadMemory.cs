namespace Routing.Core.Tests.Workload;

/// <summary>What a workload has seen of the contacts it made, so that most of its commands make sense.</summary>
internal sealed class WorkloadMemory
{
    private readonly Queue<long> _deadlines = new();
    private readonly Dictionary<long, (int Agent, long Reservation, ContactState State)> _contacts = [];
    private readonly Dictionary<int, AgentState> _states = [];
    private readonly Pool<long>[] _inState = [.. Enumerable.Range(0, 4).Select(_ => new Pool<long>())];
    private readonly Pool<int>[] _agentsInState = [.. Enumerable.Range(0, 7).Select(_ => new Pool<int>())];

    /// <summary>Contacts with an agent.</summary>
    public Pool<long> Held { get; } = new();

    /// <summary>Contacts that another center has.</summary>
    public Pool<long> Away { get; } = new();

    public Pool<int> Agents { get; } = new();

    public IReadOnlyCollection<long> Deadlines => _deadlines;

    public Pool<long> With(ContactState state) => _inState[(int)state];

    public Pool<int> With(AgentState state) => _agentsInState[(int)state];

    /// <summary>The agent and reservation that hold a live contact, or -1 and 0, and its state; lost for one that is not live.</summary>
    public (int Agent, long Reservation, ContactState State) Of(long contact) => _contacts.GetValueOrDefault(contact, (0, 0, ContactState.Lost));

    public void Observe(ReadOnlySpan<RoutingEvent> events)
    {
        foreach (RoutingEvent seen in events) Observe(seen);
    }

    public void Expect(long deadline)
    {
        _deadlines.Enqueue(deadline);
        if (_deadlines.Count > 12) _deadlines.Dequeue();
    }

    private void Observe(RoutingEvent seen)
    {
        switch (seen.Kind)
        {
            case EventKind.AgentDefined when !_states.ContainsKey(seen.Agent): Put(seen.Agent, AgentState.SignedOut); break;
            case EventKind.AgentRemoved: Forget(seen.Agent); break;
            case EventKind.AgentStateChanged: Put(seen.Agent, (AgentState)(seen.Value % 16)); break;
            case EventKind.ContactQueued or EventKind.ContactRequeued: Put(seen.Contact, -1, 0, ContactState.Queued); break;
            case EventKind.ContactReserved:
                Put(seen.Contact, seen.Agent, seen.Reservation, ContactState.Reserved);
                Expect(seen.Value);
                break;
            case EventKind.ContactConnecting:
                Put(seen.Contact, seen.Agent, seen.Reservation, ContactState.Connecting);
                Expect(seen.Value);
                break;
            case EventKind.ContactHandedOver:
                Forget(seen.Contact);
                Away.Add(seen.Contact);
                break;
            case EventKind.ContactHandedBack: Put(seen.Contact, -1, 0, ContactState.Queued); break;
            case EventKind.ContactConnected when seen.Agent < 0: Forget(seen.Contact); break;
            case EventKind.ContactConnected: Put(seen.Contact, seen.Agent, seen.Reservation, ContactState.Connected); break;
            case EventKind.ContactEnded or EventKind.ContactAbandoned or EventKind.ContactLeft or EventKind.CallbackUnanswered:
                Forget(seen.Contact);
                break;
        }
    }

    private void Put(long contact, int agent, long reservation, ContactState state)
    {
        Forget(contact);
        _contacts[contact] = (agent, reservation, state);
        With(state).Add(contact);
        if (agent >= 0) Held.Add(contact);
    }

    private void Forget(long contact)
    {
        if (_contacts.Remove(contact, out var known)) With(known.State).Remove(contact);
        Held.Remove(contact);
        Away.Remove(contact);
    }

    private void Put(int agent, AgentState state)
    {
        Forget(agent);
        _states[agent] = state;
        With(state).Add(agent);
        Agents.Add(agent);
    }

    private void Forget(int agent)
    {
        if (_states.Remove(agent, out AgentState known)) With(known).Remove(agent);
        Agents.Remove(agent);
    }
}
