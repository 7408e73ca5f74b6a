using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Routing.Center;

/// <summary>Reads what <see cref="FieldWriter"/> wrote. Bytes that it can't have written give a <see cref="FormatException"/>.</summary>
internal ref struct FieldReader(ReadOnlySpan<byte> bytes)
{
    // Ids are shorter; longer texts become strings.
    private const int MostStack = 64;

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

    /// <summary>How many items follow; each takes at least <paramref name="leastBytes"/>, so that no count makes more room than its bytes warrant.</summary>
    internal int Count(int leastBytes = 1)
    {
        ulong value = Unsigned();
        return value <= (ulong)((_bytes.Length - _position) / leastBytes) ? (int)value : throw Malformed("a list is longer than its record");
    }

    internal ulong Fixed() => BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong)));

    internal long? Optional() => Flag() ? Signed() : null;

    internal string Text() => OptionalText() ?? throw Malformed("a text is missing");

    internal string? OptionalText()
    {
        ulong start = Unsigned();
        if (start == 0) return null;
        ReadOnlySpan<byte> text = TextBytes(start);
        return IsUtf8(start) ? FromUtf8(text) : FromUnits(text);
    }

    /// <summary>The <see cref="Fingerprint"/> of a text that must be there, without making it.</summary>
    internal ulong TextHash() => Unsigned() is var start and > 0 ? HashOf(start) : throw Malformed("a text is missing");

    /// <summary>Goes behind a text that may be missing.</summary>
    internal void SkipText()
    {
        ulong start = Unsigned();
        if (start == 0) return;
        ReadOnlySpan<byte> text = TextBytes(start);
        if (!IsUtf8(start)) FromUnits(text);
        else if (!Utf8.IsValid(text)) throw NotUtf8();
    }

    internal ReadOnlySpan<byte> Take(int length)
    {
        if (length > _bytes.Length - _position) throw Malformed("it ends early");
        ReadOnlySpan<byte> taken = _bytes.Slice(_position, length);
        _position += length;
        return taken;
    }

    private static FormatException NotUtf8() => Malformed("a text is not UTF-8");

    private static bool IsUtf8(ulong start) => ((start - 1) & 1) == 0;

    private ReadOnlySpan<byte> TextBytes(ulong start)
    {
        ulong length = (start - 1) >> 1;
        return length <= (ulong)(_bytes.Length - _position) ? Take((int)length) : throw Malformed("a text is longer than its record");
    }

    private ulong HashOf(ulong start)
    {
        ReadOnlySpan<byte> text = TextBytes(start);
        if (!IsUtf8(start) || text.Length > MostStack) return Fingerprint.Of(IsUtf8(start) ? FromUtf8(text) : FromUnits(text));
        Span<char> units = stackalloc char[MostStack];
        if (Utf8.ToUtf16(text, units, out _, out int written, replaceInvalidSequences: false) != OperationStatus.Done) throw NotUtf8();
        return Fingerprint.Of(MemoryMarshal.AsBytes(units[..written]));
    }

    private static string FromUtf8(ReadOnlySpan<byte> text)
    {
        try
        {
            return Strict.GetString(text);
        }
        catch (DecoderFallbackException)
        {
            throw NotUtf8();
        }
    }

    private static string FromUnits(ReadOnlySpan<byte> text)
        => text.Length % sizeof(char) == 0 ? new string(MemoryMarshal.Cast<byte, char>(text)) : throw Malformed("a text ends in half a code unit");
}
