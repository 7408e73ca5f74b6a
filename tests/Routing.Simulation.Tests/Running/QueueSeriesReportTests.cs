using Routing.Core;

namespace Routing.Simulation.Tests;

public sealed class QueueSeriesReportTests
{
    private const long Minute = 60_000;

    [Fact]
    public void Contacts_StandInTheBinOfTheirArrival()
    {
        QueueTally tally = Tally();
        Come(tally, 0, 5_000);
        Come(tally, (15 * Minute) - 1, 40_000);
        tally.Offer(15 * Minute);
        tally.Abandon(30_000, 15 * Minute);
        tally.Offer(20 * Minute);
        tally.Forsake(20 * Minute);
        QueueSeriesReport series = ReportOf(tally);
        Assert.Equal([2, 2, 0, 0], series.Offered);
        Assert.Equal([0.5, 0, double.NaN, double.NaN], series.ServiceLevel.Select(level => level.Mean));
        Assert.Equal([22.5, double.NaN, double.NaN, double.NaN], series.AsaSeconds);
        Assert.Equal(40, series.WaitP90Seconds[0], 0.6);
    }

    [Fact]
    public void Replications_AreAveragedWithTheirInterval()
    {
        QueueTally good = Tally();
        Come(good, 0, 0);
        QueueTally bad = Tally();
        Come(bad, 0, 60_000);
        Come(bad, 0, 60_000);
        QueueSeriesReport series = ReportOf(good, bad);
        Assert.Equal(1.5, series.Offered[0]);
        Assert.Equal(0.5, series.ServiceLevel[0].Mean);
        Assert.Equal(6.353, series.ServiceLevel[0].Ci95, 3);
        Assert.Equal(40.0, series.AsaSeconds[0]);
    }

    [Fact]
    public void Simulation_SeriesAddUpToTheTotals()
    {
        var scenario = new Scenario(TestModels.Pool(0.3, 52, PolicyKind.Guard), "guard", 3, 7);
        SimulationReport report = Simulation.Run(scenario, null, TestContext.Current.CancellationToken);
        foreach (QueueResult queue in report.Queues)
        {
            Assert.Equal((16, 900.0), (queue.Series.Offered.Count, queue.Series.BinSeconds));
            Assert.Equal(queue.Offered, queue.Series.Offered.Sum(), 6);
            double weighted = queue.Series.Offered.Zip(queue.Series.ServiceLevel, (offered, level) => offered * level.Mean).Sum() / queue.Offered;
            Assert.Equal(queue.ServiceLevel.Mean, weighted, 0.02);
        }

        GroupReport group = report.Groups[0];
        Assert.All(group.Series.Staffed, staffed => Assert.Equal(52, staffed));
        Assert.Equal(group.Occupancy, group.Series.Occupancy.Average(), 9);
    }

    private static void Come(QueueTally tally, long arrivedMs, long waitMs)
    {
        tally.Offer(arrivedMs);
        tally.Answer(waitMs, arrivedMs);
    }

    private static QueueTally Tally() => new(new QueueRule(), 60 * Minute);

    private static QueueSeriesReport ReportOf(params QueueTally[] runs) =>
        QueueSeriesReport.Of(SeriesBins.Over(60 * Minute), ServiceLevelFormula.Offered, [.. runs.Select(run => run.Series)]);
}
