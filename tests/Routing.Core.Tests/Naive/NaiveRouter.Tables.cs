namespace Routing.Core.Tests.Naive;

/// <content>Changes of tables and profiles.</content>
internal sealed partial class NaiveRouter
{
    private RejectReason ApplyTable(RoutingTable table)
    {
        if (_table is not null && (table.Queues.Count < _table.Queues.Count || table.Extras.Count < _table.Extras.Count))
        {
            return RejectReason.OutOfRange;
        }

        for (int number = 0; number < table.Queues.Count; number++)
        {
            QueueRule rule = table.Queues[number];
            if (number == _queues.Count) _queues.Add(new NaiveQueue(rule));
            else if (!rule.Exists || !_table!.Queues[number].Exists) _queues[number].SteerAfresh(rule);
        }

        if (_table is not null && !MayGoOn(_table.Policy.Kind, table.Policy.Kind)) (_v, _protectedWeight) = (0, 1);
        _table = table;
        foreach (NaiveAgent agent in _agents.Values)
        {
            agent.QualifiedAt = _now;
            agent.Served = ServedBy(agent);
        }

        Emit(EventKind.TableApplied);
        foreach (NaiveContact contact in _contacts.Values)
        {
            if (!RuleOf(contact).Exists) MoveAway(contact);
            contact.BeginSteps();
            if (!contact.Resolved) StartThreshold(contact);
        }

        var waiting = _contacts.Values.Where(contact => contact.InCommonLane)
            .OrderBy(contact => contact.PlaceStart)
            .ThenBy(contact => contact.Id)
            .ToList();
        waiting.ForEach(LeaveLane);
        foreach (NaiveContact contact in waiting) contact.State = ContactState.Reserved;
        foreach (NaiveContact contact in waiting)
        {
            contact.State = ContactState.Queued;
            Place(contact, silently: true);
        }

        return RejectReason.None;
    }

    /// <summary>Whether what is steered under one policy holds under the next.</summary>
    private static bool MayGoOn(PolicyKind before, PolicyKind after) =>
        before == after || (IsGuard(before) && IsGuard(after)) || (IsLex(before) && IsLex(after));

    private void MoveAway(NaiveContact contact)
    {
        int before = contact.Queue;
        ChangeQueue(contact, RuleOf(contact).MovesTo);
        if (EngagementOf(contact) is { } engagement) engagement.Queue = contact.Queue;
        Emit(EventKind.ContactMoved, contact.Id, queue: contact.Queue, value: before, reason: contact.Priority);
    }

    private RejectReason DefineAgent(in Command command)
    {
        if (command.Agent < 0 || command.Profile is null || command.Profile.Capacity < 1) return RejectReason.OutOfRange;
        if (_agents.TryGetValue(command.Agent, out NaiveAgent? agent))
        {
            agent.Profile = command.Profile;
        }
        else
        {
            agent = new NaiveAgent { Number = command.Agent, Profile = command.Profile, Since = _now };
            _agents.Add(agent.Number, agent);
        }

        Emit(EventKind.AgentDefined, agent: agent.Number);
        LookAnew(agent);
        return RejectReason.None;
    }

    private void CertificateOver(NaiveAgent agent)
    {
        Emit(EventKind.AgentEligibilityChanged, agent: agent.Number);
        LookAnew(agent);
    }

    /// <summary>What the agent may serve has changed: the next end of a certificate, then what it can take now.</summary>
    private void LookAnew(NaiveAgent agent)
    {
        Stop(NaiveTimerKind.Certificate, agent.Number);
        agent.QualifiedAt = _now;
        var ends = agent.Profile.Skills.Select(skill => skill.CertifiedUntilMs).Where(end => end > _now && end < long.MaxValue).ToList();
        if (ends.Count > 0) Start(NaiveTimerKind.Certificate, agent.Number, ends.Min());
        if (agent.IsAvailable) Take(agent);
        else agent.IdleOrder = 0;
    }
}
