using System.Numerics;

namespace Routing.Core;

/// <summary>
/// Timers by due time, and among equals by the order in which they were made. Four wheels of 256 places cover 2^32 ms; what
/// is due later waits in one list. A timer stands in the lowest wheel whose span it shares with the present, so everything
/// made before a span began is moved down before anything is added to it directly: places keep the order of making.
/// </summary>
internal sealed class TimerWheel
{
    private const int Places = 256;
    private const int Wheels = 4;
    private const int Later = Wheels * Places;

    private readonly Slab<TimerNode> _nodes = new();
    private readonly (int First, int Last)[] _places = new (int, int)[Later + 1];
    private readonly ulong[] _used = new ulong[Later / 64];
    private long _time;
    private long _lastNumber;

    /// <summary>Before this time there is nothing to take out or to move down: kept by adding, made exact by looking.</summary>
    private long _quietUntil = long.MaxValue;

    internal TimerWheel()
    {
        Array.Fill(_places, (-1, -1));
    }

    /// <summary>Number of the newest timer.</summary>
    internal long LastNumber => _lastNumber;

    /// <summary>How often a timer was moved to a lower wheel.</summary>
    internal long Moved { get; private set; }

    /// <summary>The present.</summary>
    internal long Now => _time;

    /// <summary>Timers waiting.</summary>
    internal int Count => _nodes.Count;

    /// <summary>The slab, for hashing and checks.</summary>
    internal Slab<TimerNode> Nodes => _nodes;

    /// <summary>Sets the present of an empty wheel.</summary>
    internal void Start(long now) => _time = now;

    /// <summary>Makes a timer; <paramref name="due"/> must lie after the present.</summary>
    internal int Add(long due, TimerKind kind, int owner)
    {
        ref TimerNode node = ref _nodes.Add(out int slot);
        node.Due = due;
        node.Number = ++_lastNumber;
        node.Kind = kind;
        node.Owner = owner;
        Link(slot, ref node);
        return slot;
    }

    /// <summary>Unmakes a timer and forgets its slot; nothing when there is none (-1).</summary>
    internal void Cancel(ref int slot)
    {
        if (slot < 0) return;
        ref TimerNode node = ref _nodes[slot];
        Unlink(ref node);
        node.Number = 0;
        _nodes.Remove(slot);
        slot = -1;
    }

    /// <summary>When a timer is due, or 0 for none (-1).</summary>
    internal long DueOf(int slot) => slot < 0 ? 0 : _nodes[slot].Due;

    /// <summary>Moves the present on to <paramref name="limit"/> if it is known that nothing happens on the way.</summary>
    internal bool TryPass(long limit)
    {
        if (limit >= _quietUntil) return false;
        if (limit > _time) _time = limit;
        return true;
    }

    /// <summary>Moves the present on to the next timer due by <paramref name="limit"/> and takes it out, or to the limit.</summary>
    internal bool TryTake(long limit, out TimerNode taken)
    {
        while (true)
        {
            int place = NextUsed((int)(_time & (Places - 1)));
            long windowStart = _time & ~(long)(Places - 1);
            if (place >= 0 && windowStart + place <= limit)
            {
                _time = windowStart + place;
                int slot = _places[place].First;
                taken = _nodes[slot];
                Cancel(ref slot);
                return true;
            }

            // Nothing stands in between: the spans that are skipped hold no timer to move down.
            long next = place >= 0 ? windowStart + place : EarliestPossible();
            if (next > limit)
            {
                _quietUntil = next;
                _time = Math.Max(_time, limit);
                taken = default;
                return false;
            }

            _time = next;
            MoveDown();
        }
    }

