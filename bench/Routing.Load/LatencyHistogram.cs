using System.Numerics;

namespace Routing.Load;

/// <summary>
/// Counts of durations in buckets whose width grows with the value: 1 µs up to 2 ms, then at most 1/1024 of the value. Safe from any
/// thread. The layout is that of HDR histograms (Gil Tene).
/// </summary>
internal sealed class LatencyHistogram
{
    private const int SubBits = 11;
    private const int Half = 1 << (SubBits - 1);

    private readonly long[] _counts = new long[(64 - SubBits + 2) * Half];
    private long _total;
    private long _max;

    /// <summary>Durations counted.</summary>
    internal long Count => Interlocked.Read(ref _total);

    /// <summary>The longest, in milliseconds.</summary>
    internal double MaxMs => Interlocked.Read(ref _max) / 1000.0;

    /// <summary>Counts one duration; a negative one counts as 0.</summary>
    internal void Add(TimeSpan duration)
    {
        long micros = Math.Max(0, (long)duration.TotalMicroseconds);
        Interlocked.Increment(ref _counts[BucketOf(micros)]);
        Interlocked.Increment(ref _total);
        long max = Interlocked.Read(ref _max);
        while (micros > max)
        {
            long seen = Interlocked.CompareExchange(ref _max, micros, max);
            if (seen == max) break;
            max = seen;
        }
    }

    /// <summary>The duration in milliseconds that <paramref name="share"/> of all don't exceed; NaN without any.</summary>
    internal double PercentileMs(double share)
    {
        long rank = Math.Max(1, (long)Math.Ceiling(share * Count));
        long seen = 0;
        for (int bucket = 0; bucket < _counts.Length; bucket++)
        {
            seen += Interlocked.Read(ref _counts[bucket]);
            if (seen >= rank && Count > 0) return Math.Min(TopOf(bucket) / 1000.0, MaxMs);
        }

        return double.NaN;
    }

    private static int BucketOf(long micros)
    {
        int shift = Math.Max(0, 64 - SubBits - BitOperations.LeadingZeroCount((ulong)micros));
        return (shift * Half) + (int)(micros >> shift);
    }

    private static long TopOf(int bucket)
    {
        int shift = Math.Max(0, (bucket / Half) - 1);
        return ((long)(bucket - (shift * Half) + 1) << shift) - 1;
    }
}
