using System.Numerics;

namespace Routing.Simulation;

/// <summary>
/// Steps for waits that are counted by bin: 0.1 s up to 6.4 s, then 32 to every doubling up to an hour, so that a percentile is off by
/// no more than 1.6 %.
/// </summary>
internal static class WaitSteps
{
    /// <summary>How many there are.</summary>
    internal const int Count = 64 + (10 * PerDoubling);

    private const int PerDoubling = 32;
    private const int UnitMs = 100;
    private const uint MostUnits = 36_000;

    /// <summary>The step of a wait.</summary>
    internal static int Of(long waitMs)
    {
        uint units = (uint)Math.Min(waitMs / UnitMs, MostUnits);
        int shift = Math.Max(0, BitOperations.Log2(units | 1) - 5);
        return (int)(units >> shift) + (shift * PerDoubling);
    }

    /// <summary>The wait in seconds that a share of the counted did not exceed: the middle of its step; NaN for none.</summary>
    internal static double Percentile(ReadOnlySpan<long> counts, double share)
    {
        long all = 0;
        foreach (long count in counts) all += count;
        if (all == 0) return double.NaN;
        long rank = Math.Max(1, (long)Math.Ceiling(share * all));
        int step = 0;
        for (long seen = counts[0]; seen < rank; seen += counts[step]) step++;
        return SecondsOf(step);
    }

    private static double SecondsOf(int step)
    {
        int shift = Math.Max(0, (step / PerDoubling) - 1);
        long units = (long)(step - (shift * PerDoubling)) << shift;
        double middle = units + (((1L << shift) - 1) / 2.0);
        return middle * UnitMs / 1000.0;
    }
}
