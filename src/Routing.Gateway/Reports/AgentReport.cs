using Routing.Center;

namespace Routing.Gateway;

/// <summary>What agents did, interval by interval.</summary>
/// <param name="Center">The center.</param>
/// <param name="TimeZone">Its time zone, by which intervals begin.</param>
/// <param name="Interval">Length of a row.</param>
/// <param name="From">Start of the first row, UTC.</param>
/// <param name="To">End of the last row, UTC.</param>
/// <param name="Rows">Agents in the intervals in which they were signed in, oldest first, then by id.</param>
/// <param name="Totals">Each agent over all of it.</param>
internal sealed record AgentReport(
    string Center, string TimeZone, string Interval, DateTimeOffset From, DateTimeOffset To, IReadOnlyList<AgentReportRow> Rows, IReadOnlyList<AgentReportRow> Totals)
{
    /// <summary>Reads the history page by page, so that a long report of many agents holds its sums alone.</summary>
    internal static async Task<AgentReport> ReadAsync(ICenter center, CenterView view, ReportFrame frame, string? agentId, CancellationToken cancellationToken)
    {
        var book = new AgentBook(frame, view.AtMs);
        var search = new AgentStateSearch(frame.Start.ToUnixTimeMilliseconds(), frame.End.ToUnixTimeMilliseconds(), agentId);
        while (true)
        {
            IReadOnlyList<AgentStateRecord> spans = await center.ReadAgentStatesAsync(search, cancellationToken);
            foreach (AgentStateRecord span in spans) book.Add(span);
            if (spans.Count < search.Limit) return Of(frame, book, view);
            search = search with { After = spans[^1].Sequence };
        }
    }

    /// <summary>The report that booked spans make.</summary>
    internal static AgentReport Of(ReportFrame frame, AgentBook book, CenterView view)
    {
        Dictionary<string, string> names = view.Agents.ToDictionary(agent => agent.AgentId, agent => agent.Card.Name, StringComparer.Ordinal);
        IEnumerable<AgentReportRow> rows =
            from entry in book.Entries
            orderby entry.Key.Start, entry.Key.Agent
            select AgentReportRow.Of(
                entry.Key.Agent, names.GetValueOrDefault(entry.Key.Agent), entry.Key.Start, frame.Interval.Around(entry.Key.Start, frame.Zone).End, entry.Value);
        IEnumerable<AgentReportRow> totals =
            from entry in book.Entries
            group entry.Value by entry.Key.Agent into same
            orderby same.Key
            select AgentReportRow.Of(same.Key, names.GetValueOrDefault(same.Key), frame.Start, frame.End, Sum(same));
        return new AgentReport(view.Center, frame.Zone.Id, frame.Interval.Name, frame.Start, frame.End, [.. rows], [.. totals]);
    }

    private static AgentTimes Sum(IEnumerable<AgentTimes> parts)
    {
        var sum = new AgentTimes();
        foreach (AgentTimes part in parts) sum.Add(part);
        return sum;
    }
}
