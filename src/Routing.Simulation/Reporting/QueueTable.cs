using System.Xml.Linq;

namespace Routing.Simulation;

/// <summary>All queues with their numbers, one a row.</summary>
internal static class QueueTable
{
    private const double BarWidth = 100;

    private static readonly string[] Columns =
        ["service level", "±\u00A095\u00A0%", "", "target", "", "offered", "answered", "abandoned", "", "ASA", "p50", "p90", "p99", "longest", "half hours below"];

    internal static XElement Of(IReadOnlyList<QueueResult> queues) => Html.Of(
        "div.wide",
        Html.Of(
            "table",
            Html.Of("thead", Html.Of("tr", Html.Of("th", "queue"), Columns.Select(name => Html.Of("th", name)))),
            Html.Of("tbody", queues.Select(Row))));

    private static XElement Row(QueueResult queue) => Html.Of(
        "tr.queue",
        Html.Of("th", queue.Id),
        Cell("td.level", queue.ServiceLevel.Mean, Shown.Share(queue.ServiceLevel.Mean)),
        Cell("td", queue.ServiceLevel.Ci95, Shown.Around(queue.ServiceLevel.Ci95)),
        Html.Of("td", Bar(queue)),
        Cell("td", queue.Target, Shown.Plain(queue.Target * 100) + "\u00A0%"),
        Html.Of("td.verdict", Badge.Of(queue)),
        Cell("td", queue.Offered, Shown.Count(queue.Offered)),
        Cell("td", queue.Answered, Shown.Count(queue.Answered)),
        Cell("td", queue.Abandoned, Shown.Count(queue.Abandoned)),
        Cell("td", queue.Abandonment, Shown.Share(queue.Abandonment)),
        Cell("td", queue.AsaSeconds, Shown.Seconds(queue.AsaSeconds)),
        Cell("td", queue.WaitSeconds.P50, Shown.Seconds(queue.WaitSeconds.P50)),
        Cell("td", queue.WaitSeconds.P90, Shown.Seconds(queue.WaitSeconds.P90)),
        Cell("td", queue.WaitSeconds.P99, Shown.Seconds(queue.WaitSeconds.P99)),
        Cell("td", queue.WaitSeconds.Max, Shown.Seconds(queue.WaitSeconds.Max)),
        Cell("td", queue.Intervals.BelowTarget, Shown.Share(queue.Intervals.BelowTarget)));

    private static XElement Cell(string name, double value, string shown) => Html.Of(name, Html.Figure(value, shown));

    /// <summary>The service level from 0 to 100 % with the target as a tick.</summary>
    private static XElement Bar(QueueResult queue)
    {
        double level = double.IsNaN(queue.ServiceLevel.Mean) ? 0 : queue.ServiceLevel.Mean * BarWidth;
        string target = Shown.Plain(queue.Target * BarWidth);
        return Html.Of(
            "svg.bullet",
            Html.At("viewBox", "0 0 100 12"),
            Html.At("aria-hidden", "true"),
            Html.Of("path." + Badge.CssOf(queue), Html.At("d", $"M0 3H{Shown.Plain(level)}V9H0Z")),
            Html.Of("path.tick", Html.At("d", $"M{target} 0V12")));
    }
}
