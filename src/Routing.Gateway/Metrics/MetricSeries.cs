using System.Diagnostics.Metrics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Routing.Gateway;

/// <summary>All measurements of one instrument, by their labels.</summary>
internal sealed class MetricSeries
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, MetricValue> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MetricValue>.AlternateLookup<ReadOnlySpan<char>> _byTags =
        new Dictionary<string, MetricValue>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly IReadOnlyList<double> _bounds;
    private readonly bool _isGauge;

    /// <summary>Begins without a measurement.</summary>
    internal MetricSeries(Instrument instrument)
    {
        Instrument = instrument;
        _bounds = PrometheusNames.BoundsOf(instrument);
        _isGauge = instrument.IsObservable || PrometheusNames.KindOf(instrument) == "gauge";
    }

    /// <summary>The instrument.</summary>
    internal Instrument Instrument { get; }

    /// <summary>Takes one measurement.</summary>
    internal void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        // Commands are measured by the thousand a second: what is known is found without a new string.
        var key = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        foreach ((string name, object? text) in tags)
        {
            key.AppendLiteral(name);
            key.AppendLiteral("\0");
            key.AppendFormatted(text);
            key.AppendLiteral("\0");
        }

        lock (_gate)
        {
            MetricValue known = Find(key.Text, tags);
            if (_isGauge) known.Set(value);
            else known.Add(value);
        }

        key.Clear();
    }

    /// <summary>Forgets what an observable instrument showed last, for labels may have gone.</summary>
    internal void Forget()
    {
        if (!Instrument.IsObservable) return;
        lock (_gate)
        {
            _values.Clear();
            _byTags.Dictionary.Clear();
        }
    }

    /// <summary>The values by their labels, in a fixed order.</summary>
    internal IReadOnlyList<KeyValuePair<string, MetricValue>> Snapshot()
    {
        lock (_gate) return [.. _values.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Copy()))];
    }

    private MetricValue Find(ReadOnlySpan<char> key, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (_byTags.TryGetValue(key, out MetricValue? known)) return known;
        string labels = PrometheusNames.LabelsOf(tags);
        if (!_values.TryGetValue(labels, out known)) _values.Add(labels, known = new MetricValue(_bounds));
        _byTags[key] = known;
        return known;
    }
}
