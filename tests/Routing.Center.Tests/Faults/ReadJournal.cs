using System.Buffers;

namespace Routing.Center.Tests;

/// <summary>A journal read from its first row: every event in its names, and the command that ends at each sequence.</summary>
internal sealed class ReadJournal
{
    private readonly Dictionary<long, CenterCommand> _commands = [];

    internal ReadJournal(IJournal journal)
    {
        Replay replay = JournalRecovery.BeginAtFirst(journal);
        replay.DescribeAfter(0);
        JournalRecovery.Continue(replay, journal, Events.AddRange);
        foreach (JournalRow row in journal.ReadAfter(0)) AddCommands(row);
    }

    internal List<FeedEvent> Events { get; } = [];

    internal int Count(string type) => Events.Count(each => each.Type == type);

    /// <summary>Whether the command that ends at the sequence is this one, byte by byte.</summary>
    internal bool Holds(CenterCommand command, long sequence) =>
        _commands.TryGetValue(sequence, out CenterCommand? there) && Bytes(there).SequenceEqual(Bytes(command));

    private void AddCommands(JournalRow row)
    {
        long sequence = row.FirstSequence - 1;
        foreach (JournalEntry entry in CommitReader.Read(row)) _commands.Add(sequence += entry.EventCount, entry.Command);
    }

    private static byte[] Bytes(CenterCommand command)
    {
        var bytes = new ArrayBufferWriter<byte>();
        CommandCodec.Write(bytes, command);
        return bytes.WrittenSpan.ToArray();
    }
}
