using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Routing.Center;

/// <summary>A 64-bit hash of bytes: equal in every process and on every machine. Not for secrets.</summary>
internal static class Fingerprint
{
    private const ulong Odd = 0x9E3779B97F4A7C15;
    private const ulong Mixer = 0xBF58476D1CE4E5B9;

    /// <summary>The hash of <paramref name="bytes"/>.</summary>
    internal static ulong Of(ReadOnlySpan<byte> bytes)
    {
        ulong hash = (ulong)bytes.Length * Odd;
        while (bytes.Length >= sizeof(ulong))
        {
            hash = Combine(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        ulong rest = 0;
        foreach (byte value in bytes) rest = (rest << 8) | value;
        return Combine(hash, rest);
    }

    /// <summary>The hash of a text's code units. Where the machine's bytes stand the other way round it differs, so that it is for what stays in memory.</summary>
    internal static ulong Of(string text) => Of(MemoryMarshal.AsBytes(text.AsSpan()));

    /// <summary>The hash of a hash and one more number.</summary>
    internal static ulong Combine(ulong hash, ulong value)
    {
        ulong mixed = (BitOperations.RotateLeft(hash, 23) ^ value) * Mixer;
        return (mixed ^ (mixed >> 29)) * Odd;
    }
}
