using System.Xml.Linq;

namespace Routing.Simulation;

/// <summary>The charts of one queue over time.</summary>
internal static class QueueCharts
{
    internal static IEnumerable<XElement> Of(QueueResult queue, double durationSeconds)
    {
        Axis time = Axis.Time(durationSeconds);
        return [ServiceLevel(queue, time), Offered(queue, time), Waits(queue, time)];
    }

    private static XElement ServiceLevel(QueueResult queue, Axis time)
    {
        QueueSeriesReport series = queue.Series;
        List<double> mean = [.. series.ServiceLevel.Select(level => level.Mean)];
        List<double> low = [.. series.ServiceLevel.Select(level => level.Mean - Around(level))];
        List<double> high = [.. series.ServiceLevel.Select(level => level.Mean + Around(level))];
        var plot = new Plot(time, Axis.Share(low.Where(double.IsFinite).Append(queue.Target).Min()));
        List<bool> below = [.. mean.Select(level => level < queue.Target)];
        XElement picture = plot.Draw(
            $"Service level of {queue.Id} over time: {below.Count(each => each)} of {below.Count} bins are below the target of {Shown.Share(queue.Target)}",
            plot.Columns("below", series.BinSeconds, below),
            plot.Band("band", series.BinSeconds, low, high),
            plot.Level("target", queue.Target),
            plot.Steps("line", series.BinSeconds, mean));
        return Panel.Of("Service level", picture, ("line", "mean"), ("band", "± 95 %"), ("target", $"target {Shown.Plain(queue.Target * 100)} %"), ("below", "below"));
    }

    private static XElement Offered(QueueResult queue, Axis time)
    {
        QueueSeriesReport series = queue.Series;
        var plot = new Plot(time, Axis.Numbers(series.Offered.Max()));
        XElement picture = plot.Draw(
            $"Contacts offered to {queue.Id} over time: at most {Shown.Count(series.Offered.Max())} in {Shown.Plain(series.BinSeconds / 60)} minutes",
            plot.Area("bars", series.BinSeconds, series.Offered));
        return Panel.Of($"Offered per {Shown.Plain(series.BinSeconds / 60)} minutes", picture, ("bars", "contacts"));
    }

    private static XElement Waits(QueueResult queue, Axis time)
    {
        QueueSeriesReport series = queue.Series;
        double most = series.WaitP90Seconds.Concat(series.AsaSeconds).Where(double.IsFinite).Append(queue.WithinSeconds * 1.1).Max();
        var plot = new Plot(time, Axis.Numbers(most, "\u00A0s"));
        XElement picture = plot.Draw(
            $"Waits of the answered in {queue.Id} over time, mean and 90th percentile",
            plot.Level("target", queue.WithinSeconds),
            plot.Steps("second", series.BinSeconds, series.WaitP90Seconds),
            plot.Steps("line", series.BinSeconds, series.AsaSeconds));
        return Panel.Of("Wait of the answered", picture, ("line", "mean"), ("second", "90 % within"), ("target", $"threshold {Shown.Plain(queue.WithinSeconds)} s"));
    }

    private static double Around(Estimate level) => double.IsNaN(level.Ci95) ? 0 : level.Ci95;
}
