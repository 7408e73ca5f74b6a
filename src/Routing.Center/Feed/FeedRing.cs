namespace Routing.Center;

/// <summary>
/// The latest committed events. One writer, any number of readers; none of them waits for another. A reader tells by an event's own
/// sequence whether the writer has overtaken it.
/// </summary>
internal sealed class FeedRing(int capacity = FeedRing.DefaultCapacity)
{
    /// <summary>Events kept by default.</summary>
    internal const int DefaultCapacity = 65_536;

    private readonly FeedEvent?[] _events = new FeedEvent?[capacity];
    private readonly SequenceSignal _signal = new();

    /// <summary>Sequence of the last event published.</summary>
    internal long LastSequence => _signal.Value;

    /// <summary>Most events it can hold.</summary>
    internal int Capacity => _events.Length;

    /// <summary>Starts after <paramref name="sequence"/>: nothing before is here.</summary>
    internal void StartAfter(long sequence) => _signal.Raise(sequence);

    /// <summary>Publishes events whose sequences follow the last one without a gap. The writer alone.</summary>
    internal void Publish(IReadOnlyList<FeedEvent> events)
    {
        if (events.Count == 0) return;
        for (int i = 0; i < events.Count; i++) Volatile.Write(ref _events[events[i].Sequence % _events.Length], events[i]);
        _signal.Raise(events[^1].Sequence);
    }

    /// <summary>Nothing more will come; those who wait are told.</summary>
    internal void End() => _signal.Fail(new CenterUnavailableException("The center has stopped."));

    /// <summary>
    /// Reads events after <paramref name="after"/>, at most <paramref name="limit"/>; empty when there is none yet.
    /// </summary>
    /// <returns>False when the first of them is no longer here.</returns>
    internal bool TryRead(long after, int limit, out List<FeedEvent> events)
    {
        long last = Math.Min(LastSequence, after + limit);
        events = new List<FeedEvent>((int)Math.Max(0, last - after));
        for (long sequence = after + 1; sequence <= last; sequence++)
        {
            FeedEvent? found = Volatile.Read(ref _events[sequence % _events.Length]);
            if (found is null || found.Sequence != sequence) return events.Count > 0;
            events.Add(found);
        }

        return true;
    }

    /// <summary>Waits until an event after <paramref name="after"/> is published.</summary>
    internal Task WaitAfterAsync(long after, CancellationToken cancellationToken) => _signal.WaitForAsync(after + 1, cancellationToken);
}
