using Npgsql;

namespace Routing.Center;

/// <summary>The snapshots of one center in PostgreSQL.</summary>
internal sealed class PostgresSnapshots(NpgsqlDataSource pool, string center)
{
    // An owner that was fenced off meanwhile saves nothing.
    private const string Insert = """
        INSERT INTO routing.snapshots (center, sequence, at_ms, format, rules_version, state, checksum)
        SELECT $1, $2, $3, $4, $5, $6, $7 WHERE EXISTS (SELECT FROM routing.owners WHERE center = $1 AND epoch = $8)
        ON CONFLICT (center, sequence) DO UPDATE SET at_ms = excluded.at_ms, format = excluded.format,
            rules_version = excluded.rules_version, state = excluded.state, checksum = excluded.checksum
        """;

    // The one right before the first row is the base of a compacted journal and stays.
    private const string Forget = """
        DELETE FROM routing.snapshots WHERE center = $1
            AND sequence NOT IN (SELECT sequence FROM routing.snapshots WHERE center = $1 ORDER BY sequence DESC LIMIT 2)
            AND sequence IS DISTINCT FROM (SELECT min(first_sequence) - 1 FROM routing.journal WHERE center = $1)
        """;

    private const string SelectBase = """
        SELECT sequence, at_ms, format, rules_version, state, checksum FROM routing.snapshots
        WHERE center = $1 AND sequence = (SELECT min(first_sequence) - 1 FROM routing.journal WHERE center = $1)
        """;

    private const string Select = """
        SELECT sequence, at_ms, format, rules_version, state, checksum FROM routing.snapshots
        WHERE center = $1 AND sequence < $2 ORDER BY sequence DESC LIMIT 1
        """;

    /// <exception cref="JournalFencedException">The epoch is over.</exception>
    internal void Save(JournalSnapshot snapshot, long epoch)
    {
        using NpgsqlConnection connection = pool.OpenConnection();
        using NpgsqlCommand insert = PostgresJournalSql.Command(
            connection,
            Insert,
            center,
            snapshot.Sequence,
            snapshot.AtMs,
            snapshot.Format,
            snapshot.RulesVersion,
            snapshot.State,
            snapshot.Checksum,
            epoch);
        if (insert.ExecuteNonQuery() == 0) throw new JournalFencedException(epoch);
        using NpgsqlCommand forget = PostgresJournalSql.Command(connection, Forget, center);
        forget.ExecuteNonQuery();
    }

    /// <summary>Newest first, each read only when it is asked for.</summary>
    internal IEnumerable<JournalSnapshot> Read()
    {
        long before = long.MaxValue;
        while (ReadBefore(before) is { } snapshot)
        {
            yield return snapshot;
            before = snapshot.Sequence;
        }
    }

    /// <summary>The one right before the first row, or null.</summary>
    internal JournalSnapshot? ReadBase() => ReadOne(SelectBase, center);

    private JournalSnapshot? ReadBefore(long before) => ReadOne(Select, center, before);

    private JournalSnapshot? ReadOne(string sql, params ReadOnlySpan<object> values)
    {
        using NpgsqlConnection connection = pool.OpenConnection();
        using NpgsqlCommand command = PostgresJournalSql.Command(connection, sql, values);
        using NpgsqlDataReader reader = command.ExecuteReader();
        if (!reader.Read()) return null;
        return new JournalSnapshot(
            reader.GetInt64(0),
            reader.GetInt64(1),
            reader.GetInt32(2),
            reader.GetInt32(3),
            reader.GetFieldValue<byte[]>(4),
            reader.GetInt64(5));
    }
}
