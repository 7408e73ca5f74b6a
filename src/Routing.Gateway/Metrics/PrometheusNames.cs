using System.Diagnostics.Metrics;
using System.Text;

namespace Routing.Gateway;

/// <summary>How instruments are called in the Prometheus text format, by the rules of OpenTelemetry.</summary>
internal static class PrometheusNames
{
    private static readonly double[] DefaultBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    /// <summary>Name with the unit's word and, for counters, <c>_total</c>.</summary>
    internal static string NameOf(Instrument instrument)
    {
        string name = instrument.Name.Replace('.', '_').Replace('-', '_');
        string kind = KindOf(instrument);
        string unit = instrument.Unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            "1" when kind == "gauge" => "_ratio",
            _ => string.Empty,
        };
        return name + unit + (kind == "counter" ? "_total" : string.Empty);
    }

    /// <summary>counter, gauge or histogram.</summary>
    internal static string KindOf(Instrument instrument)
    {
        string type = instrument.GetType().Name;
        if (type.StartsWith("Histogram", StringComparison.Ordinal)) return "histogram";
        return type.StartsWith("Counter", StringComparison.Ordinal) || type.StartsWith("ObservableCounter", StringComparison.Ordinal) ? "counter" : "gauge";
    }

    /// <summary>Bucket bounds that a histogram advises; none for other instruments.</summary>
    internal static IReadOnlyList<double> BoundsOf(Instrument instrument)
    {
        if (KindOf(instrument) != "histogram") return [];
        return instrument switch
        {
            Instrument<double> { Advice.HistogramBucketBoundaries: { } bounds } => bounds,
            Instrument<long> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds.Select(bound => (double)bound)],
            _ => DefaultBounds,
        };
    }

    /// <summary>Labels as they stand between the braces.</summary>
    internal static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new StringBuilder();
        foreach ((string name, object? value) in tags)
        {
            if (labels.Length > 0) labels.Append(',');
            labels.Append(name.Replace('.', '_').Replace('-', '_')).Append("=\"").Append(Escape(value?.ToString() ?? string.Empty)).Append('"');
        }

        return labels.ToString();
    }

    /// <summary>A help text.</summary>
    internal static string EscapeHelp(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Escape(string value) =>
        value.AsSpan().IndexOfAny("\\\"\n") < 0 ? value : EscapeHelp(value).Replace("\"", "\\\"", StringComparison.Ordinal);
}
