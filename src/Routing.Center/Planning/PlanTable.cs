using Routing.Core;

namespace Routing.Center;

/// <summary>A plan in the engine's numbers, for those who run the engine without a center.</summary>
public sealed class PlanTable
{
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

    /// <summary>The queue that the plan gives a call, or -1.</summary>
    public int Classify(CallRequest request) => _compiled.Classify(request, 0, OpeningCalendar.Empty).Queue;

    /// <summary>A profile that meets the first step of every one of these queues, each needed skill at its least level.</summary>
    public AgentProfile ProfileFor(IEnumerable<int> queues, int capacity = 1)
    {
        var levels = new SortedDictionary<int, int>();
        foreach (SkillNeed need in queues.SelectMany(queue => Table.Queues[queue].Steps[0].Alternatives[0]))
        {
            levels[need.Skill] = Math.Max(levels.GetValueOrDefault(need.Skill), need.MinLevel);
        }

        return new AgentProfile([.. levels.Select(level => new AgentSkill(level.Key, level.Value))], capacity);
    }
}
