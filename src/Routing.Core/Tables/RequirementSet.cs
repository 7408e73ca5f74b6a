namespace Routing.Core;

/// <summary>The distinct requirements of a table: (units, step alternatives, extra), numbered.</summary>
public sealed class RequirementSet
{
    private readonly Dictionary<(int Queue, int Step, int Extra), int> _numbers = [];
    private readonly List<Requirement> _requirements = [];

    internal RequirementSet(RoutingTable table)
    {
        for (int queue = 0; queue < table.Queues.Count; queue++)
        {
            if (table.Queues[queue].Exists) Number(table, queue);
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _requirements.Count;

    /// <summary>The requirement of this number.</summary>
    public Requirement this[int number] => _requirements[number];

    /// <summary>The number for a contact of <paramref name="queue"/> at <paramref name="step"/> with <paramref name="extra"/>.</summary>
    public int NumberOf(int queue, int step, int extra) => _numbers[(queue, step, extra)];

    private void Number(RoutingTable table, int queue)
    {
        QueueRule rule = table.Queues[queue];
        for (int step = 0; step < rule.Steps.Count; step++)
        {
            for (int extra = 0; extra < table.Extras.Count; extra++)
            {
                var requirement = new Requirement(rule.Units, rule.Steps[step].Alternatives, ExtraOf(table.Extras[extra], rule.Steps[step]));
                int number = _requirements.FindIndex(known => known.SameAs(requirement));
                if (number < 0)
                {
                    number = _requirements.Count;
                    _requirements.Add(requirement);
                }

                _numbers[(queue, step, extra)] = number;
            }
        }
    }

    private static IReadOnlyList<SkillNeed> ExtraOf(IReadOnlyList<SkillNeed> extra, RequirementStep step) =>
        step.Waives.Count == 0 ? extra : [.. extra.Where(need => !step.Waives.Contains(need.Skill))];
}
