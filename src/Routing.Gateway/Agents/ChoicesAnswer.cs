using Routing.Center;

namespace Routing.Gateway;

/// <summary>What the plan gives an agent to choose from.</summary>
internal sealed record ChoicesAnswer(IReadOnlyList<string> NotReadyReasons, IReadOnlyList<string> FollowUps, IReadOnlyList<NamedQueue> Queues)
{
    /// <summary>Of a plan, or nothing where there is none.</summary>
    internal static ChoicesAnswer Of(string? planJson)
    {
        if (planJson is null || PlanReader.Parse(planJson, out _) is not { } plan) return new([], [], []);
        return new(
            plan.NotReadyReasons,
            [.. plan.FollowUps.Select(followUp => followUp.Kind)],
            [.. plan.Queues.Select(queue => new NamedQueue(queue.Id, queue.Name ?? queue.Id))]);
    }
}
