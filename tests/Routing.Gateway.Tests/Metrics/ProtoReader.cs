using System.Buffers.Binary;
using System.Text;

namespace Routing.Gateway.Tests;

/// <summary>A protobuf message's fields, without its schema: enough to find spans, links and names in what OTLP sends.</summary>
internal sealed class ProtoReader
{
    private readonly List<(int Number, ReadOnlyMemory<byte> Bytes)> _fields = [];

    internal ProtoReader(ReadOnlyMemory<byte> message)
    {
        int at = 0;
        while (at < message.Length)
        {
            ulong key = ReadNumber(message.Span, ref at);
            int length = (key & 7) switch { 0 => NumberLength(message.Span, at), 1 => 8, 5 => 4, _ => (int)ReadNumber(message.Span, ref at) };
            _fields.Add(((int)(key >> 3), message.Slice(at, length)));
            at += length;
        }
    }

    /// <summary>The messages of a field.</summary>
    internal IEnumerable<ProtoReader> Messages(int number) => All(number).Select(bytes => new ProtoReader(bytes));

    /// <summary>The text of a field, or empty.</summary>
    internal string Text(int number) => Encoding.UTF8.GetString(First(number).Span);

    /// <summary>The bytes of a field as hexadecimal digits, or empty.</summary>
    internal string Hex(int number) => Convert.ToHexStringLower(First(number).Span);

    /// <summary>The fixed number of a field, or 0.</summary>
    internal ulong Fixed(int number) => First(number) is { Length: 8 } bytes ? BinaryPrimitives.ReadUInt64LittleEndian(bytes.Span) : 0;

    private IEnumerable<ReadOnlyMemory<byte>> All(int number) => _fields.Where(field => field.Number == number).Select(field => field.Bytes);

    private ReadOnlyMemory<byte> First(int number) => All(number).FirstOrDefault();

    private static int NumberLength(ReadOnlySpan<byte> bytes, int at)
    {
        int end = at;
        ReadNumber(bytes, ref end);
        return end - at;
    }

    private static ulong ReadNumber(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong number = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = bytes[at++];
            number |= (ulong)(part & 127) << shift;
            if (part < 128) return number;
        }
    }
}
