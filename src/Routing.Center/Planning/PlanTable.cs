using Routing.Core;

namespace Routing.Center;

/// <summary>A plan in the engine's numbers, for those who run the engine without a center.</summary>
public sealed class PlanTable
{
    private const int HighestLevel = 10;

    private readonly PlanNumbers _numbers = new();
    private readonly CompiledPlan _compiled;

    /// <summary>Numbers a plan that <see cref="PlanReader"/> found good.</summary>
    public PlanTable(RoutingPlan plan)
    {
        _compiled = CompiledPlan.Compile(plan, _numbers);
        QueueIds = [.. Enumerable.Range(0, _numbers.Queues.Count).Select(_numbers.Queues.NameOf)];
    }

    /// <summary>The engine's table.</summary>
    public RoutingTable Table => _compiled.Table;

    /// <summary>Queue ids by number.</summary>
    public IReadOnlyList<string> QueueIds { get; }

    /// <summary>Number of a queue, or -1.</summary>
    public int QueueOf(string id) => _compiled.QueueOf(id);

    /// <summary>Where the plan sends a call, entry points and queues taken as open: number of the queue or -1, priority, number of its own required skills.</summary>
    public (int Queue, int Priority, int Extra) Classify(CallRequest request)
    {
        Classification place = _compiled.Classify(request, 0, OpeningCalendar.Empty);
        return (place.Queue, place.Priority, place.Extra);
    }

    /// <summary>Number of a skill that the plan names, or -1.</summary>
    public int SkillOf(string id) => _numbers.Skills.TryNumberOf(id, out int number) ? number : -1;

    /// <summary>A profile that meets the first step of every one of these queues, each needed skill at its least level.</summary>
    /// <param name="queues">Numbers of the queues.</param>
    /// <param name="capacity">Contacts at once.</param>
    /// <param name="skills">Numbers of further skills, each at the highest level; null for none.</param>
    public AgentProfile ProfileFor(IEnumerable<int> queues, int capacity = 1, IEnumerable<int>? skills = null)
    {
        var levels = new SortedDictionary<int, int>();
        foreach (SkillNeed need in queues.SelectMany(queue => Table.Queues[queue].Steps[0].Alternatives[0]))
        {
            levels[need.Skill] = Math.Max(levels.GetValueOrDefault(need.Skill), need.MinLevel);
        }

        foreach (int skill in skills ?? []) levels[skill] = HighestLevel;
        return new AgentProfile([.. levels.Select(level => new AgentSkill(level.Key, level.Value))], capacity);
    }
}
