using System.Buffers.Binary;

namespace Routing.Center;

/// <summary>Reads what <see cref="CommitWriter"/> framed.</summary>
internal static class CommitReader
{
    /// <summary>The entries of a row whose checksum is right.</summary>
    /// <exception cref="JournalDamagedException">The payload does not hold what the row says.</exception>
    internal static IEnumerable<JournalEntry> Read(JournalRow row)
    {
        if (row.Format != JournalRow.CurrentFormat) throw Damaged(row, UnknownFormat.Says(row.Format, JournalRow.CurrentFormat, JournalRow.CurrentFormat));
        long events = 0;
        int position = 0;
        while (position < row.Payload.Length)
        {
            JournalEntry entry = ReadOne(row, ref position);
            events += entry.EventCount;
            yield return entry;
        }

        if (events != row.LastSequence - row.FirstSequence + 1) throw Damaged(row, $"it holds {events} events");
    }

    private static JournalEntry ReadOne(JournalRow row, ref int position)
    {
        try
        {
            ReadOnlySpan<byte> payload = row.Payload.Span;
            long atMs = BinaryPrimitives.ReadInt64LittleEndian(payload[position..]);
            int commandLength = BinaryPrimitives.ReadInt32LittleEndian(payload[(position + 8)..]);
            position += 12;
            CenterCommand command = CommandCodec.Read(payload.Slice(position, commandLength), out _);
            position += commandLength;
            int count = BinaryPrimitives.ReadInt32LittleEndian(payload[position..]);
            int eventsLength = BinaryPrimitives.ReadInt32LittleEndian(payload[(position + 4)..]);
            position += 8;
            ReadOnlyMemory<byte> events = row.Payload.Slice(position, eventsLength);
            position += eventsLength;
            return new JournalEntry(atMs, command, count, events);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or IndexOutOfRangeException)
        {
            throw Damaged(row, exception.Message);
        }
    }

    private static JournalDamagedException Damaged(JournalRow row, string why) =>
        new(row.FirstSequence, $"The row from sequence {row.FirstSequence} to {row.LastSequence} can't be read: {why}.");
}
