using Routing.Simulation;

namespace Routing.Gateway;

/// <summary>One queue under the plan in force and under the draft; absent where a plan has no such queue.</summary>
internal sealed record WhatIfQueue(
    string Id, double? Target, double? WithinSeconds, WhatIfFigures? InForce, WhatIfFigures? Draft, WhatIfEstimate? Difference)
{
    /// <summary>Over replications that saw the same callers, so that their differences tell more than the two means.</summary>
    internal static WhatIfQueue Of(string id, IReadOnlyList<SimulationReport> inForce, IReadOnlyList<SimulationReport> draft)
    {
        QueueResult[] before = ResultsOf(id, inForce);
        QueueResult[] after = ResultsOf(id, draft);
        QueueResult? newest = after.Concat(before).FirstOrDefault();
        bool isInBoth = before.Length > 0 && after.Length > 0;
        return new WhatIfQueue(
            id,
            newest?.Target,
            newest?.WithinSeconds,
            before.Length > 0 ? WhatIfFigures.Of(before) : null,
            after.Length > 0 ? WhatIfFigures.Of(after) : null,
            isInBoth ? WhatIfEstimate.Of(before.Zip(after, (one, other) => other.ServiceLevel.Mean - one.ServiceLevel.Mean)) : null);
    }

    private static QueueResult[] ResultsOf(string id, IReadOnlyList<SimulationReport> reports) =>
        [.. reports.SelectMany(report => report.Queues.Where(queue => queue.Id == id))];
}
