using System.Runtime.InteropServices;

namespace Routing.Core;

/// <summary>Service-level counters of the last half hour in buckets of 5 s, by the time of their outcome.</summary>
internal sealed class WindowRing
{
    private const long BucketMs = 5_000;
    private const int Buckets = 360;

    private readonly Bucket[] _buckets = new Bucket[Buckets];

    /// <summary>Books an outcome at a time; one older than half an hour at <paramref name="now"/> is dropped.</summary>
    internal void Book(Outcome outcome, long at, long now)
    {
        long number = at / BucketMs;
        if (number <= (now / BucketMs) - Buckets) return;
        ref Bucket bucket = ref _buckets[number % Buckets];
        if (bucket.Number != number) bucket = new Bucket { Number = number };
        bucket[outcome]++;
    }

    /// <summary>The sum over the buckets of the last <paramref name="seconds"/>, the present one included.</summary>
    internal ServiceLevelCounts Sum(int seconds, long now)
    {
        long last = now / BucketMs;
        int count = Math.Clamp((int)(seconds * 1000L / BucketMs), 1, Buckets);
        var sum = default(ServiceLevelCounts);
        for (long number = Math.Max(0, last - count + 1); number <= last; number++)
        {
            ref Bucket bucket = ref _buckets[number % Buckets];
            if (bucket.Number == number) sum += bucket.Counts;
        }

        return sum;
    }

    internal void Save(StateWriter writer) => writer.Write(MemoryMarshal.AsBytes(_buckets.AsSpan()));

    internal void Load(ref StateReader reader) => reader.Read(MemoryMarshal.AsBytes(_buckets.AsSpan()));

    private struct Bucket
    {
        internal long Number;
        private int _answeredInTime;
        private int _answeredLate;
        private int _abandonedInTime;
        private int _shortAbandoned;
        private int _pastThreshold;

        internal readonly ServiceLevelCounts Counts =>
            new(_answeredInTime, _answeredLate, _abandonedInTime, _shortAbandoned, _pastThreshold);

        [System.Diagnostics.CodeAnalysis.UnscopedRef]
        internal ref int this[Outcome outcome]
        {
            get
            {
                switch (outcome)
                {
                    case Outcome.AnsweredInTime: return ref _answeredInTime;
                    case Outcome.AnsweredLate: return ref _answeredLate;
                    case Outcome.AbandonedInTime: return ref _abandonedInTime;
                    case Outcome.ShortAbandoned: return ref _shortAbandoned;
                    default: return ref _pastThreshold;
                }
            }
        }
    }
}
