namespace Routing.Center;

/// <summary>
/// The latest committed events. One writer, any number of readers; none of them waits for another. A reader tells by an event's own
/// sequence whether the writer has overtaken it.
/// </summary>
internal sealed class FeedRing(int capacity = FeedRing.DefaultCapacity)
{
    /// <summary>Events kept by default.</summary>
    internal const int DefaultCapacity = 65_536;

    // The sequence of what stands in each place; 0 while it changes.
    private readonly long[] _sequences = new long[capacity];
    private readonly FeedEntry[] _entries = new FeedEntry[capacity];
    private readonly SequenceSignal _signal = new();

    /// <summary>Sequence of the last event published.</summary>
    internal long LastSequence => _signal.Value;

    /// <summary>Most events it can hold.</summary>
    internal int Capacity => _entries.Length;

    /// <summary>Starts after <paramref name="sequence"/>: nothing before is here.</summary>
    internal void StartAfter(long sequence) => _signal.Raise(sequence);

    /// <summary>Publishes events whose sequences follow the last one without a gap. The writer alone.</summary>
    internal void Publish(IReadOnlyList<FeedEvent> events)
    {
        if (events.Count == 0) return;
        for (int i = 0; i < events.Count; i++) Put(new FeedEntry { Sequence = events[i].Sequence, Whole = events[i] });
        Publish(events[^1].Sequence);
    }

    /// <summary>Publishes all that was put up to <paramref name="sequence"/>. The writer alone.</summary>
    internal void Publish(long sequence) => _signal.Raise(sequence);

    /// <summary>Puts an event in its place, where nobody reads it before it is published. The writer alone.</summary>
    internal void Put(in FeedEntry entry)
    {
        int place = PlaceOf(entry.Sequence);
        _sequences[place] = 0;
        Volatile.WriteBarrier();
        _entries[place] = entry;
        Volatile.Write(ref _sequences[place], entry.Sequence);
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
            if (!TryGet(sequence, out FeedEntry entry)) return events.Count > 0;
            events.Add(entry.ToEvent());
        }

        return true;
    }

    /// <summary>Waits until an event after <paramref name="after"/> is published.</summary>
    internal Task WaitAfterAsync(long after, CancellationToken cancellationToken) => _signal.WaitForAsync(after + 1, cancellationToken);

    // A writer who comes meanwhile is seen by the sequence, before or after.
    private bool TryGet(long sequence, out FeedEntry entry)
    {
        int place = PlaceOf(sequence);
        bool isHere = Volatile.Read(ref _sequences[place]) == sequence;
        entry = isHere ? _entries[place] : default;
        Volatile.ReadBarrier();
        return isHere && _sequences[place] == sequence;
    }

    private int PlaceOf(long sequence) => (int)((ulong)sequence % (ulong)_entries.Length);
}
