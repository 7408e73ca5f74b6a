using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Routing.Gateway;

/// <summary>Listens to the product's meters and shows them in the Prometheus text format, version 0.0.4.</summary>
internal sealed class PrometheusExporter : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<Instrument, MetricSeries> _series = new();
    private readonly Lock _gate = new();
    private readonly IMeterFactory _factory;
    private readonly IReadOnlyList<string> _others;

    /// <summary>Begins to listen. Meters of another container in the same process are not its own.</summary>
    internal PrometheusExporter(IMeterFactory factory, IReadOnlyList<string>? others = null)
    {
        (_factory, _others) = (factory, others ?? []);
        _listener.InstrumentPublished = Enable;
        _listener.SetMeasurementEventCallback<double>(static (_, value, tags, series) => ((MetricSeries)series!).Record(value, tags));
        _listener.SetMeasurementEventCallback<long>(static (_, value, tags, series) => ((MetricSeries)series!).Record(value, tags));
        _listener.SetMeasurementEventCallback<int>(static (_, value, tags, series) => ((MetricSeries)series!).Record(value, tags));
        _listener.Start();
    }

    /// <summary>All metrics now.</summary>
    internal string Text()
    {
        lock (_gate)
        {
            foreach (MetricSeries series in _series.Values) series.Forget();
            _listener.RecordObservableInstruments();
            var text = new StringBuilder();
            foreach (MetricSeries series in _series.Values.OrderBy(series => series.Instrument.Name, StringComparer.Ordinal)) Append(text, series);
            return text.ToString();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private void Enable(Instrument instrument, MeterListener listener)
    {
        string meter = instrument.Meter.Name;
        if (!meter.StartsWith(MeterNames.Prefix, StringComparison.Ordinal) && !_others.Contains(meter)) return;
        if (instrument.Meter.Scope is not null && !ReferenceEquals(instrument.Meter.Scope, _factory)) return;
        listener.EnableMeasurementEvents(instrument, _series.GetOrAdd(instrument, static each => new MetricSeries(each)));
    }

    private static void Append(StringBuilder text, MetricSeries series)
    {
        string name = PrometheusNames.NameOf(series.Instrument);
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {PrometheusNames.EscapeHelp(series.Instrument.Description ?? string.Empty)}\n");
        text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {PrometheusNames.KindOf(series.Instrument)}\n");
        foreach ((string labels, MetricValue value) in series.Snapshot())
        {
            if (value.Bounds.Count > 0) AppendHistogram(text, name, labels, value);
            else AppendLine(text, name, labels, value.Sum);
        }
    }

    private static void AppendHistogram(StringBuilder text, string name, string labels, MetricValue value)
    {
        string separator = labels.Length > 0 ? "," : string.Empty;
        long below = 0;
        for (int i = 0; i < value.Bounds.Count; i++)
        {
            below += value.InBucket(i);
            AppendLine(text, name + "_bucket", string.Create(CultureInfo.InvariantCulture, $"{labels}{separator}le=\"{value.Bounds[i]}\""), below);
        }

        AppendLine(text, name + "_bucket", $"{labels}{separator}le=\"+Inf\"", value.Count);
        AppendLine(text, name + "_sum", labels, value.Sum);
        AppendLine(text, name + "_count", labels, value.Count);
    }

    private static void AppendLine(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0) text.Append('{').Append(labels).Append('}');
        text.Append(CultureInfo.InvariantCulture, $" {value}\n");
    }
}
