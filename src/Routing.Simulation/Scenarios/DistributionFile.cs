namespace Routing.Simulation;

/// <summary>A distribution in SCENARIO.json.</summary>
internal sealed record DistributionFile(string Distribution, double MeanSeconds, double? Cv, int? Phases);
