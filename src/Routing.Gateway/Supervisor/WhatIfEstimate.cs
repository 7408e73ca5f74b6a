using Routing.Simulation;

namespace Routing.Gateway;

/// <summary>A mean with the half-width of its 95 % confidence interval; null for what could not be told.</summary>
internal sealed record WhatIfEstimate(double? Mean, double? Ci95)
{
    /// <summary>Of one value for each replication.</summary>
    internal static WhatIfEstimate Of(IEnumerable<double> values)
    {
        Estimate estimate = Estimate.Of(values);
        return new WhatIfEstimate(Known(estimate.Mean), Known(estimate.Ci95));
    }

    private static double? Known(double value) => double.IsFinite(value) ? Math.Round(value, 4) : null;
}
