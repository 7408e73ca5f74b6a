using System.Globalization;
using System.Xml.Linq;
using Routing.Core;

namespace Routing.Simulation;

/// <summary>A simulation's report as sections of a page.</summary>
internal static class ReportSections
{
    // Bounds that keep the page small: what goes past them stands in the table of queues alone.
    private const int ManyQueues = 30;
    private const int MostCharted = 6;
    private const int MostChartedOfMany = 2;
    private const int MostGroups = 4;
    private const int MostRows = 400;

    internal static IEnumerable<XElement> Of(SimulationReport report)
    {
        bool areMany = report.Queues.Count > ManyQueues;
        List<QueueResult> queues = [.. report.Queues.OrderByDescending(Trouble).Take(areMany ? MostChartedOfMany : MostCharted)];
        List<GroupReport> groups = [.. report.Groups.Take(MostGroups)];
        bool hasRows = !areMany && queues.Sum(queue => queue.Series.Offered.Count) <= MostRows;
        yield return Html.Of("section", Html.Of("h2", "Queues"), QueueTable.Of(report.Queues), Rest(report.Queues.Count - queues.Count, "queues", ": those furthest below their target come first"));
        foreach (QueueResult queue in queues) yield return QueueSection(queue, report.DurationSeconds, hasRows);
        foreach (GroupReport group in groups) yield return GroupSection(group, report.DurationSeconds);
        if (Rest(report.Groups.Count - groups.Count, "groups", "") is { } rest) yield return rest;
        yield return Notes(report);
    }

    // The furthest below its target comes first, queues at the same distance in the plan's order.
    private static double Trouble(QueueResult queue) => double.IsNaN(queue.ServiceLevel.Mean) ? -1 : Math.Max(0, queue.Target - queue.ServiceLevel.Mean);

    private static XElement QueueSection(QueueResult queue, double durationSeconds, bool hasRows) => Html.Of(
        "section",
        Html.Of("h2", queue.Id, " ", Badge.Of(queue)),
        Html.Of("p.lead", Html.Of("b", Shown.Share(queue.ServiceLevel.Mean)), $" {Shown.Around(queue.ServiceLevel.Ci95)} {WordsOf(queue)}; target {Shown.Plain(queue.Target * 100)}\u00A0%"),
        Html.Of("div.charts", QueueCharts.Of(queue, durationSeconds)),
        hasRows ? SeriesTable.Of(queue) : null);

    private static XElement GroupSection(GroupReport group, double durationSeconds) => Html.Of(
        "section.group",
        Html.Of("h2", group.Group),
        Html.Of(
            "p.lead",
            Html.Of("b", Html.Figure(group.Count, group.Count.ToString("#,0", CultureInfo.InvariantCulture))),
            " agents, busy ",
            Html.Of("b", Html.Figure(group.Occupancy, Shown.Share(group.Occupancy))),
            " of their time at work"),
        Html.Of("div.charts", GroupCharts.Of(group, durationSeconds)));

    private static XElement? Rest(int count, string what, string why) =>
        count <= 0 ? null : Html.Of("p.note", $"{count} more {what} have no charts here{why}. All series are in the result as JSON.");

    private static XElement Notes(SimulationReport report) => Html.Of(
        "section.note",
        Html.Of("p", $"Counts are means of {report.Replications} replications. ± is half the width of the 95 % interval of the mean, in percentage points. Met: the whole interval reaches the target; at risk: the target lies within it; missed: all of it lies below."),
        Html.Of("p", "Time runs from the end of the warm-up; contacts stand in the bin in which they arrived. Waits are those of the answered. Busy agents talk; wrap-up is not counted."));

    private static string WordsOf(QueueResult queue)
    {
        string within = $"answered within {Shown.Plain(queue.WithinSeconds)}\u00A0s";
        return queue.Formula switch
        {
            ServiceLevelFormula.Offered => $"{within}, of all offered",
            ServiceLevelFormula.OfferedMinusShortAbandons => $"{within}, of those offered less short abandons",
            ServiceLevelFormula.OfferedMinusAbandonsInTime => $"{within}, of those offered less abandons in time",
            ServiceLevelFormula.AbandonsInTimeCountAsMet => $"{within} or abandoned in time, of all offered",
            _ => $"{within}, of all answered",
        };
    }
}
