namespace Routing.Core;

/// <summary>Slots by contact id: open addressing with linear probing, no more than half full.</summary>
internal sealed class ContactIndex
{
    private long[] _ids = new long[128];
    private int[] _slots = new int[128];
    private int _shift = 57;
    private int _count;

    /// <summary>The slot of <paramref name="id"/>, or -1.</summary>
    internal int Find(long id)
    {
        int mask = _ids.Length - 1;
        for (int i = Home(id); _ids[i] != 0; i = (i + 1) & mask)
        {
            if (_ids[i] == id) return _slots[i];
        }

        return -1;
    }

    /// <summary>Adds an id that is not in.</summary>
    internal void Add(long id, int slot)
    {
        if (++_count * 2 > _ids.Length) Grow();
        Put(id, slot);
    }

    /// <summary>Removes an id that is in, and closes the gap.</summary>
    internal void Remove(long id)
    {
        int mask = _ids.Length - 1;
        int gap = Home(id);
        while (_ids[gap] != id) gap = (gap + 1) & mask;
        for (int i = (gap + 1) & mask; _ids[i] != 0; i = (i + 1) & mask)
        {
            int distance = (i - Home(_ids[i])) & mask;
            if (distance < ((i - gap) & mask)) continue;
            _ids[gap] = _ids[i];
            _slots[gap] = _slots[i];
            gap = i;
        }

        _ids[gap] = 0;
        _count--;
    }

    private int Home(long id) => (int)(((ulong)id * 0x9E3779B97F4A7C15) >> _shift);

    private void Put(long id, int slot)
    {
        int mask = _ids.Length - 1;
        int i = Home(id);
        while (_ids[i] != 0) i = (i + 1) & mask;
        _ids[i] = id;
        _slots[i] = slot;
    }

    private void Grow()
    {
        (long[] ids, int[] slots) = (_ids, _slots);
        _ids = new long[ids.Length * 2];
        _slots = new int[ids.Length * 2];
        _shift--;
        for (int i = 0; i < ids.Length; i++)
        {
            if (ids[i] != 0) Put(ids[i], slots[i]);
        }
    }
}
