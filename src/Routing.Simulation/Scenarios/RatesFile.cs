namespace Routing.Simulation;

/// <summary>Rates over intervals in SCENARIO.json.</summary>
internal sealed record RatesFile(double IntervalSeconds, IReadOnlyList<double> Rates);
