using System.Diagnostics.Metrics;

namespace Routing.Gateway;

/// <summary>All measurements of one instrument, by their labels.</summary>
internal sealed class MetricSeries(Instrument instrument)
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, MetricValue> _values = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<double> _bounds = PrometheusNames.BoundsOf(instrument);

    /// <summary>The instrument.</summary>
    internal Instrument Instrument { get; } = instrument;

    /// <summary>Takes one measurement.</summary>
    internal void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string labels = PrometheusNames.LabelsOf(tags);
        lock (_gate)
        {
            if (!_values.TryGetValue(labels, out MetricValue? known)) _values.Add(labels, known = new MetricValue(_bounds));
            if (Instrument.IsObservable || PrometheusNames.KindOf(Instrument) == "gauge") known.Set(value);
            else known.Add(value);
        }
    }

    /// <summary>Forgets what an observable instrument showed last, for labels may have gone.</summary>
    internal void Forget()
    {
        if (!Instrument.IsObservable) return;
        lock (_gate) _values.Clear();
    }

    /// <summary>The values by their labels, in a fixed order.</summary>
    internal IReadOnlyList<KeyValuePair<string, MetricValue>> Snapshot()
    {
        lock (_gate) return [.. _values.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Copy()))];
    }
}
