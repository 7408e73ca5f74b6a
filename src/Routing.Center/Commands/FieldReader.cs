using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Routing.Center;

/// <summary>Reads what <see cref="FieldWriter"/> wrote. Bytes that it can't have written give a <see cref="FormatException"/>.</summary>
internal ref struct FieldReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position;

    /// <summary>How many bytes were read.</summary>
    internal readonly int Position => _position;

    /// <summary>The bytes not read yet.</summary>
    internal readonly ReadOnlySpan<byte> Rest => _bytes[_position..];

    internal static FormatException Malformed(string what) => new($"Malformed record: {what}.");

    internal byte Byte() => _position < _bytes.Length ? _bytes[_position++] : throw Malformed("it ends early");

    /// <summary>A byte that stands for one of <paramref name="count"/> values from 0.</summary>
    internal byte Choice(int count)
    {
        byte value = Byte();
        return value < count ? value : throw Malformed($"{value} is none of {count} values");
    }

    internal bool Flag() => Choice(2) == 1;

    internal ulong Unsigned()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte group = Byte();
            if (shift == 63 && group > 1) break;
            value |= (ulong)(group & 0x7F) << shift;
            if (group < 0x80) return value;
        }

        throw Malformed("a number is too long");
    }

    internal long Signed()
    {
        ulong value = Unsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    internal int Int32()
    {
        long value = Signed();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw Malformed("a number is too large");
    }

    /// <summary>How many items follow; each takes at least one byte.</summary>
    internal int Count()
    {
        ulong value = Unsigned();
        return value <= (ulong)(_bytes.Length - _position) ? (int)value : throw Malformed("a list is longer than its record");
    }

    internal ulong Fixed() => BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong)));

    internal long? Optional() => Flag() ? Signed() : null;

    internal string Text() => OptionalText() ?? throw Malformed("a text is missing");

    internal string? OptionalText()
    {
        ulong start = Unsigned();
        if (start == 0) return null;
        ulong length = (start - 1) >> 1;
        if (length > (ulong)(_bytes.Length - _position)) throw Malformed("a text is longer than its record");
        ReadOnlySpan<byte> text = Take((int)length);
        return ((start - 1) & 1) == 0 ? FromUtf8(text) : FromUnits(text);
    }

    internal ReadOnlySpan<byte> Take(int length)
    {
        if (length > _bytes.Length - _position) throw Malformed("it ends early");
        ReadOnlySpan<byte> taken = _bytes.Slice(_position, length);
        _position += length;
        return taken;
    }

    private static string FromUtf8(ReadOnlySpan<byte> text)
    {
        try
        {
            return Strict.GetString(text);
        }
        catch (DecoderFallbackException)
        {
            throw Malformed("a text is not UTF-8");
        }
    }

    private static string FromUnits(ReadOnlySpan<byte> text)
        => text.Length % sizeof(char) == 0 ? new string(MemoryMarshal.Cast<byte, char>(text)) : throw Malformed("a text ends in half a code unit");
}
