namespace Routing.Center;

/// <summary>
/// Where submissions wait for the writer, in order. Bounded in commands, and for new calls in time: what
/// would not fit is refused as a whole. While the center takes no commands it is closed and answers for it.
/// </summary>
/// <param name="capacity">Most commands that wait.</param>
/// <param name="mostWait">New calls are taken while nothing has waited for longer.</param>
/// <param name="time">Measures.</param>
internal sealed class Inbox(int capacity, TimeSpan mostWait, TimeProvider time)
{
    private readonly object _lock = new();
    private readonly Queue<(IBatchItem Item, long AddedAt)> _items = new();
    private readonly List<IBatchItem> _looks = [];
    private Refusal _closed = Refusal.Unavailable;
    private int _commands;
    private bool _woken;
    private bool _stopped;

    /// <summary>Whether nothing waits.</summary>
    internal bool IsEmpty
    {
        get
        {
            lock (_lock) return _items.Count == 0 && _looks.Count == 0;
        }
    }

    /// <summary>Puts an item at the end.</summary>
    /// <returns>Why not, or <see cref="Refusal.None"/>.</returns>
    internal Refusal TryAdd(IBatchItem item)
    {
        lock (_lock)
        {
            if (_closed != Refusal.None) return _closed;
            // An item larger than the inbox fits when nothing else waits.
            if (_commands > 0 && _commands + item.CommandCount > capacity) return Refusal.Overloaded;
            // What callers and agents do with calls there are goes on: only it brings the end of the load.
            if (item.IsNewWork && _items.TryPeek(out (IBatchItem, long AddedAt) oldest) && time.GetElapsedTime(oldest.AddedAt) > mostWait) return Refusal.Overloaded;
            _commands += item.CommandCount;
            _items.Enqueue((item, time.GetTimestamp()));
            if (_items.Count == 1) Monitor.Pulse(_lock);
            return Refusal.None;
        }
    }

    /// <summary>Lets an item see the state as it is durable, before the commands that wait.</summary>
    /// <returns>Why not, or <see cref="Refusal.None"/>.</returns>
    internal Refusal TryLook(IBatchItem item)
    {
        lock (_lock)
        {
            if (_closed != Refusal.None) return _closed;
            _looks.Add(item);
            if (_looks.Count == 1) Monitor.Pulse(_lock);
            return Refusal.None;
        }
    }

    /// <summary>
    /// Waits for items or for <see cref="Wake"/>, and takes items until they hold <paramref name="most"/> commands or more, and all looks.
    /// </summary>
    internal void Take(List<IBatchItem> into, List<IBatchItem> looks, int most)
    {
        lock (_lock)
        {
            while (_items.Count == 0 && _looks.Count == 0 && !_woken) Monitor.Wait(_lock);
            _woken = false;
            looks.AddRange(_looks);
            _looks.Clear();
            for (int commands = 0; commands < most && _items.TryDequeue(out (IBatchItem Item, long AddedAt) next);)
            {
                commands += next.Item.CommandCount;
                _commands -= next.Item.CommandCount;
                into.Add(next.Item);
            }
        }
    }

    /// <summary>Lets the writer go on without an item.</summary>
    internal void Wake()
    {
        lock (_lock)
        {
            _woken = true;
            Monitor.Pulse(_lock);
        }
    }

    /// <summary>Takes items again, unless it was stopped.</summary>
    internal void Open()
    {
        lock (_lock) _closed = _stopped ? Refusal.Unavailable : Refusal.None;
    }

    /// <summary>Takes no more items for good; those that wait stay.</summary>
    internal void Stop()
    {
        lock (_lock) (_stopped, _closed) = (true, Refusal.Unavailable);
    }

    /// <summary>Takes no more items, and refuses those that wait.</summary>
    internal void CloseAndRefuse()
    {
        List<IBatchItem> waiting;
        lock (_lock)
        {
            _closed = Refusal.Unavailable;
            waiting = [.. _looks, .. _items.Select(waits => waits.Item)];
            _looks.Clear();
            _items.Clear();
            _commands = 0;
        }

        Answering.Start(waiting, Refusal.Unavailable);
    }
}
