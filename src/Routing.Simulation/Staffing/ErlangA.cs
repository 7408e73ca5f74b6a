namespace Routing.Simulation;

/// <summary>Erlang-A (M/M/n+M): as Erlang-C, with callers of exponential patience who hang up.</summary>
/// <remarks>
/// With arrival rate λ, service rate μ and hang-up rate θ, the wait that a caller without end of patience would have is 0, or has a density in
/// proportion to e^g(x), g(x) = λ(1 − e^(−θx))/θ − nμx. The caller of wait x is still there with probability e^(−θx).
/// </remarks>
public static class ErlangA
{
    /// <summary>How the queue fares with <paramref name="agents"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one agent.</exception>
    /// <exception cref="ArgumentException">The demand has no patience.</exception>
    public static StaffingOutcome Of(StaffingDemand demand, int agents)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(agents, 1);
        if (demand.PatienceSeconds is not { } patience)
            throw new ArgumentException("Erlang-A needs a patience.", nameof(demand));

        var density = new WaitDensity(demand.RatePerSecond, agents / demand.HandleSeconds, 1 / patience);
        // The density is scaled by e^−peak, and so is the share without wait; both are multiplied by the blocking, which may vanish.
        var noWait = Math.Exp(-density.Peak);
        var scale = demand.RatePerSecond * ErlangB.Blocking(demand.Erlangs, agents - 1);
        var wait = scale * density.Integral(0, double.PositiveInfinity, _ => 1);
        var whole = noWait + wait;
        double Answered(double until, Func<double, double> weight) =>
            scale * density.Integral(0, until, x => weight(x) * Math.Exp(-x / patience)) / whole;

        var answered = (noWait / whole) + Answered(double.PositiveInfinity, _ => 1);
        return new StaffingOutcome(
            agents,
            (noWait / whole) + Answered(demand.WithinSeconds, _ => 1),
            Answered(double.PositiveInfinity, x => x) / answered,
            1 - answered,
            demand.Erlangs * answered / agents,
            wait / whole);
    }
}
