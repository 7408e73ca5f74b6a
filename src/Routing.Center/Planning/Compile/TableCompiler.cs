using Routing.Core;

namespace Routing.Center;

/// <summary>Makes the engine's table of a checked plan, giving numbers in the plan's order to names that have none.</summary>
internal static class TableCompiler
{
    internal static RoutingTable Compile(RoutingPlan plan, PlanSkills skills, PlanNumbers numbers)
    {
        foreach (string skill in skills.Ids) numbers.Skills.NumberOf(skill);
        foreach (QueuePlan queue in plan.Queues) numbers.Queues.NumberOf(queue.Id);
        foreach (string set in NeedSets.Reachable(plan, skills)) numbers.Extras.NumberOf(set);
        return new RoutingTable(
            [.. Enumerable.Range(0, numbers.Queues.Count).Select(number => RuleOf(number, plan, skills, numbers))],
            [.. Enumerable.Range(0, numbers.Extras.Count).Select(number => ExtraOf(number, numbers))],
            PolicyOf(plan),
            ConnectOf(plan.Connect));
    }

    /// <summary>The queue where contacts go that the plan sends nowhere else: its own word, or the first unprotected one, or the first.</summary>
    internal static string DefaultQueueOf(RoutingPlan plan) =>
        plan.DefaultQueue ?? (plan.Queues.FirstOrDefault(queue => !queue.Protected) ?? plan.Queues[0]).Id;

    /// <summary>The queue at the end of the way of a removed one; any other id as it is.</summary>
    internal static string FollowRemoved(RoutingPlan plan, string id)
    {
        while (plan.RemovedQueues.TryGetValue(id, out string? next)) id = next;
        return id;
    }

    private static QueueRule RuleOf(int number, RoutingPlan plan, PlanSkills skills, PlanNumbers numbers)
    {
        string id = numbers.Queues.NameOf(number);
        if (plan.Queues.FirstOrDefault(queue => queue.Id == id) is { } queue) return new QueueCompiler(plan, skills, numbers).Compile(queue);
        string target = FollowRemoved(plan, id);
        return new QueueRule { Exists = false, MovesTo = numbers.Queues.NumberOf(target == id ? DefaultQueueOf(plan) : target) };
    }

    private static SkillNeed[] ExtraOf(int number, PlanNumbers numbers) =>
    [
        .. NeedSets.Parse(numbers.Extras.NameOf(number))
            .Select(need => new SkillNeed(numbers.Skills.NumberOf(need.Skill), need.MinLevel, need.Certified)),
    ];

    private static PolicyRule PolicyOf(RoutingPlan plan) => new()
    {
        Kind = PlanWords.Policies[plan.Policy.Name],
        Comfort = plan.Policy.Comfort,
        BoostMs = PlanWords.Ms(plan.Policy.BoostSeconds),
        MaxBoostMs = PlanWords.Ms(plan.Policy.MaxBoostSeconds),
        Selection = PlanWords.Selections[plan.AgentSelection],
    };

    private static ConnectRule ConnectOf(ConnectPlan connect) => new(
        PlanWords.Confirms[connect.Confirm], PlanWords.Ms(connect.TimeoutSeconds), PlanWords.Ms(connect.MaxConnectedSeconds));
}
