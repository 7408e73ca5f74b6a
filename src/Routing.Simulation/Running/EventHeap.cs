namespace Routing.Simulation;

/// <summary>What happens next: a heap by time, then by order of entry.</summary>
internal sealed class EventHeap
{
    private const int Arity = 4;

    private Entry[] _entries = new Entry[256];
    private int _count;
    private long _order;

    /// <summary>Entries in it.</summary>
    internal int Count => _count;

    /// <summary>Time of the next entry.</summary>
    internal long NextMs => _entries[0].AtMs;

    internal void Push(long atMs, SimulationStep step, long subject)
    {
        if (_count == _entries.Length) Array.Resize(ref _entries, _count * 2);
        var entry = new Entry(atMs, ++_order, subject, step);
        int place = _count++;
        while (place > 0)
        {
            int parent = (place - 1) / Arity;
            if (!entry.Precedes(_entries[parent])) break;
            _entries[place] = _entries[parent];
            place = parent;
        }

        _entries[place] = entry;
    }

    internal Entry Pop()
    {
        Entry top = _entries[0];
        Entry last = _entries[--_count];
        int place = 0;
        while (true)
        {
            int first = (place * Arity) + 1;
            if (first >= _count) break;
            int least = first;
            int end = Math.Min(first + Arity, _count);
            for (int child = first + 1; child < end; child++)
            {
                if (_entries[child].Precedes(_entries[least])) least = child;
            }

            if (!_entries[least].Precedes(last)) break;
            _entries[place] = _entries[least];
            place = least;
        }

        _entries[place] = last;
        return top;
    }

    internal readonly record struct Entry(long AtMs, long Order, long Subject, SimulationStep Step)
    {
        internal bool Precedes(in Entry other) => AtMs < other.AtMs || (AtMs == other.AtMs && Order < other.Order);
    }
}
