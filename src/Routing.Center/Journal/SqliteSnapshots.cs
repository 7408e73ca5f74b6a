using Microsoft.Data.Sqlite;

namespace Routing.Center;

/// <summary>The snapshots of one center in an SQLite file of their own.</summary>
internal sealed class SqliteSnapshots : IDisposable
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS snapshots (
            center TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            at_ms INTEGER NOT NULL,
            format INTEGER NOT NULL,
            rules_version INTEGER NOT NULL,
            state BLOB NOT NULL,
            checksum INTEGER NOT NULL,
            PRIMARY KEY (center, sequence));
        """;

    private const string Insert = """
        INSERT OR REPLACE INTO snapshots (center, sequence, at_ms, format, rules_version, state, checksum)
        VALUES ($center, $sequence, $at, $format, $rules, $state, $checksum);
        DELETE FROM snapshots WHERE center = $center AND sequence NOT IN
            (SELECT sequence FROM snapshots WHERE center = $center ORDER BY sequence DESC LIMIT 2);
        """;

    private const string Select = """
        SELECT sequence, at_ms, format, rules_version, state, checksum FROM snapshots
        WHERE center = $center AND sequence < $before ORDER BY sequence DESC LIMIT 1
        """;

    private readonly Lock _lock = new();
    private readonly SqliteConnection _connection;
    private readonly string _center;

    internal SqliteSnapshots(string path, string center)
    {
        _center = center;
        _connection = SqliteFile.Open(path, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
        SqliteFile.Execute(_connection, Schema);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock) _connection.Dispose();
    }

    internal void Save(JournalSnapshot snapshot)
    {
        lock (_lock)
        {
            using SqliteTransaction transaction = _connection.BeginTransaction();
            using SqliteCommand command = _connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = Insert;
            command.Parameters.AddWithValue("$center", _center);
            command.Parameters.AddWithValue("$sequence", snapshot.Sequence);
            command.Parameters.AddWithValue("$at", snapshot.AtMs);
            command.Parameters.AddWithValue("$format", snapshot.Format);
            command.Parameters.AddWithValue("$rules", snapshot.RulesVersion);
            command.Parameters.AddWithValue("$state", SqliteFile.ArrayOf(snapshot.State));
            command.Parameters.AddWithValue("$checksum", snapshot.Checksum);
            command.ExecuteNonQuery();
            transaction.Commit();
        }
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

    internal void CutAt(long sequence)
    {
        lock (_lock)
        {
            SqliteFile.Execute(
                _connection,
                "DELETE FROM snapshots WHERE center = $center AND sequence >= $sequence",
                ("$center", _center),
                ("$sequence", sequence));
        }
    }

    private JournalSnapshot? ReadBefore(long before)
    {
        lock (_lock)
        {
            return SqliteFile.Query(_connection, Select, SnapshotOf, ("$center", _center), ("$before", before)).FirstOrDefault();
        }
    }

    internal static JournalSnapshot SnapshotOf(SqliteDataReader reader) => new(
        reader.GetInt64(0),
        reader.GetInt64(1),
        reader.GetInt32(2),
        reader.GetInt32(3),
        reader.GetFieldValue<byte[]>(4),
        reader.GetInt64(5));
}
