using Routing.Center;

namespace Routing.Gateway;

/// <summary>Callers of one queue whom each of the two plans treats alike.</summary>
/// <param name="Demand">What was measured of the queue.</param>
/// <param name="Share">Their share in the queue's callers, 0 to 1.</param>
/// <param name="InForce">Where the plan in force puts them.</param>
/// <param name="Draft">Where the draft puts them.</param>
internal sealed record CallerKind(QueueDemand Demand, double Share, CallerPlace InForce, CallerPlace Draft)
{
    /// <summary>The kinds in the measured callers, told by the calls looked at; a queue without any has a single kind that no rule touches.</summary>
    internal static IReadOnlyList<CallerKind> Of(
        IReadOnlyList<QueueDemand> demand, ILookup<string, CallRequest> calls, RoutingPlan inForce, RoutingPlan draft)
    {
        PlanTable before = new(inForce), after = new(draft);
        return [.. demand.SelectMany(queue => calls.Contains(queue.Queue) ? Seen(queue) : [Unseen(queue)])];

        CallerKind Unseen(QueueDemand queue) => new(queue, 1, new CallerPlace(before.QueueOf(queue.Queue)), CallerPlace.Kept(draft, after, queue.Queue));

        IEnumerable<CallerKind> Seen(QueueDemand queue)
        {
            double all = calls[queue.Queue].Count();
            return calls[queue.Queue]
                .Select(call => (Before: CallerPlace.ByRules(before, call), After: CallerPlace.ByRules(after, call)))
                .GroupBy(rules => (
                    Before: CallerPlace.InForce(before, queue.Queue, rules.Before),
                    After: CallerPlace.InDraft(draft, after, before, queue.Queue, rules.After, rules.Before)))
                .OrderBy(alike => (alike.Key.Before.Priority, alike.Key.Before.Extra, alike.Key.After.Queue, alike.Key.After.Priority, alike.Key.After.Extra))
                .Select(alike => new CallerKind(queue, alike.Count() / all, alike.Key.Before, alike.Key.After));
        }
    }
}
