namespace Routing.Center;

/// <summary>An empty place that a journal is copied to.</summary>
internal interface IJournalTarget
{
    /// <summary>Writes all rows, or none, and an owner whose epoch is theirs at least.</summary>
    /// <exception cref="JournalExistsException">There is a journal of that center already.</exception>
    void WriteRows(string center, IEnumerable<JournalRow> rows);

    /// <summary>Writes a snapshot of what the rows hold.</summary>
    void WriteSnapshot(string center, JournalSnapshot snapshot);
}
