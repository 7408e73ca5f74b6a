using Routing.Core;

namespace Routing.Center;

/// <summary>Makes the rules of a queue's overflow. Widening after a wait is a step instead: see <see cref="QueueCompiler"/>.</summary>
internal static class OverflowCompiler
{
    private const string MaxWait = "max-wait";

    /// <summary>Whether it is a step.</summary>
    internal static bool IsStep(OverflowPlan overflow) => overflow is { AfterSeconds: not null, WidenTo: not null };

    /// <summary>The ways out in the order of their numbers: those written, then what ends the longest wait.</summary>
    internal static IReadOnlyList<WayOut> WaysOf(QueuePlan queue)
        => [.. queue.Overflow.Where(overflow => !IsStep(overflow)).Select(WayOf), .. LastOf(queue)];

    /// <summary>The engine's rule of a way out.</summary>
    internal static OverflowRule RuleOf(WayOut way, Func<string, int> queueOf, Func<string, IReadOnlyList<SkillNeed>> needsOf)
    {
        var rule = new OverflowRule(way.Condition, way.Effect) { AfterMs = way.AfterMs, Below = way.Below };
        return way.Effect == OverflowEffect.Widen ? rule with { WidenTo = queueOf(way.Text!), Needs = needsOf(way.Text!) } : rule;
    }

    private static WayOut WayOf(OverflowPlan plan)
    {
        (OverflowEffect effect, string? text) = plan switch
        {
            { WidenTo: { } queue } => (OverflowEffect.Widen, queue),
            { Redirect: { } number } => (OverflowEffect.Redirect, number),
            { Announce: { } words } => (OverflowEffect.Announce, words),
            { ToCenter: { } center } => (OverflowEffect.HandOver, center),
            _ => (OverflowEffect.OfferCallback, (string?)null),
        };
        return plan switch
        {
            { AfterSeconds: { } seconds } => new WayOut("after-wait", effect, text) { AfterMs = PlanWords.Ms(seconds) },
            { WhenServiceLevelBelow: { } below } => new WayOut("service-level", effect, text) { Condition = OverflowCondition.ServiceLevelBelow, Below = below },
            _ => new WayOut("no-agents", effect, text) { Condition = OverflowCondition.NoAgents },
        };
    }

    private static IEnumerable<WayOut> LastOf(QueuePlan queue)
    {
        if (queue.MaxWaitSeconds is not { } seconds) return [];
        List<WayOut> ways = [.. WayOut.Of(queue.TurnAway?.MaxWait, MaxWait)];
        if (!ways.Exists(way => way.Effect == OverflowEffect.Redirect)) ways.Add(new WayOut(MaxWait, OverflowEffect.Close));
        return ways.Select(way => way with { AfterMs = PlanWords.Ms(seconds) });
    }
}
