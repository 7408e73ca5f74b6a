namespace Routing.Simulation;

/// <summary>How long the agents of a group talked in one replication, by bin of the time that counts.</summary>
internal sealed class BusyTime(SeriesBins bins, long endMs)
{
    private readonly long[] _busyMs = new long[bins.Count];

    internal ReadOnlySpan<long> BusyMs => _busyMs;

    internal long SumMs { get; private set; }

    /// <summary>Books a talk; times from the start of the time that counts, what lies outside it is left out.</summary>
    internal void Add(long fromMs, long untilMs)
    {
        fromMs = Math.Max(fromMs, 0);
        untilMs = Math.Min(untilMs, endMs);
        if (untilMs <= fromMs) return;
        SumMs += untilMs - fromMs;
        for (long bin = fromMs / bins.BinMs; fromMs < untilMs; bin++)
        {
            long nextMs = Math.Min(untilMs, (bin + 1) * bins.BinMs);
            _busyMs[bin] += nextMs - fromMs;
            fromMs = nextMs;
        }
    }
}
