namespace Routing.Simulation;

/// <summary>Arrival rates that are constant over equal intervals; a single one holds for ever, the last of several ends the stream.</summary>
/// <param name="perSecond">Rates in contacts per second, at least one.</param>
/// <param name="intervalMs">Length of an interval; ignored for a single rate.</param>
public sealed class ArrivalRates(IReadOnlyList<double> perSecond, long intervalMs)
{
    private const long Never = long.MaxValue;

    /// <summary>The same rate for ever.</summary>
    public static ArrivalRates Constant(double perSecond) => new([perSecond], long.MaxValue);

    /// <summary>
    /// The next arrival after <paramref name="nowMs"/> (from the start of the warm-up) of a Poisson process with these rates, by
    /// spending one unit exponential over the intervals; <see cref="long.MaxValue"/> for none.
    /// </summary>
    public double NextMs(double nowMs, RandomSource random)
    {
        double units = random.NextExponential();
        while (true)
        {
            int interval = perSecond.Count == 1 ? 0 : (int)Math.Min(nowMs / intervalMs, int.MaxValue);
            if (interval >= perSecond.Count) return Never;
            double rate = perSecond[interval] / 1000.0;
            if (perSecond.Count == 1) return rate > 0 ? nowMs + (units / rate) : Never;
            double end = (interval + 1.0) * intervalMs;
            double capacity = (end - nowMs) * rate;
            if (units <= capacity) return nowMs + (units / rate);
            units -= capacity;
            nowMs = end;
        }
    }
}
