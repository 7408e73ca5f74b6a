using System.Buffers;
using System.Buffers.Binary;

namespace Routing.Center;

/// <summary>A growing byte buffer on pooled arrays, whose earlier bytes can be patched.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    // What a large snapshot took is given back to the process, where the pool would keep it for long.
    private const int MostPooled = 1024 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);

    /// <summary>How many bytes it holds.</summary>
    internal int Length { get; private set; }

    /// <summary>The bytes; valid until the next change.</summary>
    internal ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <inheritdoc/>
    public void Advance(int count) => Length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsMemory(Length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsSpan(Length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        byte[] bytes = _bytes;
        _bytes = [];
        Length = 0;
        Return(bytes);
    }

    internal void Clear() => Length = 0;

    /// <summary>Makes room for so many bytes at once.</summary>
    internal void Expect(int length)
    {
        if (length > _bytes.Length) GrowTo(length);
    }

    internal void WriteInt64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(GetSpan(sizeof(long)), value);
        Length += sizeof(long);
    }

    internal void WriteInt32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(GetSpan(sizeof(int)), value);
        Length += sizeof(int);
    }

    internal void PatchInt32(int position, int value) =>
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(position, sizeof(int)), value);

    private void Grow(int sizeHint)
    {
        int needed = Length + Math.Max(sizeHint, 256);
        if (needed <= _bytes.Length) return;
        GrowTo(Math.Max(needed, _bytes.Length * 2));
    }

    private void GrowTo(int length)
    {
        byte[] larger = length <= MostPooled ? ArrayPool<byte>.Shared.Rent(length) : GC.AllocateUninitializedArray<byte>(length);
        _bytes.AsSpan(0, Length).CopyTo(larger);
        Return(_bytes);
        _bytes = larger;
    }

    private static void Return(byte[] bytes)
    {
        if (bytes.Length is > 0 and <= MostPooled) ArrayPool<byte>.Shared.Return(bytes);
    }
}
