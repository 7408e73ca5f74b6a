namespace Routing.Core;

public sealed partial class RoutingEngine
{
    private RejectReason ApplyTable(RoutingTable? table)
    {
        if (table is null) return RejectReason.OutOfRange;
        if (_table is not null && (table.Queues.Count < _table.Rules.Length || table.Extras.Count < _table.Extras.Count)) return RejectReason.OutOfRange;
        List<int> waiting = EmptyLanes();
        Install(table);
        RegisterAgents();
        Emit(EventKind.TableApplied);
        MoveContacts();
        waiting.Sort((a, b) => Compare(_contacts[a], _contacts[b]));
        foreach (int slot in waiting) Place(slot, 0, quietly: true);
        return RejectReason.None;
    }

    /// <summary>Takes every contact out of its common lane.</summary>
    private List<int> EmptyLanes()
    {
        var waiting = new List<int>();
        for (int slot = 0; slot < _contacts.High; slot++)
        {
            if (_contacts[slot].Id == 0 || _contacts[slot].Lane < 0) continue;
            waiting.Add(slot);
            ExitLane(slot);
        }

        return waiting;
    }

    /// <summary>Puts the table's parts in place of those before; totals, windows and controllers go on.</summary>
    private void Install(RoutingTable table)
    {
        _table = table;
        _overflow = OverflowPlan.Of(table);
        _lanes = new LaneTable(table, _contacts);
        _signatures = new SignatureTable(table, _agents);
        int known = _totals.Length;
        Array.Resize(ref _totals, table.Queues.Count);
        Array.Resize(ref _windows, table.Queues.Count);
        for (int queue = known; queue < _windows.Length; queue++) _windows[queue] = new WindowRing();
        var steering = new Steering(table);
        if (_steering is not null) steering.TakeOver(_steering);
        _steering = steering;
    }

    /// <summary>Gives every agent its row in the new matrix; the idle keep their turn.</summary>
    private void RegisterAgents()
    {
        var idle = new List<int>();
        var rows = new Dictionary<AgentProfile, int>(SameProfile.Instance);
        for (int agent = 0; agent < _agents.High; agent++)
        {
            ref Agent entry = ref _agents[agent];
            if (!entry.Defined) continue;
            AgentProfile profile = _agents.ProfileOf(agent);
            if (!rows.TryGetValue(profile, out entry.Capable))
            {
                rows[profile] = entry.Capable = _signatures.Of(profile, entry.Capacity, _now, _lanes);
            }

            if (entry.IsAvailable) entry.Signature = SignatureOf(entry);
            if (entry.Presence != AgentState.SignedOut) _signatures.CountSignedIn(entry.Capable, +1);
            if (entry.IdleOrder != 0) idle.Add(agent);
        }

        idle.Sort((a, b) => _agents[a].IdleOrder.CompareTo(_agents[b].IdleOrder));
        foreach (int agent in idle) _signatures.AddIdle(agent, ref _agents[agent]);
    }

    /// <summary>Contacts of removed queues go where the table says; thresholds count from the same clocks.</summary>
    private void MoveContacts()
    {
        var live = new List<int>();
        for (int slot = 0; slot < _contacts.High; slot++)
        {
            if (_contacts[slot].Id != 0) live.Add(slot);
        }

        live.Sort((a, b) => _contacts[a].Id.CompareTo(_contacts[b].Id));
        foreach (int slot in live)
        {
            ref Contact contact = ref _contacts[slot];
            ForgetWidening(ref contact);
            int before = contact.Queue;
            QueueRule rule = _table!.Rules[before];
            if (!rule.Exists) MoveTo(slot, rule.MovesTo);
            else if (!contact.Resolved) StartThreshold(slot);
        }
    }

    private void MoveTo(int slot, int queue)
    {
        ref Contact contact = ref _contacts[slot];
        int before = contact.Queue;
        if (contact.InOwnLane)
        {
            _totals[before].Waiting--;
            _totals[before].WaitingOwn--;
            _totals[queue].Waiting++;
            _totals[queue].WaitingOwn++;
        }

        ChangeQueue(slot, queue);
        Emit(EventKind.ContactMoved, contact.Id, queue: queue, reason: contact.Priority, value: before);
    }

    /// <summary>The order of waiting: place start, then id.</summary>
    private static int Compare(in Contact a, in Contact b) =>
        a.PlaceStart != b.PlaceStart ? a.PlaceStart.CompareTo(b.PlaceStart) : a.Id.CompareTo(b.Id);
}
