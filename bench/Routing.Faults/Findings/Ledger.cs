namespace Routing.Faults;

/// <summary>What the cluster has acknowledged to its clients, and so what it must never lose or do twice. Any thread.</summary>
internal sealed class Ledger
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _offered = new(StringComparer.Ordinal);
    private readonly HashSet<string> _abandoned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _completed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _agents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _doubled = new(StringComparer.Ordinal);
    private long _acknowledged;

    /// <summary>Commands acknowledged, of every kind.</summary>
    internal long Acknowledged => Interlocked.Read(ref _acknowledged);

    /// <summary>Calls that two agents were connected with.</summary>
    internal int Doubled
    {
        get
        {
            lock (_lock) return _doubled.Count;
        }
    }

    /// <summary>An offer was acknowledged.</summary>
    internal void Offered(string callId) => Note(() => _offered.Add(callId));

    /// <summary>The caller's hanging up was acknowledged.</summary>
    internal void Abandoned(string callId) => Note(() => _abandoned.Add(callId));

    /// <summary>An agent's accept was acknowledged: the two are connected.</summary>
    internal void Connected(string callId, string agentId) => Note(() =>
    {
        if (!_agents.TryAdd(callId, agentId) && _agents[callId] != agentId) _doubled.Add(callId);
    });

    /// <summary>An agent's complete was acknowledged.</summary>
    internal void Completed(string callId) => Note(() => _completed.Add(callId));

    /// <summary>Whether the call is known to be connected.</summary>
    internal bool IsConnected(string callId)
    {
        lock (_lock) return _agents.ContainsKey(callId);
    }

    /// <summary>Compares with the whole history.</summary>
    internal Audit Compare(IReadOnlyList<RecordedContact> contacts)
    {
        lock (_lock)
        {
            ILookup<string, RecordedContact> recorded = contacts.ToLookup(contact => contact.CallId, StringComparer.Ordinal);
            string[] lost =
            [
                .. _offered.Where(call => !recorded.Contains(call)).Select(call => $"{call}: offered and not there"),
                .. _abandoned.Where(call => recorded[call].All(contact => contact.State != "abandoned")).Select(call => $"{call}: not abandoned"),
                .. _agents.Where(pair => !recorded[pair.Key].Any(contact => contact.IsAnswered && contact.AgentId == pair.Value))
                    .Select(pair => $"{pair.Key}: not connected with {pair.Value}"),
                .. _completed.Where(call => recorded[call].All(contact => contact.State != "ended")).Select(call => $"{call}: not ended"),
            ];
            string[] doubled =
            [
                .. _doubled.Select(call => $"{call}: two agents"),
                .. recorded.Where(call => call.Count() > 1).Select(call => $"{call.Key}: {call.Count()} times in the history"),
            ];
            return new Audit(lost, doubled);
        }
    }

    private void Note(Action note)
    {
        Interlocked.Increment(ref _acknowledged);
        lock (_lock) note();
    }
}
