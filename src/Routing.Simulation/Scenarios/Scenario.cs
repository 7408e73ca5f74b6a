namespace Routing.Simulation;

/// <summary>A scenario: the model it describes and how often to run it.</summary>
/// <param name="Model">Callers, agents and the routing table.</param>
/// <param name="Policy">Name of the policy in force.</param>
/// <param name="Replications">Independent runs.</param>
/// <param name="Seed">Seed of everything random.</param>
public sealed record Scenario(SimulationModel Model, string Policy, int Replications, long Seed);
