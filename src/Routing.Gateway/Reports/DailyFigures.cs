using Routing.Center;

namespace Routing.Gateway;

/// <summary>All that a daily report shows.</summary>
/// <param name="Date">The day.</param>
/// <param name="Levels">Service level by half hour.</param>
/// <param name="Contacts">What became of the contacts that were queued on that day, by entry queue.</param>
/// <param name="Agents">What agents did.</param>
/// <param name="Queues">Gauges by queue: names, thresholds, targets.</param>
internal sealed record DailyFigures(
    DateOnly Date, ServiceLevelReport Levels, IReadOnlyDictionary<string, ContactTally> Contacts, AgentReport Agents, IReadOnlyList<QueueGauges> Queues)
{
    private const int PageRows = 1_000;

    /// <summary>Reads a day from the history.</summary>
    internal static async Task<DailyFigures> ReadAsync(ICenter center, CenterView view, DateOnly date, ReportFrame frame, CancellationToken cancellationToken)
    {
        (long fromMs, long toMs) = (frame.Start.ToUnixTimeMilliseconds(), frame.End.ToUnixTimeMilliseconds());
        IReadOnlyList<IntervalRecord> quarters = await center.ReadIntervalsAsync(new IntervalSearch(fromMs, toMs), cancellationToken);
        ReportFrame day = frame with { Interval = ReportInterval.All.Single(interval => interval.Name == "P1D") };
        return new DailyFigures(
            date,
            ServiceLevelReport.Of(frame, quarters, view),
            await CountAsync(center, new ContactSearch { FromMs = fromMs, ToMs = toMs, Limit = PageRows }, cancellationToken),
            await AgentReport.ReadAsync(center, view, day, null, cancellationToken),
            view.Queues);
    }

    private static async Task<IReadOnlyDictionary<string, ContactTally>> CountAsync(ICenter center, ContactSearch search, CancellationToken cancellationToken)
    {
        Dictionary<string, ContactTally> tallies = new(StringComparer.Ordinal);
        while (true)
        {
            IReadOnlyList<ContactRecord> page = await center.SearchAsync(search, cancellationToken);
            foreach (ContactRecord contact in page)
            {
                string queue = contact.Queue ?? string.Empty;
                if (!tallies.TryGetValue(queue, out ContactTally? tally)) tallies.Add(queue, tally = new ContactTally());
                tally.Add(contact);
            }

            if (page.Count < PageRows) return tallies;
            search = search with { Before = page[^1].Sequence };
        }
    }
}
