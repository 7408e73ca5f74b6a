namespace Routing.Core.Tests.Workload;

/// <summary>What a workload has seen of the contacts it made, so that most of its commands make sense.</summary>
internal sealed class WorkloadMemory
{
    private readonly Queue<long> _deadlines = new();

    /// <summary>Live contacts with the agent and reservation that hold them, or -1 and 0.</summary>
    public SortedDictionary<long, (int Agent, long Reservation, ContactState State)> Contacts { get; } = [];

    public SortedDictionary<int, AgentState> Agents { get; } = [];

    public IReadOnlyCollection<long> Deadlines => _deadlines;

    public List<long> With(ContactState state) =>
        Contacts.Where(contact => contact.Value.State == state).Select(contact => contact.Key).ToList();

    public List<int> With(AgentState state) =>
        Agents.Where(agent => agent.Value == state).Select(agent => agent.Key).ToList();

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
            case EventKind.AgentDefined: Agents.TryAdd(seen.Agent, AgentState.SignedOut); break;
            case EventKind.AgentRemoved: Agents.Remove(seen.Agent); break;
            case EventKind.AgentStateChanged: Agents[seen.Agent] = (AgentState)(seen.Value % 16); break;
            case EventKind.ContactQueued or EventKind.ContactRequeued:
                Contacts[seen.Contact] = (-1, 0, ContactState.Queued);
                break;
            case EventKind.ContactReserved:
                Contacts[seen.Contact] = (seen.Agent, seen.Reservation, ContactState.Reserved);
                Expect(seen.Value);
                break;
            case EventKind.ContactConnecting:
                Contacts[seen.Contact] = (seen.Agent, seen.Reservation, ContactState.Connecting);
                Expect(seen.Value);
                break;
            case EventKind.ContactConnected:
                Contacts[seen.Contact] = (seen.Agent, seen.Reservation, ContactState.Connected);
                break;
            case EventKind.ContactEnded or EventKind.ContactAbandoned or EventKind.ContactLeft or EventKind.CallbackUnanswered:
                Contacts.Remove(seen.Contact);
                break;
        }
    }
}
