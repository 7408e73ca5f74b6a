namespace Routing.Center;

/// <summary>Checks the meaning of a plan as a whole: names, ranges, and what contradicts what. Finds every mistake in one go.</summary>
internal static class PlanCheck
{
    /// <summary>Adds the mistakes of <paramref name="plan"/>.</summary>
    internal static void Check(RoutingPlan plan, MistakeList mistakes)
    {
        PlanScope scope = new(plan, mistakes);
        mistakes.Must(PlanScope.IsId(plan.Center), "center", "must be up to 64 letters and digits of ASCII, '.', '_' and '-'");
        HoursCheck.Check(scope);
        scope.Ids((plan.Skills ?? []).Select(skill => skill.Id), index => $"skills[{index}].id", "skill");
        mistakes.Must(plan.Queues.Count > 0, "queues", "must have at least one queue");
        scope.Ids(plan.Queues.Select(queue => queue.Id), index => $"queues[{index}].id", "queue");
        foreach ((int index, QueuePlan queue) in plan.Queues.Index()) QueueCheck.Check(scope, queue, $"queues[{index}]");
        scope.Queue(plan.DefaultQueue, "defaultQueue");
        EntryPoints(scope);
        RuleCheck.Check(scope);
        RemovedQueueCheck.Check(scope);
        SettingsCheck.Check(scope);
    }

    private static void EntryPoints(PlanScope scope)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach ((int index, EntryPointPlan entry) in scope.Plan.EntryPoints.Index())
        {
            string path = $"entryPoints[{index}]";
            scope.Number(entry.Dnis, $"{path}.dnis");
            scope.Mistakes.Must(!PlanScope.IsNumber(entry.Dnis) || seen.Add(entry.Dnis), $"{path}.dnis", $"is \"{entry.Dnis}\" again");
            scope.Hours(entry.Hours, $"{path}.hours");
            scope.Queue(entry.Queue, $"{path}.queue");
            TurnAwayCheck.Check(scope, entry, path);
        }
    }
}
