using System.Globalization;
using System.Xml.Linq;
using Routing.Simulation;

namespace Routing.Gateway;

/// <summary>The agents of a day.</summary>
internal static class DailyAgents
{
    // A page of ten thousand lines is for nobody; the file has them all.
    private const int MostLines = 500;

    private static readonly string[] Columns =
        ["signed in", "ready", "not ready", "reserved", "connected", "wrap-up", "handled", "RONA", "rejected", "AHT", "occupancy"];

    /// <summary>What each did, those with the most contacts first.</summary>
    internal static XElement Table(AgentReport report, DailyWords words)
    {
        IEnumerable<AgentReportRow> shown = report.Totals.OrderByDescending(total => total.Handled).Take(MostLines);
        int rest = report.Totals.Count - MostLines;
        return Html.Of(
            "div",
            DailyTables.Table(words["agent"], Columns.Select(name => words[name]), shown.Select(Line)),
            rest > 0 ? Html.Of("p.note", words.Fill("{0} more agents stand in /v1/reports/agents.", rest)) : null);
    }

    private static XElement Line(AgentReportRow agent) => Html.Of(
        "tr.agent",
        Html.Of("th", Html.At("scope", "row"), agent.Name is { Length: > 0 } name ? $"{name} ({agent.AgentId})" : agent.AgentId),
        Time(agent.SignedInSeconds),
        Time(agent.ReadySeconds),
        Time(agent.NotReadySeconds.Values.Sum()),
        Time(agent.ReservedSeconds),
        Time(agent.ConnectedSeconds),
        Time(agent.WrapUpSeconds),
        DailyTables.Count(agent.Handled),
        DailyTables.Count(agent.Rona),
        DailyTables.Count(agent.Rejected),
        DailyTables.Wait(agent.AhtSeconds),
        DailyTables.Share("td", agent.Occupancy));

    private static XElement Time(double seconds) => Html.Of("td", Html.Figure(seconds, string.Create(
        CultureInfo.InvariantCulture, $"{(long)(seconds / 3600)}:{(long)(seconds / 60) % 60:00}:{(long)seconds % 60:00}")));
}
