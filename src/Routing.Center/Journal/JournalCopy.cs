namespace Routing.Center;

/// <summary>
/// Copies a journal to an empty place of either kind: rows as they stand, checksums and all, and the newest good snapshot that they hold. The source may be
/// in use: its rows only grow, so that the copy is the center as it stood at the last row read.
/// </summary>
internal sealed class JournalCopy(IJournal source)
{
    private long _rows;
    private long _last;

    /// <summary>Writes the copy; all of its rows, or none.</summary>
    /// <param name="target">Where it goes.</param>
    /// <exception cref="JournalDamagedException">A row of the source is not intact, or one is missing.</exception>
    /// <exception cref="JournalExistsException">The target holds this center already.</exception>
    internal JournalCopyReport To(IJournalTarget target)
    {
        JournalSnapshot? first = source.ReadBase();
        if (first is not null && !first.IsIntact(source.Center)) throw JournalRecovery.BaseDamaged(source, first);
        _last = first?.Sequence ?? 0;
        target.WriteRows(source.Center, first, Checked());
        JournalSnapshot? snapshot = source.ReadSnapshots().FirstOrDefault(found => found.Sequence <= _last && found.IsIntact(source.Center));
        if (snapshot is not null) target.WriteSnapshot(source.Center, snapshot);
        return new JournalCopyReport(source.Center, _rows, _last, snapshot?.Sequence);
    }

    // A copy of a damaged journal would be trusted later, when there is nothing better any more.
    private IEnumerable<JournalRow> Checked()
    {
        foreach (JournalRow row in source.ReadAfter(_last))
        {
            if (row.FirstSequence != _last + 1) throw new JournalDamagedException(_last + 1, $"The journal lacks what comes after sequence {_last}.");
            if (!row.IsIntact(source.Center)) throw new JournalDamagedException(row.FirstSequence, $"The record at sequence {row.FirstSequence} is damaged.");
            (_rows, _last) = (_rows + 1, row.LastSequence);
            yield return row;
        }
    }
}
