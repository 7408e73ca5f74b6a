using Microsoft.Data.Sqlite;

namespace Routing.Center;

/// <summary>A data directory that a journal is copied to.</summary>
internal sealed class SqliteJournalTarget(string directory) : IJournalTarget
{
    private const string InsertRow = """
        INSERT INTO journal (center, first_sequence, last_sequence, epoch, at_ms, format, rules_version, payload, checksum)
        VALUES ($center, $first, $last, $epoch, $at, $format, $rules, $payload, $checksum)
        """;

    private const string InsertBase = """
        INSERT INTO bases (center, sequence, at_ms, format, rules_version, state, checksum)
        VALUES ($center, $sequence, $at, $format, $rules, $state, $checksum)
        """;

    private const string InsertOwner = """
        INSERT INTO owners (center, epoch) VALUES ($center, (SELECT coalesce(max(epoch), 0) FROM journal WHERE center = $center))
        """;

    /// <inheritdoc/>
    public void WriteRows(string center, JournalSnapshot? first, IEnumerable<JournalRow> rows)
    {
        using SqliteConnection connection = SqliteFile.Open(
            Path.Combine(directory, SqliteJournal.FileName), "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
        SqliteFile.Execute(connection, SqliteJournalSchema.Journal);
        if (SqliteFile.Scalar(connection, "SELECT count(*) FROM owners WHERE center = $center", ("$center", center)) > 0)
        {
            throw new JournalExistsException(directory, center);
        }

        using SqliteTransaction transaction = connection.BeginTransaction();
        using SqliteCommand insert = SqliteJournalSchema.Command(connection, InsertRow, center);
        insert.Transaction = transaction;
        foreach (JournalRow row in rows)
        {
            SqliteJournalSchema.Bind(insert, row);
            insert.ExecuteNonQuery();
        }

        if (first is not null) WriteBase(connection, center, first);
        SqliteFile.Execute(connection, InsertOwner, ("$center", center));
        transaction.Commit();
    }

    /// <inheritdoc/>
    public void WriteSnapshot(string center, JournalSnapshot snapshot)
    {
        using var snapshots = new SqliteSnapshots(Path.Combine(directory, SqliteJournal.SnapshotsFileName), center);
        snapshots.Save(snapshot);
    }

    private static void WriteBase(SqliteConnection connection, string center, JournalSnapshot first) => SqliteFile.Execute(
        connection,
        InsertBase,
        ("$center", center),
        ("$sequence", first.Sequence),
        ("$at", first.AtMs),
        ("$format", first.Format),
        ("$rules", first.RulesVersion),
        ("$state", SqliteFile.ArrayOf(first.State)),
        ("$checksum", first.Checksum));
}
