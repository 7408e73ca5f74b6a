namespace Routing.Core.Tests.Naive;

/// <content>Who may serve whom, and who is best.</content>
internal sealed partial class NaiveRouter
{
    private Requirement RequirementOf(NaiveContact contact)
    {
        QueueRule rule = RuleOf(contact);
        return new Requirement(rule.Units, rule.Steps[contact.Step].Alternatives, Table.Extras[contact.Extra]);
    }

    private bool IsEligible(NaiveAgent agent, Requirement requirement) =>
        agent.FreeUnits >= requirement.Units && requirement.IsMetBy(agent.Profile, _now);

    private bool IsEligible(NaiveAgent agent, NaiveContact contact) => IsEligible(agent, RequirementOf(contact));

    private bool IsCapable(NaiveAgent agent, NaiveContact contact)
    {
        Requirement requirement = RequirementOf(contact);
        return agent.Profile.Capacity >= requirement.Units && requirement.IsMetBy(agent.Profile, _now);
    }

    private bool IsCooledDown(NaiveContact contact, NaiveAgent agent) =>
        contact.CoolDowns.Any(known => known.Agent == agent.Number && _now < known.Until)
        && _agents.Values.Any(other => other != agent && other.IsSignedIn && IsCapable(other, contact));

    private int BreadthOf(NaiveAgent agent) =>
        Enumerable.Range(0, Table.Requirements.Count).Count(number => IsEligible(agent, Table.Requirements[number]));

    private NaiveAgent? Find(NaiveContact contact) =>
        _agents.Values
            .Where(agent => agent.IsIdle && IsEligible(agent, contact) && !IsCooledDown(contact, agent))
            .OrderBy(BreadthOf)
            .ThenBy(agent => agent.IdleOrder)
            .FirstOrDefault();

    private IEnumerable<NaiveContact> OwnLaneOf(NaiveAgent agent) =>
        _contacts.Values.Where(contact => contact.InOwnLane && contact.OwnAgent == agent.Number)
            .OrderBy(contact => contact.ClockStart)
            .ThenBy(contact => contact.Id);

    /// <summary>The contact that an available agent takes, its own lane's before all others.</summary>
    private NaiveContact? BestFor(NaiveAgent agent) =>
        OwnLaneOf(agent).FirstOrDefault(contact => MayTake(agent, contact))
        ?? _contacts.Values.Where(contact => contact.InCommonLane && MayTake(agent, contact))
            .OrderByDescending(ScoreOf)
            .ThenBy(contact => contact.ClockStart)
            .ThenBy(contact => contact.Id)
            .FirstOrDefault();

    private bool MayTake(NaiveAgent agent, NaiveContact contact) => IsEligible(agent, contact) && !IsCooledDown(contact, agent);

    private double ScoreOf(NaiveContact contact)
    {
        QueueRule rule = RuleOf(contact);
        NaiveQueue queue = _queues[contact.Queue];
        double waitMs = WaitOf(contact) + Table.Policy.BoostOf(contact.Priority);
        if (Table.Policy.Kind == PolicyKind.Fifo) return waitMs;
        double x = waitMs / rule.WithinMs;
        if (!rule.Protected) return queue.B * x;
        return waitMs / 1000.0 < queue.Guard ? _protectedWeight * x : 20 * _protectedWeight * x;
    }

    /// <summary>An available agent takes a contact, or is idle.</summary>
    private void Take(NaiveAgent agent)
    {
        if (BestFor(agent) is { } contact) Reserve(agent, contact);
        else if (!agent.IsIdle) agent.IdleOrder = ++_lastIdleOrder;
    }

    private void BecomeFree(NaiveAgent agent)
    {
        for (int number = 0; number < _queues.Count; number++)
        {
            QueueRule rule = Table.Queues[number];
            if (!rule.Exists || !rule.Protected) continue;
            var requirement = new Requirement(rule.Units, rule.Steps[0].Alternatives, Table.Extras[0]);
            if (IsEligible(agent, requirement)) MeasureGap(_queues[number]);
        }

        Take(agent);
    }
}
