namespace Routing.Center;

/// <summary>Checks the ways out of a queue: each has one condition and one effect.</summary>
internal static class OverflowCheck
{
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
            bool widens = overflow is { AfterSeconds: not null, WidenTo: not null };
            scope.NotInForce(!widens, own);
            if (widens) scope.Mistakes.Must(times.Add(PlanWords.Ms(overflow.AfterSeconds!.Value)), $"{own}.afterSeconds", "is the time of another widening");
        }
    }

    private static void Values(PlanScope scope, QueuePlan queue, OverflowPlan overflow, string path)
    {
        scope.Duration(overflow.AfterSeconds, $"{path}.afterSeconds");
        scope.Between(overflow.WhenServiceLevelBelow, 0, 1, $"{path}.whenServiceLevelBelow");
        scope.Mistakes.Must(overflow.WhenNoAgents != false, $"{path}.whenNoAgents", "must be true, or left out");
        scope.Mistakes.Must(overflow.Callback != false, $"{path}.callback", "must be true, or left out");
        scope.Queue(overflow.WidenTo, $"{path}.widenTo");
        scope.Mistakes.Must(overflow.WidenTo != queue.Id, $"{path}.widenTo", "names the queue itself");
    }

    private static void One(PlanScope scope, string path, string what, string fields, params ReadOnlySpan<bool> given) =>
        scope.Mistakes.Must(given.Count(true) == 1, path, $"must have exactly one {what} of {fields}");
}
