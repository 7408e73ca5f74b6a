namespace Routing.Core;

/// <summary>The distinct requirements of a table: (units, alternatives of step and widenings, extra), numbered.</summary>
public sealed class RequirementSet
{
    private readonly List<Requirement> _requirements = [];
    private readonly int[] _firstCell;
    private readonly int[] _steps;
    private readonly int[] _numbers;
    private readonly int _extras;

    internal RequirementSet(RoutingTable table)
    {
        _extras = table.Extras.Count;
        _firstCell = new int[table.Queues.Count];
        _steps = [.. table.Queues.Select(queue => queue.Steps.Count)];
        int cells = 0;
        for (int queue = 0; queue < table.Queues.Count; queue++)
        {
            _firstCell[queue] = cells;
            if (table.Queues[queue].Exists) cells += CellsOf(table.Queues[queue]);
        }

        _numbers = new int[cells];
        for (int queue = 0; queue < table.Queues.Count; queue++)
        {
            if (table.Queues[queue].Exists) Number(table, queue);
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _requirements.Count;

    /// <summary>Combinations of queue, step, widenings and extra.</summary>
    internal int Cells => _numbers.Length;

    /// <summary>Most units that any of them asks.</summary>
    internal int MaxUnits { get; private set; } = 1;

    /// <summary>The requirement of this number.</summary>
    public Requirement this[int number] => _requirements[number];

    /// <summary>
    /// The number for a contact of <paramref name="queue"/> at <paramref name="step"/> with <paramref name="extra"/>, for which the
    /// widenings of the queue's overflow hold whose bits are set in <paramref name="wide"/>.
    /// </summary>
    public int NumberOf(int queue, int step, int extra, int wide = 0) => _numbers[CellOf(queue, step, extra, wide)];

    /// <summary>Whether there is such a combination.</summary>
    internal bool Has(int queue, int step, int extra, int wide)
    {
        if ((uint)queue >= (uint)_steps.Length || (uint)step >= (uint)_steps[queue] || (uint)extra >= (uint)_extras) return false;
        int end = queue + 1 < _firstCell.Length ? _firstCell[queue + 1] : _numbers.Length;
        return CellOf(queue, step, extra, wide) < end;
    }

    /// <summary>A dense index of the combination.</summary>
    internal int CellOf(int queue, int step, int extra, int wide) => _firstCell[queue] + (((wide * _steps[queue]) + step) * _extras) + extra;

    private int CellsOf(QueueRule rule) => (rule.Steps.Count * _extras) << rule.Overflow.Count(IsWidening);

    private void Number(RoutingTable table, int queue)
    {
        QueueRule rule = table.Queues[queue];
        OverflowRule[] widenings = [.. rule.Overflow.Where(IsWidening)];
        for (int wide = 0; wide < 1 << widenings.Length; wide++)
        {
            OverflowRule[] joined = [.. widenings.Where((_, bit) => (wide >> bit & 1) != 0)];
            for (int step = 0; step < rule.Steps.Count; step++)
            {
                List<IReadOnlyList<SkillNeed>> alternatives = AlternativesOf(rule.Steps[step], joined);
                for (int extra = 0; extra < _extras; extra++)
                {
                    var requirement = new Requirement(rule.Units, alternatives, ExtraOf(table.Extras[extra], rule.Steps[step]));
                    _numbers[CellOf(queue, step, extra, wide)] = NumberOf(requirement);
                }
            }
        }
    }

    private int NumberOf(Requirement requirement)
    {
        int number = _requirements.FindIndex(known => known.SameAs(requirement));
        if (number >= 0) return number;
        _requirements.Add(requirement);
        MaxUnits = Math.Max(MaxUnits, requirement.Units);
        return _requirements.Count - 1;
    }

    private static bool IsWidening(OverflowRule rule) => rule.Effect == OverflowEffect.Widen;

    /// <summary>The step's alternatives and those of the widenings that it has not.</summary>
    private static List<IReadOnlyList<SkillNeed>> AlternativesOf(RequirementStep step, OverflowRule[] joined)
    {
        var alternatives = step.Alternatives.ToList();
        foreach (OverflowRule widening in joined)
        {
            if (!alternatives.Any(known => known.SequenceEqual(widening.Needs))) alternatives.Add(widening.Needs);
        }

        return alternatives;
    }

    private static IReadOnlyList<SkillNeed> ExtraOf(IReadOnlyList<SkillNeed> extra, RequirementStep step) =>
        step.Waives.Count == 0 ? extra : [.. extra.Where(need => !step.Waives.Contains(need.Skill))];
}
