namespace Routing.Simulation;

/// <summary>What a single queue asks of its agents: the input of the staffing formulas.</summary>
/// <param name="RatePerSecond">Contacts per second, above 0.</param>
/// <param name="HandleSeconds">Mean handle time (AHT) in seconds, above 0.</param>
/// <param name="PatienceSeconds">Mean patience in seconds, above 0; null when callers never hang up.</param>
/// <param name="WithinSeconds">Threshold T in seconds, 0 or more.</param>
public sealed record StaffingDemand(double RatePerSecond, double HandleSeconds, double? PatienceSeconds, double WithinSeconds)
{
    /// <summary>The offered load in erlangs: agents that would be busy if nobody waited.</summary>
    public double Erlangs => RatePerSecond * HandleSeconds;
}
