using Npgsql;
using NpgsqlTypes;

namespace Routing.Center;

/// <summary>A database that a journal is copied to; its tables have to be there.</summary>
internal sealed class PostgresJournalTarget(string connectionString) : IJournalTarget
{
    private const string CopyRows = """
        COPY routing.journal (center, first_sequence, last_sequence, epoch, at_ms, format, rules_version, payload, checksum) FROM STDIN (FORMAT binary)
        """;

    // Nobody's session: whoever opens the center takes it over and raises the epoch.
    private const string InsertOwner = """
        INSERT INTO routing.owners (center, epoch, holder, backend_pid, backend_start)
        SELECT $1, coalesce(max(epoch), 0), 'restored', 0, now() FROM routing.journal WHERE center = $1
        ON CONFLICT (center) DO NOTHING
        """;

    private const string InsertSnapshot = """
        INSERT INTO routing.snapshots (center, sequence, at_ms, format, rules_version, state, checksum) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (center, sequence) DO NOTHING
        """;

    /// <inheritdoc/>
    public void WriteRows(string center, JournalSnapshot? first, IEnumerable<JournalRow> rows)
    {
        using NpgsqlDataSource pool = PostgresConnections.Pool(connectionString);
        PostgresMigrations.Ensure(pool, connectionString);
        using NpgsqlConnection connection = pool.OpenConnection();
        using NpgsqlTransaction transaction = connection.BeginTransaction();
        using NpgsqlCommand count = PostgresJournalSql.Command(connection, "SELECT count(*) FROM routing.owners WHERE center = $1", center);
        if ((long)count.ExecuteScalar()! > 0) throw new JournalExistsException("The database", center);
        Copy(connection, center, rows);
        if (first is not null) Insert(connection, center, first);
        using NpgsqlCommand owner = PostgresJournalSql.Command(connection, InsertOwner, center);
        if (owner.ExecuteNonQuery() == 0) throw new JournalExistsException("The database", center);
        transaction.Commit();
    }

    /// <inheritdoc/>
    public void WriteSnapshot(string center, JournalSnapshot snapshot)
    {
        using NpgsqlDataSource pool = PostgresConnections.Pool(connectionString);
        using NpgsqlConnection connection = pool.OpenConnection();
        Insert(connection, center, snapshot);
    }

    private static void Insert(NpgsqlConnection connection, string center, JournalSnapshot snapshot)
    {
        using NpgsqlCommand insert = PostgresJournalSql.Command(
            connection, InsertSnapshot, center, snapshot.Sequence, snapshot.AtMs, snapshot.Format, snapshot.RulesVersion, snapshot.State, snapshot.Checksum);
        insert.ExecuteNonQuery();
    }

    private static void Copy(NpgsqlConnection connection, string center, IEnumerable<JournalRow> rows)
    {
        using NpgsqlBinaryImporter import = connection.BeginBinaryImport(CopyRows);
        foreach (JournalRow row in rows)
        {
            import.StartRow();
            import.Write(center, NpgsqlDbType.Text);
            foreach (long number in (ReadOnlySpan<long>)[row.FirstSequence, row.LastSequence, row.Epoch, row.AtMs]) import.Write(number, NpgsqlDbType.Bigint);
            import.Write(row.Format, NpgsqlDbType.Integer);
            import.Write(row.RulesVersion, NpgsqlDbType.Integer);
            import.Write(row.Payload, NpgsqlDbType.Bytea);
            import.Write(row.Checksum, NpgsqlDbType.Bigint);
        }

        import.Complete();
    }
}
