using System.Globalization;
using System.Net;
using System.Text;
using Routing.Simulation;

namespace Routing.Cli;

/// <summary>A simulation's report as a page that stands alone: a table, and each queue's service level over time.</summary>
internal static class SimulationPage
{
    private const int Width = 960;
    private const int Height = 160;

    private const string Style = """
        body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:62rem;padding:0 1rem;color:#1c2733;background:#fff}
        table{border-collapse:collapse;margin:1rem 0}th,td{padding:.3rem .8rem;text-align:right;border-bottom:1px solid #d6dde4}
        th:first-child,td:first-child{text-align:left}.missed{color:#b3261e;font-weight:600}svg{width:100%;height:auto;background:#f5f7f9}
        polyline{fill:none;stroke:#0b63ce;stroke-width:2}line{stroke:#b3261e;stroke-dasharray:6 4}
        """;

    public static string Of(SimulationReport report)
    {
        var page = new StringBuilder();
        page.Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        page.Append(CultureInfo.InvariantCulture, $"<title>Simulation: {Text(report.Policy)}</title><style>{Style}</style></head><body><h1>Simulation: {Text(report.Policy)}</h1>");
        page.Append(CultureInfo.InvariantCulture, $"<p>{report.Replications} replications of {report.DurationSeconds / 3600:0.##} h, seed {report.Seed}, state {report.StateHash}.</p>");
        AppendQueues(page, report.Queues);
        page.Append("<table><tr><th>group</th><th>agents</th><th>occupancy</th></tr>");
        foreach (GroupReport group in report.Groups) AppendRow(page, group.Group, Number(group.Count, "N0"), Number(group.Occupancy, "0.0000"));
        page.Append("</table>");
        foreach (QueueResult queue in report.Queues) AppendCurve(page, queue);
        return page.Append("</body></html>\n").ToString();
    }

    private static void AppendQueues(StringBuilder page, IReadOnlyList<QueueResult> queues)
    {
        page.Append("<table><tr><th>queue</th><th>offered</th><th>service level</th><th>± 95 %</th><th>target</th><th>half hours below</th>");
        page.Append("<th>ASA s</th><th>p50 s</th><th>p90 s</th><th>p99 s</th><th>abandoned</th></tr>");
        foreach (QueueResult queue in queues)
        {
            string level = Number(queue.ServiceLevel.Mean, "0.0000");
            AppendRow(
                page,
                queue.Id,
                Number(queue.Offered, "N0"),
                queue.ServiceLevel.Mean < queue.Target ? $"<span class=\"missed\">{level}</span>" : level,
                Number(queue.ServiceLevel.Ci95, "0.0000"),
                Number(queue.Target, "0.00"),
                Number(queue.Intervals.BelowTarget, "P0"),
                Number(queue.AsaSeconds, "0.0"),
                Number(queue.WaitSeconds.P50, "0.0"),
                Number(queue.WaitSeconds.P90, "0.0"),
                Number(queue.WaitSeconds.P99, "0.0"),
                Number(queue.Abandonment, "P2"));
        }

        page.Append("</table>");
    }

    /// <summary>Service level by 5 minutes, with a dashed line at the target; where there were no contacts the curve goes straight on.</summary>
    private static void AppendCurve(StringBuilder page, QueueResult queue)
    {
        IReadOnlyList<double> shares = queue.Intervals.FiveMinutes;
        double step = (double)Width / Math.Max(1, shares.Count - 1);
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Text(queue.Id)}: answered in time, by 5 minutes after the warm-up</h2><svg viewBox=\"0 0 {Width} {Height}\" role=\"img\">");
        page.Append(CultureInfo.InvariantCulture, $"<line x1=\"0\" x2=\"{Width}\" y1=\"{HeightOf(queue.Target)}\" y2=\"{HeightOf(queue.Target)}\"/><polyline points=\"");
        for (int bin = 0; bin < shares.Count; bin++)
        {
            if (!double.IsNaN(shares[bin])) page.Append(CultureInfo.InvariantCulture, $"{bin * step:0.#},{HeightOf(shares[bin])} ");
        }

        page.Append("\"/></svg>");
    }

    private static void AppendRow(StringBuilder page, string name, params ReadOnlySpan<string> cells)
    {
        page.Append("<tr><td>").Append(Text(name)).Append("</td>");
        foreach (string cell in cells) page.Append("<td>").Append(cell).Append("</td>");
        page.Append("</tr>");
    }

    private static string HeightOf(double share) => Number(Height * (1.0 - share), "0.#");

    private static string Number(double value, string format) => double.IsNaN(value) ? "–" : value.ToString(format, CultureInfo.InvariantCulture);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
