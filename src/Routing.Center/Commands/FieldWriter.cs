using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Routing.Center;

/// <summary>
/// Writes the compact form of fields: numbers in groups of seven bits, texts with their length. Equal fields give equal
/// bytes. Ends with <see cref="Flush"/>.
/// </summary>
internal ref struct FieldWriter(IBufferWriter<byte> target)
{
    private const int LeastSpan = 512;
    private const int LongestNumber = 10;

    private readonly IBufferWriter<byte> _target = target;
    private Span<byte> _span;
    private int _used;

    /// <summary>Hands what was written over to the target.</summary>
    internal void Flush()
    {
        if (_used > 0) _target.Advance(_used);
        _span = default;
        _used = 0;
    }

    internal void Byte(byte value)
    {
        Ensure(1);
        _span[_used++] = value;
    }

    internal void Flag(bool value) => Byte(value ? (byte)1 : (byte)0);

    internal void Unsigned(ulong value)
    {
        Ensure(LongestNumber);
        while (value >= 0x80)
        {
            _span[_used++] = (byte)(value | 0x80);
            value >>= 7;
        }

        _span[_used++] = (byte)value;
    }

    /// <summary>A number near zero, whatever its sign, takes few bytes.</summary>
    internal void Signed(long value) => Unsigned((ulong)(value << 1) ^ (ulong)(value >> 63));

    internal void Count(int value) => Unsigned((ulong)value);

    internal void Fixed(ulong value)
    {
        Ensure(sizeof(ulong));
        BinaryPrimitives.WriteUInt64LittleEndian(_span[_used..], value);
        _used += sizeof(ulong);
    }

    internal void Optional(long? value)
    {
        Flag(value.HasValue);
        if (value.HasValue) Signed(value.Value);
    }

    internal void Text(string value)
    {
        if (!IsWellFormed(value))
        {
            // UTF-8 can't hold half a surrogate pair; such a text stands as its code units, so that it comes back as it was.
            ReadOnlySpan<byte> units = MemoryMarshal.AsBytes(value.AsSpan());
            TextStart(units.Length, isUnits: true);
            units.CopyTo(_span[_used..]);
            _used += units.Length;
            return;
        }

        int length = Encoding.UTF8.GetByteCount(value);
        TextStart(length, isUnits: false);
        _used += Encoding.UTF8.GetBytes(value, _span[_used..]);
    }

    internal void OptionalText(string? value)
    {
        if (value is null) Unsigned(0);
        else Text(value);
    }

    internal void Bytes(ReadOnlySpan<byte> value)
    {
        Ensure(value.Length);
        value.CopyTo(_span[_used..]);
        _used += value.Length;
    }

    private static bool IsWellFormed(string value)
    {
        int first = value.AsSpan().IndexOfAnyInRange('\ud800', '\udfff');
        if (first < 0) return true;
        for (int i = first; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i])) continue;
            if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1])) return false;
            i++;
        }

        return true;
    }

    // 0 is left for a text that is absent.
    private void TextStart(int length, bool isUnits)
    {
        Unsigned((((ulong)length << 1) | (isUnits ? 1UL : 0UL)) + 1);
        Ensure(length);
    }

    private void Ensure(int size)
    {
        if (_span.Length - _used >= size) return;
        Flush();
        _span = _target.GetSpan(Math.Max(size, LeastSpan));
    }
}
