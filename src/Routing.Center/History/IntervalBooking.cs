namespace Routing.Center;

/// <summary>
/// Books contacts into intervals by the rules of the engine: within T is wait ≤ T; the outcome stands in the interval in which the
/// first of answer, abandon or threshold happened; a transferred contact is not booked again.
/// </summary>
internal sealed class IntervalBooking(Action<HistoryContact> changed)
{
    private static readonly QueueThreshold Unknown = new(string.Empty, long.MaxValue / 2, 0);

    private readonly Dictionary<string, QueueThreshold> _thresholds = new(StringComparer.Ordinal);
    private readonly PriorityQueue<HistoryContact, long> _due = new();

    /// <summary>What to add to the intervals since the last write.</summary>
    internal Dictionary<(string Queue, long StartMs), HistoryInterval> Additions { get; } = [];

    /// <summary>Thresholds in force, by queue.</summary>
    internal IReadOnlyCollection<QueueThreshold> Thresholds => _thresholds.Values;

    /// <summary>Puts thresholds into force for the contacts that are open.</summary>
    internal void Change(IEnumerable<QueueThreshold> thresholds, IEnumerable<HistoryContact> open)
    {
        foreach (QueueThreshold threshold in thresholds) _thresholds[threshold.Queue] = threshold;
        foreach (HistoryContact contact in open) Watch(contact);
    }

    /// <summary>Watches for the contact's threshold in the queue it is in now.</summary>
    internal void Watch(HistoryContact contact)
    {
        if (!contact.IsUnresolved) return;
        contact.PastThresholdAtMs = contact.QueuedAtMs + Of(contact).WithinMs + 1;
        _due.Enqueue(contact, contact.PastThresholdAtMs);
    }

    /// <summary>Books the contacts whose thresholds have passed by <paramref name="atMs"/>.</summary>
    internal void PassTime(long atMs)
    {
        while (_due.TryPeek(out HistoryContact? contact, out long dueMs) && dueMs <= atMs)
        {
            _due.Dequeue();
            if (!contact.IsUnresolved || contact.PastThresholdAtMs != dueMs) continue;
            Book(contact, dueMs).PastThreshold++;
            changed(contact);
        }
    }

    /// <summary>Books an answer.</summary>
    internal void Answer(HistoryContact contact, FeedEvent connected)
    {
        if (contact.IsTransferred || contact.IsCallback || contact.AnsweredAtMs is not null) return;
        long waitedMs = connected.WaitedMs ?? connected.AtMs - contact.QueuedAtMs;
        bool isInTime = contact.IsUnresolved;
        HistoryInterval interval = isInTime ? Book(contact, connected.AtMs) : Booked(contact);
        if (isInTime) interval.AnsweredInTime++;
        else interval.AnsweredLate++;
        interval.AnsweredWaitMs += waitedMs;
    }

    /// <summary>Books an abandon; one past the threshold has been booked when it passed.</summary>
    internal void Abandon(HistoryContact contact, FeedEvent abandoned)
    {
        if (!contact.IsUnresolved) return;
        HistoryInterval interval = Book(contact, abandoned.AtMs);
        interval.AbandonedInTime++;
        if ((abandoned.WaitedMs ?? abandoned.AtMs - contact.QueuedAtMs) <= Of(contact).ShortAbandonMs) interval.ShortAbandoned++;
    }

    /// <summary>Books the time with the first agent.</summary>
    internal void Handle(HistoryContact contact, long connectedMs)
    {
        if (contact.IsTransferred || contact.IntervalMs is null) return;
        HistoryInterval interval = Booked(contact);
        interval.Handled++;
        interval.HandledMs += connectedMs;
    }

    /// <summary>Forgets the additions, once they are written.</summary>
    internal void Written() => Additions.Clear();

    private QueueThreshold Of(HistoryContact contact) => _thresholds.GetValueOrDefault(contact.Queue ?? string.Empty, Unknown);

    private HistoryInterval Book(HistoryContact contact, long atMs)
    {
        contact.IntervalMs = HistoryInterval.StartOf(atMs);
        contact.IntervalQueue = contact.Queue ?? string.Empty;
        HistoryInterval interval = Booked(contact);
        interval.Offered++;
        return interval;
    }

    private HistoryInterval Booked(HistoryContact contact)
    {
        (string, long) key = (contact.IntervalQueue!, contact.IntervalMs!.Value);
        if (Additions.TryGetValue(key, out HistoryInterval? interval)) return interval;
        interval = new HistoryInterval();
        Additions.Add(key, interval);
        return interval;
    }
}
