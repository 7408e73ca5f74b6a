using System.Diagnostics;
using Routing.Center;

namespace Routing.Benchmarks;

/// <summary>A journal that counts rows, bytes and the time that appends take.</summary>
internal sealed class TimedJournal(IJournal journal) : IJournal
{
    /// <inheritdoc/>
    public string Center => journal.Center;

    /// <inheritdoc/>
    public string CommandLineOptions => journal.CommandLineOptions;

    /// <summary>What has been appended so far; written by the center's thread alone.</summary>
    internal (long Rows, long Bytes, TimeSpan Time) Appended { get; private set; }

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
    public void SaveSnapshot(JournalSnapshot snapshot) => journal.SaveSnapshot(snapshot);

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
