namespace Routing.Core;

/// <summary>The distinct requirements of a table: (units, step alternatives, extra), numbered.</summary>
public sealed class RequirementSet
{
    private readonly List<Requirement> _requirements = [];
    private readonly int[] _firstCell;
    private readonly int[] _numbers;
    private readonly int _extras;

    internal RequirementSet(RoutingTable table)
    {
        _extras = table.Extras.Count;
        _firstCell = new int[table.Queues.Count];
        int cells = 0;
        for (int queue = 0; queue < table.Queues.Count; queue++)
        {
            _firstCell[queue] = cells;
            if (table.Queues[queue].Exists) cells += table.Queues[queue].Steps.Count * _extras;
        }

        _numbers = new int[cells];
        for (int queue = 0; queue < table.Queues.Count; queue++)
        {
            if (table.Queues[queue].Exists) Number(table, queue);
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _requirements.Count;

    /// <summary>Combinations of queue, step and extra.</summary>
    internal int Cells => _numbers.Length;

    /// <summary>Most units that any of them asks.</summary>
    internal int MaxUnits { get; private set; } = 1;

    /// <summary>The requirement of this number.</summary>
    public Requirement this[int number] => _requirements[number];

    /// <summary>The number for a contact of <paramref name="queue"/> at <paramref name="step"/> with <paramref name="extra"/>.</summary>
    public int NumberOf(int queue, int step, int extra) => _numbers[CellOf(queue, step, extra)];

    /// <summary>A dense index of the combination.</summary>
    internal int CellOf(int queue, int step, int extra) => _firstCell[queue] + (step * _extras) + extra;

    private void Number(RoutingTable table, int queue)
    {
        QueueRule rule = table.Queues[queue];
        for (int step = 0; step < rule.Steps.Count; step++)
        {
            for (int extra = 0; extra < _extras; extra++)
            {
                var requirement = new Requirement(rule.Units, rule.Steps[step].Alternatives, ExtraOf(table.Extras[extra], rule.Steps[step]));
                int number = _requirements.FindIndex(known => known.SameAs(requirement));
                if (number < 0)
                {
                    number = _requirements.Count;
                    _requirements.Add(requirement);
                    MaxUnits = Math.Max(MaxUnits, rule.Units);
                }

                _numbers[CellOf(queue, step, extra)] = number;
            }
        }
    }

    private static IReadOnlyList<SkillNeed> ExtraOf(IReadOnlyList<SkillNeed> extra, RequirementStep step) =>
        step.Waives.Count == 0 ? extra : [.. extra.Where(need => !step.Waives.Contains(need.Skill))];
}
