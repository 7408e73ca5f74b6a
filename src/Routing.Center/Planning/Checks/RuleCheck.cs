namespace Routing.Center;

/// <summary>Checks the rules of classification.</summary>
internal static class RuleCheck
{
    internal static void Check(PlanScope scope)
    {
        IReadOnlyList<RulePlan> rules = scope.Plan.Classification;
        for (int index = 0; index < rules.Count; index++) Check(scope, rules[index], $"classification[{index}]", index == rules.Count - 1);
        scope.Mistakes.Must(
            NeedSets.Reachable(scope.Plan, scope.Skills).Count <= NeedSets.Most,
            "classification", $"can add up to more than {NeedSets.Most} different sets of required skills");
    }

    private static void Check(PlanScope scope, RulePlan rule, string path, bool isLast)
    {
        Match(scope, rule.When, $"{path}.when");
        if (rule.Unless is not null) Match(scope, rule.Unless, $"{path}.unless");
        scope.Mistakes.Must(rule.Unless != new MatchPlan(), $"{path}.unless", "is empty, so that it passes every call over");
        scope.Queue(rule.Queue, $"{path}.queue");
        scope.Between(rule.Priority, 0, Core.RoutingTable.MaxPriority, $"{path}.priority");
        foreach ((int index, NeedPlan need) in rule.Requires.Index()) NeedCheck.Check(scope, need, $"{path}.requires[{index}]");
        Allocation(scope, rule, path);
        if (rule.Continue) scope.Mistakes.Must(rule.Queue is null && rule.Allocation.Count == 0, $"{path}.continue", "gives no queue: leave queue and allocation out");
        else if (!isLast && rule.When == new MatchPlan() && rule.Unless is null) scope.Mistakes.Warning(path, "matches every call: the rules after it are never tried");
    }

    private static void Match(PlanScope scope, MatchPlan match, string path)
    {
        (string Name, IReadOnlyList<string>? Values)[] fields =
        [
            ("dnis", match.Dnis), ("product", match.Product), ("tier", match.Tier), ("intent", match.Intent),
            ("language", match.Language), ("province", match.Province), ("needs", match.Needs),
            .. (match.Attributes ?? new Dictionary<string, IReadOnlyList<string>>()).Select(entry => ($"attributes.{entry.Key}", (IReadOnlyList<string>?)entry.Value)),
        ];
        foreach ((string name, IReadOnlyList<string>? values) in fields)
        {
            scope.Mistakes.Must(values is not { Count: 0 }, $"{path}.{name}", "has no value, so that no call matches");
        }

        foreach ((int index, string dnis) in (match.Dnis ?? []).Index())
        {
            if (scope.Plan.EntryPoints.All(entry => entry.Dnis != dnis)) scope.Mistakes.Warning($"{path}.dnis[{index}]", $"names \"{dnis}\", which is no entry point");
        }
    }

    private static void Allocation(PlanScope scope, RulePlan rule, string path)
    {
        scope.Mistakes.Must(rule.Queue is null || rule.Allocation.Count == 0, $"{path}.allocation", "stands beside a queue: give one of the two");
        foreach ((int index, SharePlan share) in rule.Allocation.Index())
        {
            scope.Queue(share.Queue, $"{path}.allocation[{index}].queue");
            scope.Between(share.Weight, 1, 1_000_000, $"{path}.allocation[{index}].weight");
        }
    }
}
