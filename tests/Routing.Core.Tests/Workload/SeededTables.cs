namespace Routing.Core.Tests.Workload;

/// <summary>Random routing tables and profiles.</summary>
internal sealed class SeededTables(SeededRandom random)
{
    private const int Skills = 6;

    public RoutingTable First() => Make(random.Between(1, 6), random.Between(1, 3), null);

    /// <summary>A table that may follow <paramref name="before"/>, or now and then one that has too little for it.</summary>
    public RoutingTable After(RoutingTable before)
    {
        if (random.Percent(5) && before.Queues.Count > 1) return Make(before.Queues.Count - 1, before.Extras.Count, null);
        int queues = Math.Min(before.Queues.Count + (random.Percent(20) ? 1 : 0), 7);
        return Make(queues, before.Extras.Count + (random.Percent(10) ? 1 : 0), before);
    }

    public AgentProfile Profile(long now)
    {
        var skills = new List<AgentSkill>();
        for (int skill = 0; skill < Skills; skill++)
        {
            if (!random.Percent(55)) continue;
            long until = random.Between(0, 9) switch
            {
                0 => 0,
                1 or 2 => now + random.Between(1, 60_000),
                3 => now + random.Between(60_000, 3_600_000),
                _ => long.MaxValue,
            };
            skills.Add(new AgentSkill(skill, random.Between(1, 10), until));
        }

        return new AgentProfile(skills, random.Percent(70) ? 1 : random.Between(2, 4));
    }

    private RoutingTable Make(int queues, int extras, RoutingTable? before)
    {
        bool[] exists = Enumerable.Range(0, queues).Select(number => number == 0 || !random.Percent(before is null ? 5 : 20)).ToArray();
        var rules = new List<QueueRule>();
        for (int number = 0; number < queues; number++)
        {
            bool keep = before is not null && number < before.Queues.Count && before.Queues[number].Exists && random.Percent(60);
            int[] open = Enumerable.Range(0, queues).Where(other => exists[other]).ToArray();
            rules.Add(
                !exists[number] ? new QueueRule { Exists = false, MovesTo = random.Of<int>(open) }
                : keep ? Kept(before!.Queues[number], exists)
                : Rule(queues, exists));
        }

        var sets = new List<IReadOnlyList<SkillNeed>> { Array.Empty<SkillNeed>() };
        while (sets.Count < extras) sets.Add([Need()]);
        var policy = new PolicyRule
        {
            Kind = random.Percent(40) ? PolicyKind.Guard : (PolicyKind)random.Between(0, 6),
            Selection = random.Percent(50) ? AgentSelection.LongestIdle : (AgentSelection)random.Between(0, 4),
            Comfort = random.Percent(70),
            BoostMs = random.Of(5_000L, 0, 2_500),
        };
        var connect = new ConnectRule(random.Percent(40), random.Between(1_000, 10_000), random.Between(20_000, 900_000), random.Between(2_000, 40_000));
        return new RoutingTable(rules, sets, policy, connect);
    }

    private QueueRule Rule(int queues, bool[] exists)
    {
        long within = random.Of(5_000L, 10_000, 20_000, 20_000, 30_000, 60_000);
        return new QueueRule
        {
            WithinMs = within,
            Target = random.Of(0.75, 0.8, 0.85, 0.9, 0.5),
            ShortAbandonMs = Math.Min(within, random.Of(0L, 5_000, 3_000)),
            Formula = (ServiceLevelFormula)random.Between(0, 4),
            Protected = random.Percent(40),
            Steps = Steps(queues),
            Overflow = Overflow(exists),
            ReservationMs = random.Between(2_000, 12_000),
            AutoAccept = random.Percent(15),
            WrapUp = (WrapUpMode)random.Between(0, 2),
            WrapUpMs = random.Between(500, 15_000),
            Units = random.Percent(85) ? 1 : 2,
            Weight = random.Between(1, 4),
            Capacity = random.Percent(75) ? 0 : random.Between(2, 8),
        };
    }

    private List<RequirementStep> Steps(int queues)
    {
        List<IReadOnlyList<SkillNeed>> alternatives = [[Need()]];
        if (random.Percent(20)) alternatives.Add([Need(), Need()]);
        var steps = new List<RequirementStep> { new(0, [.. alternatives]) };
        long after = 0;
        while (random.Percent(40) && steps.Count < 4)
        {
            after += random.Percent(20) ? 0 : random.Between(1_000, 20_000);
            alternatives.Add([Need()]);
            steps.Add(new RequirementStep(after, [.. alternatives], random.Between(-1, queues - 1)) { Waives = random.Percent(20) ? [random.Between(0, Skills - 1)] : [] });
        }

        return steps;
    }

    private QueueRule Kept(QueueRule rule, bool[] exists) => rule with
    {
        Protected = random.Percent(40),
        Overflow = [.. rule.Overflow.Where(known => known.Effect != OverflowEffect.Widen || exists[known.WidenTo])],
    };

    private List<OverflowRule> Overflow(bool[] exists)
    {
        var rules = new List<OverflowRule>();
        int wanted = random.Percent(55) ? 0 : random.Between(1, random.Percent(5) ? 16 : 5);
        while (rules.Count < wanted) rules.Add(OverflowRule(exists, rules.Count(rule => rule.Effect == OverflowEffect.Widen) < 3));
        return rules;
    }

    private OverflowRule OverflowRule(bool[] exists, bool mayWiden)
    {
        var condition = (OverflowCondition)random.Between(1, 3);
        OverflowEffect effect = random.Percent(45) ? OverflowEffect.Widen : (OverflowEffect)random.Between(2, 6);
        if (effect == OverflowEffect.Widen && !mayWiden) effect = OverflowEffect.Announce;
        var rule = new OverflowRule(condition, effect) { AfterMs = random.Between(0, 40_000), Below = random.Of(0.3, 0.7, 0.8, 0.9, 1.0) };
        if (effect != OverflowEffect.Widen) return rule;
        int[] open = Enumerable.Range(0, exists.Length).Where(queue => exists[queue]).ToArray();
        return rule with { WidenTo = random.Of<int>(open), Needs = [Need()] };
    }

    private SkillNeed Need() => new(random.Between(0, Skills - 1), random.Percent(70) ? 1 : random.Between(2, 7), random.Percent(30));
}
