using System.Diagnostics;
using Routing.Center;

namespace Routing.Benchmarks;

/// <summary>A journal that counts rows, bytes, the time that appends take, and snapshots.</summary>
internal sealed class TimedJournal(IJournal journal) : IJournal
{
    /// <summary>The journal of a center on SQLite in a folder.</summary>
    internal static TimedJournal In(DirectoryInfo folder, string center) => new(new SqliteJournal(folder.FullName, center));

    /// <inheritdoc/>
    public string Center => journal.Center;

    /// <inheritdoc/>
    public string CommandLineOptions => journal.CommandLineOptions;

    /// <summary>What has been appended so far; written by the center's thread alone.</summary>
    internal (long Rows, long Bytes, TimeSpan Time) Appended { get; private set; }

    /// <summary>How many snapshots have been written, and the bytes of the last one.</summary>
    internal (int Snapshots, long Bytes) Saved { get; private set; }

    /// <inheritdoc/>
    public long TakeOwnership() => journal.TakeOwnership();

    /// <inheritdoc/>
    public void Append(JournalRow row)
    {
        long started = Stopwatch.GetTimestamp();
        journal.Append(row);
        Appended = (Appended.Rows + 1, Appended.Bytes + row.Payload.Length, Appended.Time + Stopwatch.GetElapsedTime(started));
    }

    /// <inheritdoc/>
    public IEnumerable<JournalRow> ReadAfter(long sequence) => journal.ReadAfter(sequence);

    /// <inheritdoc/>
    public long ReadLastSequence() => journal.ReadLastSequence();

    /// <inheritdoc/>
    public void SaveSnapshot(JournalSnapshot snapshot)
    {
        journal.SaveSnapshot(snapshot);
        Saved = (Saved.Snapshots + 1, snapshot.State.Length);
    }

    /// <inheritdoc/>
    public IEnumerable<JournalSnapshot> ReadSnapshots() => journal.ReadSnapshots();

    /// <inheritdoc/>
    public JournalSnapshot? ReadBase() => journal.ReadBase();

    /// <inheritdoc/>
    public void Compact(JournalSnapshot newBase) => journal.Compact(newBase);

    /// <inheritdoc/>
    public IReadOnlyList<JournalRow> CutAt(long sequence) => journal.CutAt(sequence);

    /// <inheritdoc/>
    public void Dispose() => journal.Dispose();
}
