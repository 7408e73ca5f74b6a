namespace Routing.Simulation;

/// <summary>What a page says of itself besides what the simulation found.</summary>
/// <param name="Scenario">Name of the scenario's file.</param>
/// <param name="Date">The day on which it was run.</param>
public sealed record PageHeading(string Scenario, DateOnly Date);
