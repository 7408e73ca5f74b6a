namespace Routing.Center;

/// <summary>A row with what stands in it, read ahead of those who carry it out.</summary>
/// <param name="Row">The row.</param>
/// <param name="IsIntact">Whether its checksum is right.</param>
/// <param name="Entries">Its entries, up to the damage where there is one.</param>
/// <param name="Damage">Why the rest of it can't be read, or null.</param>
internal sealed record ReadRow(JournalRow Row, bool IsIntact, IReadOnlyList<JournalEntry> Entries, JournalDamagedException? Damage)
{
    /// <summary>Reads a row of <paramref name="center"/>; what is wrong with it is kept for whoever comes to it.</summary>
    internal static ReadRow Of(string center, JournalRow row)
    {
        if (!row.IsIntact(center)) return new ReadRow(row, false, [], null);
        List<JournalEntry> entries = [];
        try
        {
            foreach (JournalEntry entry in CommitReader.Read(row)) entries.Add(entry);
            return new ReadRow(row, true, entries, null);
        }
        catch (JournalDamagedException damage)
        {
            return new ReadRow(row, true, entries, damage);
        }
    }
}
