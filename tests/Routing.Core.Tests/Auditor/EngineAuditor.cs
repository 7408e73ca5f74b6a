namespace Routing.Core.Tests.Auditor;

/// <summary>
/// Checks invariants 1 to 7 of the rule book after every command, from commands, events and public views alone. It must
/// see every command from the engine's first on.
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

    /// <summary>Takes note of one command that the engine has just applied, and looks at the engine.</summary>
    public void Check(in Command command, RejectReason refusal, ReadOnlySpan<RoutingEvent> events)
    {
        _book.Expect(command);
        foreach (RoutingEvent seen in events) _book.Note(seen);
        if (_engine.Now < _lastNow) _violations.Add($"6: now went back from {_lastNow} to {_engine.Now}");
        _lastNow = _engine.Now;
        if (_book.Table is null) return;
        _book.PassThresholds(_engine.Now);
        if (refusal != RejectReason.None && command.Table is not null && _engine.Table == command.Table) _violations.Add("A refused table is in force");
        foreach (AuditedContact contact in _book.Contacts.Values) CheckPlace(contact);
        foreach (int agent in _book.Profiles.Keys) CheckAgent(agent);
        for (int queue = 0; queue < _book.Queues.Count; queue++) CheckQueue(queue, _book.Queues[queue]);
        CheckLanes();
    }

    private void CheckPlace(AuditedContact contact)
    {
        if (!_engine.TryGetContact(contact.Id, out ContactView view))
        {
            _violations.Add($"1: contact {contact.Id} is nowhere");
            return;
        }

        bool same = view.State == contact.State
            && view.Queue == contact.Queue
            && view.ClockStart == contact.ClockStart
            && view.Agent == contact.Agent
            && view.Reservation == contact.Reservation;
        if (!same) _violations.Add($"1: contact {contact.Id} shows {view}, its events say {contact.State} {contact.Queue} {contact.Agent}");
        bool waits = _engine.PositionOf(contact.Id) > 0;
        if (waits != (contact.State == ContactState.Queued)) _violations.Add($"1: contact {contact.Id} is {contact.State}, in a lane: {waits}");
    }

    private void CheckAgent(int agent)
    {
        if (!_engine.TryGetAgent(agent, out AgentView view))
        {
            _violations.Add($"2: agent {agent} is nowhere");
            return;
        }

        var held = _book.Contacts.Values.Where(contact => contact.IsHeld && contact.Agent == agent).ToList();
        if (held.Count > _book.Profiles[agent].Capacity && held.Count > 4) _violations.Add($"3: agent {agent} holds {held.Count}");
        AgentState expected = held.Any(contact => contact.State == ContactState.Reserved) ? AgentState.Reserved
            : held.Any(contact => contact.State == ContactState.Connecting) ? AgentState.Connecting
            : held.Count > 0 ? AgentState.Busy
            : view.State;
        if (view.State != expected || (held.Count == 0 && view.State is AgentState.Reserved or AgentState.Connecting or AgentState.Busy))
        {
            _violations.Add($"2: agent {agent} shows {view.State} and holds {string.Join(' ', held.Select(contact => contact.Id))}");
        }

        if (view is { State: AgentState.Ready, Next: NextState.None }) CheckIdle(agent);
    }

    private void CheckIdle(int agent)
    {
        AgentProfile profile = _book.Profiles[agent];
        foreach (AuditedContact contact in _book.Contacts.Values)
        {
            if (contact.State != ContactState.Queued || _engine.Now <= contact.MayHoldUntil || contact.IsCooledDown(agent, _engine.Now)) continue;
            Requirement requirement = RequirementOf(contact);
            if (profile.Capacity >= requirement.Units && requirement.IsMetBy(profile, _engine.Now))
            {
                _violations.Add($"4: agent {agent} is idle while contact {contact.Id} waits");
            }
        }
    }

    private Requirement RequirementOf(AuditedContact contact)
    {
        _engine.TryGetContact(contact.Id, out ContactView view);
        QueueRule rule = _book.Table!.Queues[contact.Queue];
        return new Requirement(rule.Units, rule.Steps[StepOf(contact)].Alternatives, _book.Table.Extras[view.Extra]);
    }

    private int StepOf(AuditedContact contact)
    {
        long waitMs = _engine.Now - contact.ClockStart;
        return _book.Table!.Queues[contact.Queue].Steps.Count(step => step.AfterMs <= waitMs) - 1;
    }

    private void CheckLanes()
    {
        var lanes = _book.Contacts.Values
            .Where(contact => contact.State == ContactState.Queued && _engine.Now > contact.MayHoldUntil)
            .GroupBy(LaneOf);
        foreach (var lane in lanes)
        {
            int last = 0;
            foreach (AuditedContact contact in lane.OrderBy(contact => contact.ClockStart).ThenBy(contact => contact.Id))
            {
                int position = _engine.PositionOf(contact.Id);
                if (position <= last) _violations.Add($"5: contact {contact.Id} stands at {position} behind {last}");
                last = position;
            }
        }
    }

    private (int Queue, int Step, int Extra, int Priority) LaneOf(AuditedContact contact)
    {
        _engine.TryGetContact(contact.Id, out ContactView view);
        return (contact.Queue, StepOf(contact), view.Extra, view.Priority);
    }

    private void CheckQueue(int number, AuditedQueue queue)
    {
        QueueView view = _engine.ReadQueue(number);
        var live = _book.Contacts.Values.Where(contact => contact.Queue == number).ToList();
        int waiting = live.Count(contact => contact.State == ContactState.Queued);
        if (view.Waiting != waiting) _violations.Add($"1: queue {number} counts {view.Waiting} waiting, {waiting} do");
        long open = live.Count(contact => !contact.Resolved);
        if (view.Offered != view.MovedOut + view.Counts.Offered + view.Redirected + open) _violations.Add($"7: queue {number}: {view}, open {open}");
        bool same = (view.Offered, view.MovedOut, view.Redirected, view.Abandoned, view.Transferred, view.Counts)
            == (queue.Offered, queue.MovedOut, queue.Redirected, queue.Abandoned, queue.Transferred, queue.Counts);
        if (!same) _violations.Add($"7: queue {number} shows {view}, its events add up to {queue.Offered} {queue.MovedOut} {queue.Redirected} {queue.Counts}");
    }
}
