namespace Routing.Simulation;

/// <summary>How a single queue fares with a number of agents, in the long run.</summary>
/// <param name="Agents">Agents.</param>
/// <param name="ServiceLevel">Answered within the threshold / offered.</param>
/// <param name="AsaSeconds">Mean wait of the answered in seconds; infinite when the queue grows without bound.</param>
/// <param name="Abandonment">Share of callers who hang up.</param>
/// <param name="Occupancy">Share of the agents' time spent with callers.</param>
/// <param name="WaitProbability">Share of callers who find no idle agent.</param>
public sealed record StaffingOutcome(
    int Agents, double ServiceLevel, double AsaSeconds, double Abandonment, double Occupancy, double WaitProbability);
