namespace Routing.Simulation;

/// <summary>The smallest staff for a single queue, by Erlang-C or, where callers hang up, by Erlang-A.</summary>
public static class StaffingFormula
{
    /// <summary>The smallest number of agents whose service level (answered within T / offered) is at least <paramref name="target"/>.</summary>
    /// <param name="demand">What the queue asks.</param>
    /// <param name="target">Service level to reach, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The target is not between 0 and 1.</exception>
    public static StaffingOutcome SmallestStaff(StaffingDemand demand, double target)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(target, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(target, 1);
        var most = Math.Max(1, (int)Math.Ceiling(demand.Erlangs));
        while (Of(demand, most).ServiceLevel < target)
            most = checked(most * 2);
        var least = 1;
        while (least < most)
        {
            var middle = least + ((most - least) / 2);
            if (Of(demand, middle).ServiceLevel >= target)
                most = middle;
            else
                least = middle + 1;
        }

        return Of(demand, most);
    }

    /// <summary>How the queue fares with <paramref name="agents"/>, by Erlang-A when it has a patience, else by Erlang-C.</summary>
    public static StaffingOutcome Of(StaffingDemand demand, int agents) =>
        demand.PatienceSeconds is null ? ErlangC.Of(demand, agents) : ErlangA.Of(demand, agents);
}
