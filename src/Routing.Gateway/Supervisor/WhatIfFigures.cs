using Routing.Simulation;

namespace Routing.Gateway;

/// <summary>How one queue fared under one plan.</summary>
internal sealed record WhatIfFigures(WhatIfEstimate ServiceLevel, WhatIfEstimate AsaSeconds, WhatIfEstimate WaitP90Seconds, WhatIfEstimate Abandonment)
{
    /// <summary>Over the replications.</summary>
    internal static WhatIfFigures Of(IReadOnlyList<QueueResult> runs) => new(
        WhatIfEstimate.Of(runs.Select(run => run.ServiceLevel.Mean)),
        WhatIfEstimate.Of(runs.Select(run => run.AsaSeconds)),
        WhatIfEstimate.Of(runs.Select(run => run.WaitSeconds.P90)),
        WhatIfEstimate.Of(runs.Select(run => run.Abandonment)));
}
