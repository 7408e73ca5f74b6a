using System.Diagnostics.Metrics;

namespace Routing.Center;

/// <summary>What is measured of journals.</summary>
internal static class JournalMeter
{
    private static readonly Meter Meter = new("Routing.Center");

    private static readonly Histogram<double> Commit = Meter.CreateHistogram(
        "routing.journal.commit",
        "s",
        "Time to make one batch durable.",
        advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
        });

    /// <summary>A batch of <paramref name="center"/> has become durable, failed attempts included in the time.</summary>
    internal static void Committed(string center, TimeSpan elapsed) =>
        Commit.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>("center", center));
}
