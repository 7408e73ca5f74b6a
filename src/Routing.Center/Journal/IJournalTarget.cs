namespace Routing.Center;

/// <summary>An empty place that a journal is copied to.</summary>
internal interface IJournalTarget
{
    /// <summary>Writes all rows and the base of a compacted journal, or nothing, and an owner whose epoch is theirs at least.</summary>
    /// <param name="center">The center.</param>
    /// <param name="first">The base, or null.</param>
    /// <param name="rows">The rows.</param>
    /// <exception cref="JournalExistsException">There is a journal of that center already.</exception>
    void WriteRows(string center, JournalSnapshot? first, IEnumerable<JournalRow> rows);

    /// <summary>Writes a snapshot of what the rows hold.</summary>
    void WriteSnapshot(string center, JournalSnapshot snapshot);
}
