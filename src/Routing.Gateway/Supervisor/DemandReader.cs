using Routing.Center;

namespace Routing.Gateway;

/// <summary>Measures the callers of the last while, queue by queue.</summary>
internal static class DemandReader
{
    private const int MostAbandons = 1_000;
    private const double UnknownHandleSeconds = 180;

    internal static async Task<IReadOnlyList<QueueDemand>> ReadAsync(ICenter center, CenterView view, int lookBackSeconds, CancellationToken cancellationToken)
    {
        // Whole quarters up to now; the one under way counts with what has passed of it.
        long fromMs = (view.AtMs - (lookBackSeconds * 1000L)) / IntervalRecord.LengthMs * IntervalRecord.LengthMs;
        IReadOnlyList<IntervalRecord> quarters = await center.ReadIntervalsAsync(new IntervalSearch(fromMs, view.AtMs + 1), cancellationToken);
        var abandons = new ContactSearch { State = "abandoned", FromMs = fromMs, Limit = MostAbandons };
        IReadOnlyList<ContactRecord> abandoned = await center.SearchAsync(abandons, cancellationToken);
        ILookup<string, IntervalRecord> byQueue = quarters.ToLookup(quarter => quarter.Queue);
        ILookup<string?, ContactRecord> lost = abandoned.ToLookup(contact => contact.Queue);
        double seconds = quarters.Count == 0 ? 1 : (view.AtMs - quarters.Min(quarter => quarter.StartMs)) / 1000.0;
        return [.. view.Queues.Select(queue => Of(queue, [.. byQueue[queue.Id]], [.. lost[queue.Id]], Math.Max(1, seconds)))];
    }

    private static QueueDemand Of(QueueGauges queue, IntervalRecord[] quarters, ContactRecord[] abandoned, double seconds)
    {
        long offered = quarters.Sum(quarter => quarter.Counts.Offered);
        long handled = quarters.Sum(quarter => quarter.Handled);
        double handleSeconds = handled > 0 ? quarters.Sum(quarter => quarter.HandledMs) / 1000.0 / handled
            : queue.Counts.Handled > 0 ? queue.Counts.HandledMs / 1000.0 / queue.Counts.Handled
            : UnknownHandleSeconds;
        return new QueueDemand(queue.Id, offered, offered / seconds, Math.Max(1, handleSeconds), PatienceOf(quarters, abandoned));
    }

    // All time spent waiting over the number who gave up: the likeliest mean where those who were answered had not yet lost patience.
    private static double? PatienceOf(IntervalRecord[] quarters, ContactRecord[] abandoned)
    {
        if (abandoned.Length == 0) return null;
        double waitedMs = quarters.Sum(quarter => (double)quarter.AnsweredWaitMs) + abandoned.Sum(contact => (double)(contact.WaitedMs ?? 0));
        return Math.Max(1, waitedMs / 1000.0 / abandoned.Length);
    }
}
