namespace Routing.Simulation;

/// <summary>Waits in steps of 0.1 s up to an hour, for percentiles; the sum and the largest are exact.</summary>
internal sealed class WaitHistogram
{
    private const int StepMs = 100;
    private readonly int[] _counts = new int[(3_600_000 / StepMs) + 1];

    internal long Count { get; private set; }

    internal long SumMs { get; private set; }

    internal long MaxMs { get; private set; }

    internal void Add(long waitMs)
    {
        Count++;
        SumMs += waitMs;
        MaxMs = Math.Max(MaxMs, waitMs);
        _counts[Math.Min(waitMs / StepMs, _counts.Length - 1)]++;
    }

    /// <summary>All of them together.</summary>
    internal static WaitHistogram Sum(IEnumerable<WaitHistogram> parts)
    {
        var sum = new WaitHistogram();
        foreach (WaitHistogram part in parts)
        {
            sum.Count += part.Count;
            sum.SumMs += part.SumMs;
            sum.MaxMs = Math.Max(sum.MaxMs, part.MaxMs);
            for (int i = 0; i < sum._counts.Length; i++) sum._counts[i] += part._counts[i];
        }

        return sum;
    }

    /// <summary>The wait in seconds that a share of the answered did not exceed, to 0.1 s.</summary>
    internal double Percentile(double share)
    {
        long rank = (long)Math.Ceiling(share * Count);
        long seen = 0;
        for (int i = 0; i < _counts.Length; i++)
        {
            seen += _counts[i];
            if (seen >= rank && seen > 0) return i * StepMs / 1000.0;
        }

        return 0;
    }
}
