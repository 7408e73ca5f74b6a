using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace Routing.Gateway.Tests;

/// <summary>The Prometheus text format.</summary>
public sealed class PrometheusExporterTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly PrometheusExporter _exporter;
    private readonly Meter _meter;

    public PrometheusExporterTests()
    {
        IMeterFactory factory = _services.GetRequiredService<IMeterFactory>();
        _exporter = new PrometheusExporter(factory);
        _meter = factory.Create("Routing.Test");
    }

    public void Dispose()
    {
        _exporter.Dispose();
        _services.Dispose();
    }

    [Fact]
    public void OtherMeters_AreShownOnlyWhereNamed()
    {
        IMeterFactory factory = _services.GetRequiredService<IMeterFactory>();
        using var exporter = new PrometheusExporter(factory, ["Else.Where"]);
        factory.Create("Else.Where").CreateCounter<int>("else-where.things").Add(1, new KeyValuePair<string, object?>("a-b", 1));
        factory.Create("No.Where").CreateCounter<int>("no-where").Add(1);
        Assert.Contains("else_where_things_total{a_b=\"1\"} 1\n", exporter.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("no_where", exporter.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("else_where", _exporter.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Counter_AddsUpPerLabelsAndEscapesThem()
    {
        Counter<long> counter = _meter.CreateCounter<long>("routing.things", null, "Things\nof \\ all kinds.");
        counter.Add(1, new KeyValuePair<string, object?>("queue", "a\"b\\c\nd"));
        counter.Add(2, new KeyValuePair<string, object?>("queue", "a\"b\\c\nd"));
        Assert.Equal(
            "# HELP routing_things_total Things\\nof \\\\ all kinds.\n# TYPE routing_things_total counter\nrouting_things_total{queue=\"a\\\"b\\\\c\\nd\"} 3\n",
            TextOf("routing_things"));
    }

    [Fact]
    public void Histogram_HasCumulativeBucketsSumAndCount()
    {
        Histogram<double> histogram = _meter.CreateHistogram(
            "routing.wait", "s", "Waits.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 2.5] });
        foreach (double value in (double[])[0.5, 1, 2, 9]) histogram.Record(value);
        Assert.Equal(
            "# HELP routing_wait_seconds Waits.\n# TYPE routing_wait_seconds histogram\n" +
            "routing_wait_seconds_bucket{le=\"1\"} 2\nrouting_wait_seconds_bucket{le=\"2.5\"} 3\nrouting_wait_seconds_bucket{le=\"+Inf\"} 4\n" +
            "routing_wait_seconds_sum 12.5\nrouting_wait_seconds_count 4\n",
            TextOf("routing_wait_seconds"));
    }

    [Fact]
    public void ObservableGauge_ShowsWhatIsNowAndNothingOfBefore()
    {
        string queue = "a";
        _meter.CreateObservableGauge("routing.level", () => new Measurement<double>(0.5, new KeyValuePair<string, object?>("queue", queue)), "1", "Level.");
        Assert.Contains("routing_level_ratio{queue=\"a\"} 0.5\n", _exporter.Text(), StringComparison.Ordinal);
        queue = "b";
        string text = _exporter.Text();
        Assert.Contains("routing_level_ratio{queue=\"b\"} 0.5\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"a\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void MetersOfOthers_AreLeftOut()
    {
        using var foreign = new Meter("Foreign");
        foreign.CreateCounter<long>("foreign").Add(1);
        Assert.DoesNotContain("foreign", _exporter.Text(), StringComparison.Ordinal);
    }

    /// <summary>The lines of one metric: centers of other tests measure in the same process.</summary>
    private string TextOf(string name) =>
        string.Concat(_exporter.Text().Split('\n').Where(line => line.Contains(name, StringComparison.Ordinal)).Select(line => line + "\n"));
}
