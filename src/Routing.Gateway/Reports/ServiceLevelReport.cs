using Routing.Center;

namespace Routing.Gateway;

/// <summary>Service level over the past, interval by interval.</summary>
/// <param name="Center">The center.</param>
/// <param name="TimeZone">Its time zone, by which intervals begin.</param>
/// <param name="Interval">Length of a row.</param>
/// <param name="From">Start of the first row, UTC.</param>
/// <param name="To">End of the last row, UTC.</param>
/// <param name="Rows">Intervals with contacts, oldest first, queues in the plan's order.</param>
/// <param name="Totals">Each queue over all of it.</param>
internal sealed record ServiceLevelReport(
    string Center, string TimeZone, string Interval, DateTimeOffset From, DateTimeOffset To, IReadOnlyList<ReportRow> Rows, IReadOnlyList<ReportRow> Totals)
{
    /// <summary>The report that the history's quarters make.</summary>
    internal static ServiceLevelReport Of(ReportFrame frame, IReadOnlyList<IntervalRecord> quarters, CenterView view)
    {
        Dictionary<string, QueueGauges> gauges = view.Queues.ToDictionary(queue => queue.Id, StringComparer.Ordinal);
        Dictionary<string, int> ranks = view.Queues.Index().ToDictionary(queue => queue.Item.Id, queue => queue.Index, StringComparer.Ordinal);
        int RankOf(string queue) => ranks.GetValueOrDefault(queue, int.MaxValue);
        IEnumerable<ReportRow> rows =
            from quarter in quarters
            group quarter by (frame.Interval.Around(DateTimeOffset.FromUnixTimeMilliseconds(quarter.StartMs), frame.Zone), quarter.Queue) into same
            let bounds = same.Key.Item1
            orderby bounds.Start, RankOf(same.Key.Queue), same.Key.Queue
            select ReportRow.Of(same.Key.Queue, bounds.Start, bounds.End, [.. same], gauges.GetValueOrDefault(same.Key.Queue));
        IEnumerable<ReportRow> totals =
            from quarter in quarters
            group quarter by quarter.Queue into same
            orderby RankOf(same.Key), same.Key
            select ReportRow.Of(same.Key, frame.Start, frame.End, [.. same], gauges.GetValueOrDefault(same.Key));
        return new ServiceLevelReport(view.Center, frame.Zone.Id, frame.Interval.Name, frame.Start, frame.End, [.. rows], [.. totals]);
    }
}
