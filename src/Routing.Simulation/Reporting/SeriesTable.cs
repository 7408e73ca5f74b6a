using System.Xml.Linq;

namespace Routing.Simulation;

/// <summary>A queue's numbers by bin, folded away.</summary>
internal static class SeriesTable
{
    internal static XElement Of(QueueResult queue) => Html.Of(
        "details",
        Html.Of("summary", "The numbers by bin"),
        Html.Of(
            "table.bins",
            Html.Of("thead", Html.Of("tr", Titles(queue.Series).Select(title => Html.Of("th", title)))),
            Html.Of("tbody", Enumerable.Range(0, queue.Series.Offered.Count).Select(bin => Row(queue, bin)))));

    private static string[] Titles(QueueSeriesReport series) =>
        [$"{Shown.Plain(series.BinSeconds / 60)} min from", "offered", "service level", "±\u00A095\u00A0%", "mean wait", "90 % within", "target"];

    private static XElement Row(QueueResult queue, int bin)
    {
        QueueSeriesReport series = queue.Series;
        Estimate level = series.ServiceLevel[bin];
        return Html.Of(
            "tr",
            Html.Of("th", Shown.Clock(bin * series.BinSeconds)),
            Html.Of("td", Shown.Count(series.Offered[bin])),
            Html.Of("td", Shown.Share(level.Mean)),
            Html.Of("td", Shown.Around(level.Ci95)),
            Html.Of("td", Shown.Seconds(series.AsaSeconds[bin])),
            Html.Of("td", Shown.Seconds(series.WaitP90Seconds[bin])),
            Html.Of("td", level.Mean < queue.Target ? "▾ below" : ""));
    }
}
