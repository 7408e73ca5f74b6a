using Microsoft.Data.Sqlite;
using SQLitePCL;

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

    private const string InsertOne =
        "INSERT OR REPLACE INTO snapshots (center, sequence, at_ms, format, rules_version, state, checksum) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private const string DeleteOld = """
        DELETE FROM snapshots WHERE center = $center AND sequence NOT IN
            (SELECT sequence FROM snapshots WHERE center = $center ORDER BY sequence DESC LIMIT 2)
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
            Insert(snapshot);
            SqliteFile.Execute(_connection, DeleteOld, ("$center", _center));
        }
    }

    // Bound as it is: a parameter of the provider would be one more copy, of many megabytes, that collections have to deal with.
    private void Insert(JournalSnapshot snapshot)
    {
        Check(raw.sqlite3_prepare_v2(_connection.Handle, InsertOne, out sqlite3_stmt statement));
        using (statement)
        {
            Check(raw.sqlite3_bind_text(statement, 1, _center));
            Check(raw.sqlite3_bind_int64(statement, 2, snapshot.Sequence));
            Check(raw.sqlite3_bind_int64(statement, 3, snapshot.AtMs));
            Check(raw.sqlite3_bind_int(statement, 4, snapshot.Format));
            Check(raw.sqlite3_bind_int(statement, 5, snapshot.RulesVersion));
            Check(raw.sqlite3_bind_blob(statement, 6, snapshot.State.Span));
            Check(raw.sqlite3_bind_int64(statement, 7, snapshot.Checksum));
            int result = raw.sqlite3_step(statement);
            if (result != raw.SQLITE_DONE) Check(result);
        }
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _connection.Handle);

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

    private static JournalSnapshot SnapshotOf(SqliteDataReader reader) => new(
        reader.GetInt64(0),
        reader.GetInt64(1),
        reader.GetInt32(2),
        reader.GetInt32(3),
        reader.GetFieldValue<byte[]>(4),
        reader.GetInt64(5));
}