    /// <summary>A time before which no timer is due; <see cref="long.MaxValue"/> when there is none.</summary>
    internal long EarliestPossible()
    {
        if (_nodes.Count == 0) return long.MaxValue;
        for (int wheel = 0; wheel < Wheels; wheel++)
        {
            int shift = wheel * 8;
            int from = (int)(_time >> shift) & (Places - 1);
            int place = NextUsed(from, wheel);
            if (place >= 0) return Math.Max(_time, ((_time >> (shift + 8)) << (shift + 8)) + ((long)place << shift));
        }

        return ((_time >> 32) + 1) << 32;
    }

    internal void Save(StateWriter writer)
    {
        writer.Write(_time);
        writer.Write(_lastNumber);
        _nodes.Save(writer);
    }

    internal void Load(ref StateReader reader)
    {
        _time = reader.ReadLong();
        _lastNumber = reader.ReadLong();
        _nodes.Load(ref reader);
        var live = new List<int>();
        for (int slot = 0; slot < _nodes.High; slot++)
        {
            if (_nodes[slot].Number != 0) live.Add(slot);
        }

        live.Sort((a, b) => _nodes[a].Number.CompareTo(_nodes[b].Number));
        foreach (int slot in live) Link(slot, ref _nodes[slot]);
    }

    private int NextUsed(int from, int wheel = 0)
    {
        int word = (wheel * Places / 64) + (from / 64);
        int end = (wheel + 1) * Places / 64;
        ulong bits = _used[word] & (ulong.MaxValue << (from % 64));
        while (bits == 0)
        {
            if (++word == end) return -1;
            bits = _used[word];
        }

        return ((word * 64) + BitOperations.TrailingZeroCount(bits)) - (wheel * Places);
    }

    /// <summary>At the start of a span: what stands for it in the wheels above comes down, the widest wheel first.</summary>
    private void MoveDown()
    {
        int highest = 1;
        while (highest < Wheels && ((_time >> (highest * 8)) & (Places - 1)) == 0) highest++;
        if (highest == Wheels) Relink(Later);
        for (int wheel = Math.Min(highest, Wheels - 1); wheel > 0; wheel--)
        {
            Relink((wheel * Places) + ((int)(_time >> (wheel * 8)) & (Places - 1)));
        }
    }

    private void Relink(int place)
    {
        int slot = _places[place].First;
        _places[place] = (-1, -1);
        MarkUnused(place);
        while (slot >= 0)
        {
            int next = _nodes[slot].Next;
            Link(slot, ref _nodes[slot]);
            Moved++;
            slot = next;
        }
    }

    private void Link(int slot, ref TimerNode node)
    {
        int place = PlaceOf(node.Due, out long begins);
        if (begins < _quietUntil) _quietUntil = begins;
        ref (int First, int Last) ends = ref _places[place];
        int last = ends.Last;
        node.Place = (short)place;
        node.Next = -1;
        node.Previous = last;
        ends.Last = slot;
        if (last >= 0)
        {
            _nodes[last].Next = slot;
            return;
        }

        ends.First = slot;
        if (place < Later) _used[place >> 6] |= 1UL << place;
    }

    /// <summary>The place of a due time in the lowest wheel whose span it shares with the present, and when the place's time begins.</summary>
    private int PlaceOf(long due, out long begins)
    {
        int wheel = BitOperations.Log2((ulong)(due ^ _time) | 1) / 8;
        if (wheel >= Wheels)
        {
            begins = ((_time >> 32) + 1) << 32;
            return Later;
        }

        int shift = wheel * 8;
        begins = (due >> shift) << shift;
        return (wheel * Places) + ((int)(due >> shift) & (Places - 1));
    }

    private void Unlink(ref TimerNode node)
    {
        ref (int First, int Last) ends = ref _places[node.Place];
        if (node.Previous >= 0) _nodes[node.Previous].Next = node.Next;
        else ends.First = node.Next;
        if (node.Next >= 0) _nodes[node.Next].Previous = node.Previous;
        else ends.Last = node.Previous;
        if (ends.First < 0) MarkUnused(node.Place);
    }

    private void MarkUnused(int place)
    {
        if (place < Later) _used[place >> 6] &= ~(1UL << place);
    }
}
