namespace Routing.Center;

/// <summary>Checks what becomes of callers who are turned away: each case says something, and can come about.</summary>
internal static class TurnAwayCheck
{
    internal static void Check(PlanScope scope, QueuePlan queue, string path)
    {
        if (queue.TurnAway is not { } turnAway) return;
        bool closes = queue.Hours != PlanWords.Always || scope.Plan.EntryPoints.Any(entry => entry.Hours != PlanWords.Always);
        Case(scope, turnAway.Closed, $"{path}.closed", closes ? null : "neither the queue nor an entry point has hours");
        Case(scope, turnAway.Full, $"{path}.full", queue.Capacity > 0 ? null : "the queue has no capacity");
        Case(scope, turnAway.Unstaffed, $"{path}.unstaffed", queue.JoinWhenUnstaffed ? "joinWhenUnstaffed lets callers wait" : null);
        Case(scope, turnAway.MaxWait, $"{path}.maxWait", queue.MaxWaitSeconds is null ? "the queue has no maxWaitSeconds" : null);
    }

    internal static void Check(PlanScope scope, EntryPointPlan entry, string path)
        => Case(scope, entry.TurnAway?.Closed, $"{path}.turnAway.closed", entry.Hours == PlanWords.Always ? "the entry point is always open" : null);

    private static void Case(PlanScope scope, WayOutPlan? way, string path, string? hindrance)
    {
        if (way is null) return;
        scope.Mistakes.Must(way != new WayOutPlan(), path, "must have redirect, callback or announce");
        scope.Mistakes.Must(way.Redirect is null || way.Callback is null, path, "must have one of redirect and callback, not both");
        scope.Mistakes.Must(way.Callback != false, $"{path}.callback", "must be true, or left out");
        scope.Number(way.Redirect, $"{path}.redirect");
        scope.Announcement(way.Announce, $"{path}.announce");
        if (hindrance is not null) scope.Mistakes.Warning(path, $"has no effect: {hindrance}");
    }
}
