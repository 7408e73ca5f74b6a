namespace Routing.Center;

/// <summary>
/// The journal of one center: its only truth. One thread appends; rows and snapshots may be read and snapshots saved from
/// other threads at the same time.
/// </summary>
public interface IJournal : IDisposable
{
    /// <summary>The center whose journal it is.</summary>
    string Center { get; }

    /// <summary>How the command line names this journal, such as <c>--data DIR</c>.</summary>
    string CommandLineOptions { get; }

    /// <summary>Makes the caller the one owner and gives its epoch; rows of earlier epochs can no longer be appended.</summary>
    long TakeOwnership();

    /// <summary>
    /// Appends one row; it is durable on return. A row that is there already with the same bytes is left and counts as appended, so
    /// that a failed append can be repeated. Every exception not named here means that it is unknown whether the row is there.
    /// </summary>
    /// <exception cref="JournalConflictException">Another row stands at that sequence.</exception>
    /// <exception cref="JournalFencedException">Another owner has taken the journal.</exception>
    void Append(JournalRow row);

    /// <summary>The rows whose last sequence is greater than <paramref name="sequence"/>, in order.</summary>
    IEnumerable<JournalRow> ReadAfter(long sequence);

    /// <summary>Last sequence of the journal, 0 when it is empty.</summary>
    long ReadLastSequence();

    /// <summary>Saves a snapshot and forgets all but it and the one before.</summary>
    void SaveSnapshot(JournalSnapshot snapshot);

    /// <summary>The snapshots kept, newest first, whether their checksums are right or not.</summary>
    IEnumerable<JournalSnapshot> ReadSnapshots();

    /// <summary>
    /// The state right before the first row of a journal that was compacted, whether its checksum is right or not; null where the first
    /// sequence is 1. Nothing else can stand for the rows that were dropped.
    /// </summary>
    JournalSnapshot? ReadBase();

    /// <summary>Drops every row that ends at or before the snapshot's sequence and keeps the snapshot in their place: both or neither. The owner alone.</summary>
    /// <param name="newBase">The state after the last row to drop, which is not the last of the journal.</param>
    void Compact(JournalSnapshot newBase);

    /// <summary>Drops every row that ends at or after <paramref name="sequence"/>, and the snapshots that contain them.</summary>
    /// <returns>The rows dropped, without their payloads.</returns>
    IReadOnlyList<JournalRow> CutAt(long sequence);
}
