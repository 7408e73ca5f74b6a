namespace Routing.Simulation;

/// <summary>Erlang-C (M/M/n): Poisson arrivals, exponential handle times, callers who never hang up.</summary>
public static class ErlangC
{
    /// <summary>How the queue fares with <paramref name="agents"/>; its patience is left out of account.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one agent.</exception>
    public static StaffingOutcome Of(StaffingDemand demand, int agents)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(agents, 1);
        var erlangs = demand.Erlangs;
        if (agents <= erlangs)
            return new StaffingOutcome(agents, 0, double.PositiveInfinity, 0, 1, 1);
        var blocking = ErlangB.Blocking(erlangs, agents);
        var occupancy = erlangs / agents;
        var wait = blocking / (1 - (occupancy * (1 - blocking)));
        var drainRate = (agents - erlangs) / demand.HandleSeconds;
        return new StaffingOutcome(
            agents, 1 - (wait * Math.Exp(-drainRate * demand.WithinSeconds)), wait / drainRate, 0, occupancy, wait);
    }
}
