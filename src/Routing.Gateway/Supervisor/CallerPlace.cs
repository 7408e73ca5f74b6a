using Routing.Center;

namespace Routing.Gateway;

/// <summary>Where a plan puts a kind of callers, in the plan's numbers.</summary>
/// <param name="Queue">The queue, or -1 where they are turned away.</param>
/// <param name="Priority">Priority in the queue.</param>
/// <param name="Extra">The skills they require besides the queue's.</param>
internal readonly record struct CallerPlace(int Queue, int Priority = 0, int Extra = 0)
{
    /// <summary>Under the plan in force: where they were measured, with what the plan's rules give them.</summary>
    internal static CallerPlace InForce(PlanTable plan, string measuredAt, CallerPlace byRules) => byRules with { Queue = plan.QueueOf(measuredAt) };

    /// <summary>Under a draft: elsewhere only where its rules name another queue than those in force; what overflows and hands over did stays as it was measured.</summary>
    internal static CallerPlace InDraft(RoutingPlan draft, PlanTable plan, PlanTable inForce, string measuredAt, CallerPlace byRules, CallerPlace byRulesInForce)
    {
        bool isElsewhere = NameOf(plan, byRules.Queue) != NameOf(inForce, byRulesInForce.Queue);
        return isElsewhere ? byRules : byRules with { Queue = Kept(draft, plan, measuredAt).Queue };
    }

    /// <summary>Where a plan's rules alone put a call.</summary>
    internal static CallerPlace ByRules(PlanTable plan, CallRequest call)
    {
        (int queue, int priority, int extra) = plan.Classify(call);
        return new CallerPlace(queue, priority, extra);
    }

    /// <summary>The queue where they were measured, or the one that the plan has in its place.</summary>
    internal static CallerPlace Kept(RoutingPlan plan, PlanTable table, string measuredAt) =>
        new(table.QueueOf(plan.RemovedQueues.GetValueOrDefault(measuredAt, measuredAt)));

    private static string? NameOf(PlanTable plan, int queue) => queue < 0 ? null : plan.QueueIds[queue];
}
