using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Routing.Center;

/// <summary>XXH3 over the fields of a row or snapshot, so that a flipped bit shows wherever it is.</summary>
internal static class JournalChecksum
{
    internal static long Of(string center, JournalRow row) => Of(
        center,
        [row.FirstSequence, row.LastSequence, row.Epoch, row.AtMs, row.Format, row.RulesVersion],
        row.Payload.Span);

    internal static long Of(string center, JournalSnapshot snapshot) => Of(
        center,
        [snapshot.Sequence, snapshot.AtMs, snapshot.Format, snapshot.RulesVersion],
        snapshot.State.Span);

    private static long Of(string center, ReadOnlySpan<long> fields, ReadOnlySpan<byte> bytes)
    {
        var hash = new XxHash3();
        hash.Append(Encoding.UTF8.GetBytes(center));
        Span<byte> field = stackalloc byte[sizeof(long)];
        foreach (long value in fields)
        {
            BinaryPrimitives.WriteInt64LittleEndian(field, value);
            hash.Append(field);
        }

        hash.Append(bytes);
        return unchecked((long)hash.GetCurrentHashAsUInt64());
    }
}
