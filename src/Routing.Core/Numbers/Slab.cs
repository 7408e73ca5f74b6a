using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Routing.Core;

/// <summary>Items in one array with reused slots. References to items are valid until the next <see cref="Add"/>.</summary>
internal sealed class Slab<T>
    where T : unmanaged
{
    private T[] _items = new T[64];
    private int[] _free = new int[64];
    private int _freeCount;
    private int _high;

    /// <summary>Slots ever used; live ones lie below.</summary>
    internal int High => _high;

    /// <summary>Items in use.</summary>
    internal int Count => _high - _freeCount;

    /// <summary>The item in <paramref name="slot"/>.</summary>
    internal ref T this[int slot] => ref _items[slot];

    /// <summary>Takes a slot; its item is the default.</summary>
    internal ref T Add(out int slot)
    {
        if (_freeCount > 0)
        {
            slot = _free[--_freeCount];
            ref T reused = ref _items[slot];
            reused = default;
            return ref reused;
        }

        if (_high == _items.Length) Array.Resize(ref _items, _high * 2);
        slot = _high++;
        return ref _items[slot];
    }

    /// <summary>Gives a slot back.</summary>
    internal void Remove(int slot)
    {
        if (_freeCount == _free.Length) Array.Resize(ref _free, _freeCount * 2);
        _free[_freeCount++] = slot;
    }

    /// <summary>Whether the free slots are those below <see cref="High"/> whose items say so, each once; for what was loaded.</summary>
    internal bool FreeSlotsAre(Func<T, bool> isFree)
    {
        var free = new bool[_high];
        for (int i = 0; i < _freeCount; i++)
        {
            if ((uint)_free[i] >= (uint)_high || free[_free[i]]) return false;
            free[_free[i]] = true;
        }

        for (int slot = 0; slot < _high; slot++)
        {
            if (free[slot] != isFree(_items[slot])) return false;
        }

        return true;
    }

    internal void Save(StateWriter writer)
    {
        writer.Write(Unsafe.SizeOf<T>());
        writer.Write(_high);
        writer.Write(_freeCount);
        writer.Write(MemoryMarshal.AsBytes(_items.AsSpan(0, _high)));
        writer.Write(MemoryMarshal.AsBytes(_free.AsSpan(0, _freeCount)));
    }

    internal void Load(ref StateReader reader)
    {
        if (reader.ReadInt() != Unsafe.SizeOf<T>()) throw new FormatException($"Items of {typeof(T).Name} have another size.");
        _high = reader.ReadCount(Unsafe.SizeOf<T>());
        _freeCount = reader.ReadCount(sizeof(int));
        _items = new T[Math.Max(64, _high)];
        _free = new int[Math.Max(64, _freeCount)];
        reader.Read(MemoryMarshal.AsBytes(_items.AsSpan(0, _high)));
        reader.Read(MemoryMarshal.AsBytes(_free.AsSpan(0, _freeCount)));
    }
}
