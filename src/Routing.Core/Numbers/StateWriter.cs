using System.Buffers;
using System.Buffers.Binary;

namespace Routing.Core;

/// <summary>Writes a saved state: little-endian numbers and raw blocks.</summary>
internal sealed class StateWriter(IBufferWriter<byte> output)
{
    internal void Write(int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(output.GetSpan(sizeof(int)), number);
        output.Advance(sizeof(int));
    }

    internal void Write(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(output.GetSpan(sizeof(long)), number);
        output.Advance(sizeof(long));
    }

    internal void Write(ReadOnlySpan<byte> block) => output.Write(block);
}
