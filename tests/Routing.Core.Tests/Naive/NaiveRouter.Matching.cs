namespace Routing.Core.Tests.Naive;

/// <content>Who may serve whom, and who is best.</content>
internal sealed partial class NaiveRouter
{
    private Requirement RequirementOf(NaiveContact contact)
    {
        QueueRule rule = RuleOf(contact);
        RequirementStep step = rule.Steps[contact.Step];
        var alternatives = step.Alternatives.ToList();
        foreach (OverflowRule widening in contact.Applied.Select(number => rule.Overflow[number]).Where(applied => applied.Effect == OverflowEffect.Widen))
        {
            if (!alternatives.Any(known => known.SequenceEqual(widening.Needs))) alternatives.Add(widening.Needs);
        }

        SkillNeed[] extra = [.. Table.Extras[contact.Extra].Where(need => !step.Waives.Contains(need.Skill))];
        return new Requirement(rule.Units, alternatives, extra);
    }

    private bool IsEligible(NaiveAgent agent, Requirement requirement) =>
        agent.FreeUnits >= requirement.Units && requirement.IsMetBy(agent.Profile, agent.QualifiedAt);

    private bool IsEligible(NaiveAgent agent, NaiveContact contact) => IsEligible(agent, RequirementOf(contact));

    private bool IsCapable(NaiveAgent agent, NaiveContact contact) => IsCapable(agent, RequirementOf(contact));

    private static bool IsCapable(NaiveAgent agent, Requirement requirement) =>
        agent.Profile.Capacity >= requirement.Units && requirement.IsMetBy(agent.Profile, agent.QualifiedAt);

    private bool IsCooledDown(NaiveContact contact, NaiveAgent agent) =>
        contact.CoolDowns.Any(known => known.Agent == agent.Number && _now < known.Until)
        && _agents.Values.Any(other => other != agent && other.IsSignedIn && IsCapable(other, contact));

    private int BreadthOf(NaiveAgent agent) => ServedBy(agent).Count;

    private List<int> ServedBy(NaiveAgent agent) =>
        Enumerable.Range(0, Table.Requirements.Count).Where(number => IsEligible(agent, Table.Requirements[number])).ToList();

    private NaiveAgent? Find(NaiveContact contact) =>
        _agents.Values
            .Where(agent => agent.IsIdle && IsEligible(agent, contact) && !IsCooledDown(contact, agent))
            .OrderBy(BreadthOf)
            .ThenBy(agent => RankOf(agent, RequirementOf(contact)))
            .ThenBy(agent => agent.IdleOrder)
            .FirstOrDefault();

    private IEnumerable<NaiveContact> OwnLaneOf(NaiveAgent agent) =>
        _contacts.Values.Where(contact => contact.InOwnLane && contact.OwnAgent == agent.Number)
            .OrderBy(contact => contact.PlaceStart)
            .ThenBy(contact => contact.Id);

    private double RankOf(NaiveAgent agent, Requirement requirement) => Table.Policy.Selection switch
    {
        AgentSelection.LeastOccupied => agent.Occupancy(_now),
        AgentSelection.MostSkilled => -LevelOf(agent, requirement),
        AgentSelection.LeastSkilled => LevelOf(agent, requirement),
        AgentSelection.RoundRobin => agent.LastGiven,
        _ => 0,
    };

    private int LevelOf(NaiveAgent agent, Requirement requirement)
    {
        IReadOnlyList<SkillNeed> met = requirement.Alternatives.First(needs => needs.All(need => agent.Profile.Meets(need, _now - 1)));
        return met.Concat(requirement.Extra).Sum(need => agent.Profile.Skills.Single(skill => skill.Skill == need.Skill).Level);
    }

    /// <summary>The contact that an available agent takes, its own lane's before all others.</summary>
    private NaiveContact? BestFor(NaiveAgent agent)
    {
        if (OwnLaneOf(agent).FirstOrDefault(contact => MayTake(agent, contact)) is { } own) return own;
        var common = _contacts.Values.Where(contact => contact.InCommonLane && MayTake(agent, contact))
            .OrderByDescending(contact => Recovers(contact) ? 0 : ScoreOf(contact))
            .ThenBy(contact => contact.PlaceStart)
            .ThenBy(contact => contact.Id)
            .ToList();
        NaiveContact? best = common.FirstOrDefault(contact => !Recovers(contact));
        NaiveContact? oldest = common.Where(Recovers).OrderBy(contact => contact.PlaceStart).ThenBy(contact => contact.Id).FirstOrDefault();
        if (best is null || oldest is null) return best ?? oldest;
        if (Table.Policy.Kind == PolicyKind.Guardg) return TakesOldest(best, oldest) ? oldest : best;
        bool protectedWaits = common.Any(contact => !Recovers(contact) && RuleOf(contact).Protected);
        return TakesOldest(++_decisions, protectedWaits, oldest) ? oldest : best;
    }

    private bool Recovers(NaiveContact contact)
    {
        if (!contact.Resolved || contact.Transferred || contact.IsCallback) return false;
        return Table.Policy.Kind == PolicyKind.Lexg || (Table.Policy.Kind == PolicyKind.Guardg && !RuleOf(contact).Protected);
    }

    /// <summary>guardg's choice; not counted where a lifted contact leaves none.</summary>
    private bool TakesOldest(NaiveContact best, NaiveContact oldest)
    {
        if (RuleOf(best).Protected && DelayOf(best) / 1000.0 >= _queues[best.Queue].Guard) return false;
        bool isTurn = ++_decisions % 3 == 0;
        return isTurn || Shortfall(false) <= 0 || _now - oldest.PlaceStart > 40_000;
    }

    private bool TakesOldest(long decision, bool protectedWaits, NaiveContact oldest)
    {
        if (decision % 8 == 0) return true;
        if (protectedWaits && Shortfall(true) > 0) return false;
        return decision % 2 == 0 || _now - oldest.PlaceStart > 60_000;
    }

    private bool MayTake(NaiveAgent agent, NaiveContact contact) => IsEligible(agent, contact) && !IsCooledDown(contact, agent);

    private long DelayOf(NaiveContact contact) => _now - contact.PlaceStart + Table.Policy.BoostOf(contact.Priority);

    private double ScoreOf(NaiveContact contact)
    {
        QueueRule rule = RuleOf(contact);
        NaiveQueue queue = _queues[contact.Queue];
        double waitMs = DelayOf(contact);
        double x = waitMs / rule.WithinMs;
        switch (Table.Policy.Kind)
        {
            case PolicyKind.Fifo: return waitMs;
            case PolicyKind.Priority: return rule.Protected ? 6.4e10 + waitMs : waitMs;
            case PolicyKind.Weighted: return rule.Weight * x;
            case PolicyKind.Lex or PolicyKind.Lexg: return rule.Protected ? _protectedWeight * x : x;
        }

        if (!rule.Protected) return queue.B * x;
        return waitMs / 1000.0 < queue.Guard ? _protectedWeight * x : 20 * _protectedWeight * x;
    }

    /// <summary>An available agent takes a contact, or is idle.</summary>
    private void Take(NaiveAgent agent)
    {
        agent.Served = ServedBy(agent);
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
