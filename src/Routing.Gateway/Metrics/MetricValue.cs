namespace Routing.Gateway;

/// <summary>One number, or for histograms its distribution over the buckets.</summary>
internal sealed class MetricValue(IReadOnlyList<double> bounds)
{
    private readonly long[] _buckets = new long[bounds.Count];

    /// <summary>Upper bounds of the buckets.</summary>
    internal IReadOnlyList<double> Bounds => bounds;

    /// <summary>The sum of what was added, or what was set.</summary>
    internal double Sum { get; private set; }

    /// <summary>How many values were added.</summary>
    internal long Count { get; private set; }

    /// <summary>How many of them were at most the bound at <paramref name="index"/>, and above the one before.</summary>
    internal long InBucket(int index) => _buckets[index];

    /// <summary>Replaces the number.</summary>
    internal void Set(double value) => Sum = value;

    /// <summary>Adds a value.</summary>
    internal void Add(double value)
    {
        Sum += value;
        Count++;
        for (int i = 0; i < _buckets.Length; i++)
        {
            if (value > bounds[i]) continue;
            _buckets[i]++;
            return;
        }
    }

    /// <summary>The value as it is now.</summary>
    internal MetricValue Copy()
    {
        var copy = new MetricValue(bounds) { Sum = Sum, Count = Count };
        _buckets.CopyTo(copy._buckets, 0);
        return copy;
    }
}
