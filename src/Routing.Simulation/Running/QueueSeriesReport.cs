using Routing.Core;

namespace Routing.Simulation;

/// <summary>What a simulation found of one queue over time; every contact stands in the bin in which it arrived.</summary>
/// <param name="BinSeconds">Length of a bin in seconds: the scenario's, else 900, or a multiple for more than a day.</param>
/// <param name="Offered">Contacts, mean per replication.</param>
/// <param name="ServiceLevel">Share in time by the queue's formula, over the replications in which the bin has one.</param>
/// <param name="AsaSeconds">Mean wait of the answered, over all replications; NaN for none.</param>
/// <param name="WaitP90Seconds">Wait that 90 % of the answered did not exceed, over all replications, to 1.6 %; NaN for none.</param>
public sealed record QueueSeriesReport(
    double BinSeconds,
    IReadOnlyList<double> Offered,
    IReadOnlyList<Estimate> ServiceLevel,
    IReadOnlyList<double> AsaSeconds,
    IReadOnlyList<double> WaitP90Seconds)
{
    internal static QueueSeriesReport Of(SeriesBins bins, ServiceLevelFormula formula, IReadOnlyList<QueueSeries> runs)
    {
        IEnumerable<int> all = Enumerable.Range(0, bins.Count);
        return new QueueSeriesReport(
            bins.BinSeconds,
            [.. all.Select(bin => runs.Average(run => run.Offered[bin]))],
            [.. all.Select(bin => Estimate.Of(runs.Select(run => run.Counts[bin].Ratio(formula))))],
            [.. all.Select(bin => MeanWait(runs, bin))],
            [.. all.Select(bin => P90(runs, bin))]);
    }

    private static double MeanWait(IReadOnlyList<QueueSeries> runs, int bin)
    {
        long answered = runs.Sum(run => run.Counts[bin].AnsweredInTime + run.Counts[bin].AnsweredLate);
        return answered == 0 ? double.NaN : runs.Sum(run => run.WaitMs[bin]) / 1000.0 / answered;
    }

    private static double P90(IReadOnlyList<QueueSeries> runs, int bin)
    {
        var counts = new long[WaitSteps.Count];
        foreach (QueueSeries run in runs)
        {
            ReadOnlySpan<int> waits = run.WaitsOf(bin);
            for (int step = 0; step < waits.Length; step++) counts[step] += waits[step];
        }

        return WaitSteps.Percentile(counts, 0.9);
    }
}
