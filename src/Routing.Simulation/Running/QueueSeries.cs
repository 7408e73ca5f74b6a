using Routing.Core;

namespace Routing.Simulation;

/// <summary>What is counted of one queue over time in one replication, every contact in the bin of its arrival.</summary>
internal sealed class QueueSeries(SeriesBins bins)
{
    private readonly int[] _offered = new int[bins.Count];
    private readonly ServiceLevelCounts[] _counts = new ServiceLevelCounts[bins.Count];
    private readonly long[] _waitMs = new long[bins.Count];
    private readonly int[] _waits = new int[bins.Count * WaitSteps.Count];

    internal ReadOnlySpan<int> Offered => _offered;

    internal ReadOnlySpan<ServiceLevelCounts> Counts => _counts;

    /// <summary>Waits of the answered, added up.</summary>
    internal ReadOnlySpan<long> WaitMs => _waitMs;

    internal void Offer(long arrivedMs) => _offered[bins.Of(arrivedMs)]++;

    internal void Answer(long arrivedMs, long waitMs, in ServiceLevelCounts outcome)
    {
        int bin = bins.Of(arrivedMs);
        _counts[bin] += outcome;
        _waitMs[bin] += waitMs;
        _waits[(bin * WaitSteps.Count) + WaitSteps.Of(waitMs)]++;
    }

    internal void Miss(long arrivedMs, in ServiceLevelCounts outcome) => _counts[bins.Of(arrivedMs)] += outcome;

    /// <summary>Waits of the answered in a bin, by <see cref="WaitSteps"/>.</summary>
    internal ReadOnlySpan<int> WaitsOf(int bin) => _waits.AsSpan(bin * WaitSteps.Count, WaitSteps.Count);
}
