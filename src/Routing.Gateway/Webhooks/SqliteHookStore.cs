using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Routing.Gateway;

/// <summary>Hooks of a gateway with a data folder: an SQLite file beside the journal, and the key of their secrets in another.</summary>
internal sealed class SqliteHookStore : HookStore
{
    /// <summary>Name of the file in the data directory.</summary>
    internal const string FileName = "webhooks.db";

    private const string KeyName = "webhooks.key";

    // Normal is enough: what a power failure may take back are the last steps together with the cursor, and they are taken again.
    private const string Pragmas = "PRAGMA busy_timeout=10000; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;";

    private const string Tables = """
        CREATE TABLE IF NOT EXISTS hooks (
            id TEXT PRIMARY KEY, owner TEXT NOT NULL, of_key INTEGER NOT NULL, center TEXT NOT NULL, url TEXT NOT NULL, events TEXT NOT NULL,
            secret BLOB NOT NULL, old_secret BLOB, old_until_ms INTEGER NOT NULL DEFAULT 0, disabled TEXT, cursor INTEGER NOT NULL, created_ms INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS messages (
            number INTEGER PRIMARY KEY AUTOINCREMENT, hook TEXT NOT NULL, message_id TEXT NOT NULL, sequence INTEGER NOT NULL, type TEXT NOT NULL,
            lane TEXT NOT NULL, body BLOB NOT NULL, tries INTEGER NOT NULL DEFAULT 0, next_ms INTEGER NOT NULL DEFAULT 0, error TEXT, dead_ms INTEGER);
        CREATE INDEX IF NOT EXISTS messages_by_lane ON messages (hook, lane, number) WHERE dead_ms IS NULL;
        CREATE INDEX IF NOT EXISTS messages_waiting ON messages (hook, next_ms) WHERE dead_ms IS NULL;
        CREATE INDEX IF NOT EXISTS messages_dead ON messages (hook, number) WHERE dead_ms IS NOT NULL;
        """;

    private readonly Lock _lock = new();
    private readonly SqliteConnection _connection;

    /// <summary>Opens or makes the store of a data directory.</summary>
    internal SqliteHookStore(string directory)
        : base(new SecretSeal(Path.Combine(directory, KeyName)))
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(directory, FileName), Pooling = false }.ToString());
        _connection.Open();
        using SqliteCommand make = _connection.CreateCommand();
        make.CommandText = Pragmas + Tables;
        make.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    internal override bool IsShared => false;

    // The directory is claimed by one process.
    private protected override string OwnersAlone => string.Empty;

    /// <inheritdoc/>
    public override void Dispose()
    {
        lock (_lock) _connection.Dispose();
        base.Dispose();
    }

    private protected override T Use<T>(Func<DbConnection, T> work)
    {
        lock (_lock) return work(_connection);
    }
}
