namespace Routing.Core;

/// <summary>Collects the events of one or many commands. Owned and cleared by the caller; grows, never shrinks.</summary>
public sealed class EventBuffer
{
    private RoutingEvent[] _events;
    private int _count;

    /// <summary>Makes a buffer with room for <paramref name="capacity"/> events before it grows.</summary>
    public EventBuffer(int capacity = 64) => _events = new RoutingEvent[Math.Max(capacity, 4)];

    /// <summary>How many events it holds.</summary>
    public int Count => _count;

    /// <summary>The events so far, oldest first; valid until the next change.</summary>
    public ReadOnlySpan<RoutingEvent> Events => _events.AsSpan(0, _count);

    /// <summary>The event at <paramref name="index"/>.</summary>
    public ref readonly RoutingEvent this[int index] => ref Events[index];

    /// <summary>Forgets all events and keeps the memory.</summary>
    public void Clear() => _count = 0;

    /// <summary>Appends one event.</summary>
    public void Add(in RoutingEvent routingEvent)
    {
        Next = routingEvent;
        Keep();
    }

    /// <summary>The place of the next event; there is always one. The caller fills it and then calls <see cref="Keep"/>.</summary>
    internal ref RoutingEvent Next => ref _events[_count];

    /// <summary>Keeps what was written to <see cref="Next"/>.</summary>
    internal void Keep()
    {
        if (++_count == _events.Length) Array.Resize(ref _events, _count * 2);
    }
}
