using System.Diagnostics.Metrics;

namespace Routing.Gateway.Tests;

/// <summary>Measurements by their labels.</summary>
public sealed class MetricSeriesTests : IDisposable
{
    private readonly Meter _meter = new("Routing.SeriesTest");

    public void Dispose() => _meter.Dispose();

    [Fact]
    public void KnownLabels_AllocateNothing()
    {
        var series = new MetricSeries(_meter.CreateCounter<long>("routing.things"));
        KeyValuePair<string, object?>[] tags = [new("center", "north"), new("outcome", "done")];
        for (int i = 0; i < 1_000; i++) series.Record(1, tags);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10_000; i++) series.Record(1, tags);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000);
        KeyValuePair<string, MetricValue> only = Assert.Single(series.Snapshot());
        Assert.Equal("center=\"north\",outcome=\"done\"", only.Key);
    }

    [Fact]
    public void TagsThatRunTogether_StayApart()
    {
        var series = new MetricSeries(_meter.CreateCounter<long>("routing.things"));
        series.Record(1, [new("a", "bc"), new("d", "e")]);
        series.Record(1, [new("a", "b"), new("cd", "e")]);
        Assert.Equal(["a=\"b\",cd=\"e\"", "a=\"bc\",d=\"e\""], series.Snapshot().Select(pair => pair.Key));
    }

    [Fact]
    public void LongLabels_AreKnownAgain()
    {
        var series = new MetricSeries(_meter.CreateCounter<long>("routing.things"));
        string lengthy = new('q', 600);
        for (int i = 0; i < 3; i++) series.Record(1, [new("queue", lengthy)]);
        Assert.Single(series.Snapshot());
    }
}
