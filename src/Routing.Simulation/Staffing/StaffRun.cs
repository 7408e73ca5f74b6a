namespace Routing.Simulation;

/// <summary>One count of a staff search.</summary>
/// <param name="Agents">The count.</param>
/// <param name="MeetsTargets">Whether every queue's mean service level reached its target, less the tolerance.</param>
/// <param name="Report">What the simulation found.</param>
public sealed record StaffRun(int Agents, bool MeetsTargets, SimulationReport Report);
