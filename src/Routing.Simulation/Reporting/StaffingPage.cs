using System.Globalization;
using System.Xml.Linq;

namespace Routing.Simulation;

/// <summary>A staff search as one HTML page: the curve from count to service level, then the simulation with the count found.</summary>
public static class StaffingPage
{
    /// <summary>The page; equal runs and headings give equal pages.</summary>
    /// <param name="group">Group whose count was looked for.</param>
    /// <param name="chosen">The run with the count found.</param>
    /// <param name="runs">All runs, by count.</param>
    /// <param name="heading">Where it comes from.</param>
    public static string Of(string group, StaffRun chosen, IEnumerable<StaffRun> runs, PageHeading heading)
    {
        List<StaffRun> all = [.. runs];
        return Page.Of("Staffing", heading, chosen.Report, [Answer(group, chosen, all), .. ReportSections.Of(chosen.Report)]);
    }

    private static XElement Answer(string group, StaffRun chosen, List<StaffRun> runs) => Html.Of(
        "section",
        Html.Of("h2", $"Staff of {group}"),
        Html.Of(
            "p.lead",
            Html.Of("b", Html.Figure(chosen.Agents, Count(chosen.Agents))),
            $" agents: the smallest count with which the mean of every queue reaches its target, less {Shown.Plain(StaffSearch.Tolerance * 100)} points that chance may take; {runs.Count} counts tried, with the same callers."),
        Html.Of("div.charts", StaffingCharts.Of(chosen, runs)),
        Html.Of(
            "details",
            Html.Of("summary", "The counts tried"),
            Html.Of("table.bins", Html.Of("thead", Titles(chosen)), Html.Of("tbody", runs.Select(run => Row(run, StaffingCharts.QueuesOf(chosen), run.Agents == chosen.Agents))))));

    private static XElement Titles(StaffRun chosen) =>
        Html.Of("tr", Html.Of("th", "agents"), StaffingCharts.QueuesOf(chosen).Select(queue => Html.Of("th", chosen.Report.Queues[queue].Id)), Html.Of("th", "targets"));

    private static XElement Row(StaffRun run, IEnumerable<int> queues, bool isChosen) => Html.Of(
        isChosen ? "tr.chosen" : "tr.run",
        Html.Of("th", Count(run.Agents)),
        queues.Select(queue => run.Report.Queues[queue].ServiceLevel.Mean).Select(level => Html.Of("td", Html.Figure(level, Shown.Share(level)))),
        Html.Of("td", run.MeetsTargets ? "✓ met" : "✕ missed", isChosen ? ", chosen" : null));

    private static string Count(int agents) => agents.ToString("#,0", CultureInfo.InvariantCulture);
}
