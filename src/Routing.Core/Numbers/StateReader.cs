using System.Buffers.Binary;

namespace Routing.Core;

/// <summary>Reads what <see cref="StateWriter"/> wrote; anything else ends in a <see cref="FormatException"/>.</summary>
internal ref struct StateReader(ReadOnlySpan<byte> state)
{
    private ReadOnlySpan<byte> _rest = state;

    /// <summary>Whether everything was read.</summary>
    internal readonly bool IsAtEnd => _rest.IsEmpty;

    internal int ReadInt() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    internal long ReadLong() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    /// <summary>A number of items of <paramref name="itemBytes"/> each, which must be able to follow.</summary>
    internal int ReadCount(int itemBytes)
    {
        int count = ReadInt();
        if (count < 0 || (long)count * itemBytes > _rest.Length) throw new FormatException("A saved state ends early.");
        return count;
    }

    internal void Read(Span<byte> block) => Take(block.Length).CopyTo(block);

    private ReadOnlySpan<byte> Take(int bytes)
    {
        if (bytes > _rest.Length) throw new FormatException("A saved state ends early.");
        ReadOnlySpan<byte> taken = _rest[..bytes];
        _rest = _rest[bytes..];
        return taken;
    }
}
