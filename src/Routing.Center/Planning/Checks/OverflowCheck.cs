namespace Routing.Center;

/// <summary>Checks the ways out of a queue: each has one condition and one effect.</summary>
internal static class OverflowCheck
{
    /// <summary>Most ways out of the engine's table besides steps, those of the longest wait included.</summary>
    internal const int Most = 16;

    /// <summary>Most of them that widen.</summary>
    internal const int MostWidenings = 3;

    internal static void Check(PlanScope scope, QueuePlan queue, string path)
    {
        HashSet<long> times = [];
        foreach ((int index, OverflowPlan overflow) in queue.Overflow.Index())
        {
            string own = $"{path}.overflow[{index}]";
            One(scope, own, "condition", "afterSeconds, whenNoAgents, whenServiceLevelBelow",
                overflow.AfterSeconds is not null, overflow.WhenNoAgents is not null, overflow.WhenServiceLevelBelow is not null);
            One(scope, own, "effect", "widenTo, toCenter, redirect, callback, announce",
                overflow.WidenTo is not null, overflow.ToCenter is not null, overflow.Redirect is not null,
                overflow.Callback is not null, overflow.Announce is not null);
            Values(scope, queue, overflow, own);
            if (OverflowCompiler.IsStep(overflow)) scope.Mistakes.Must(times.Add(PlanWords.Ms(overflow.AfterSeconds!.Value)), $"{own}.afterSeconds", "is the time of another widening");
        }

        Limits(scope, queue, $"{path}.overflow");
    }

    private static void Values(PlanScope scope, QueuePlan queue, OverflowPlan overflow, string path)
    {
        scope.Duration(overflow.AfterSeconds, $"{path}.afterSeconds");
        scope.Between(overflow.WhenServiceLevelBelow, 0, 1, $"{path}.whenServiceLevelBelow");
        scope.Mistakes.Must(overflow.WhenNoAgents != false, $"{path}.whenNoAgents", "must be true, or left out");
        scope.Mistakes.Must(overflow.Callback != false, $"{path}.callback", "must be true, or left out");
        scope.Queue(overflow.WidenTo, $"{path}.widenTo");
        scope.Mistakes.Must(overflow.WidenTo != queue.Id, $"{path}.widenTo", "names the queue itself");
        scope.Number(overflow.Redirect, $"{path}.redirect");
        scope.Announcement(overflow.Announce, $"{path}.announce");
        Center(scope, overflow.ToCenter, $"{path}.toCenter");
        if (overflow.AfterSeconds > queue.MaxWaitSeconds) scope.Mistakes.Warning($"{path}.afterSeconds", "is never reached: maxWaitSeconds is shorter");
    }

    private static void Center(PlanScope scope, string? center, string path)
    {
        if (center is null) return;
        if (!PlanScope.IsId(center)) scope.Mistakes.Error(path, "must be up to 64 letters and digits of ASCII, '.', '_' and '-'");
        else if (center == scope.Plan.Center) scope.Mistakes.Error(path, "names the center itself");
        else scope.Mistakes.Warning(path, "is not checked here: that center has to run in the same cluster and to have agents for the queue; a center that runs alone lets the caller wait on");
    }

    private static void Limits(PlanScope scope, QueuePlan queue, string path)
    {
        IReadOnlyList<WayOut> ways = OverflowCompiler.WaysOf(queue);
        int widenings = ways.Count(way => way.Effect == Core.OverflowEffect.Widen);
        scope.Mistakes.Must(ways.Count <= Most, path, $"makes {ways.Count} ways out with the longest wait, not counting widenTo after a wait; the most is {Most}");
        scope.Mistakes.Must(widenings <= MostWidenings, path, $"widens {widenings} times by state; the most is {MostWidenings}");
    }

    private static void One(PlanScope scope, string path, string what, string fields, params ReadOnlySpan<bool> given) =>
        scope.Mistakes.Must(given.Count(true) == 1, path, $"must have exactly one {what} of {fields}");
}
