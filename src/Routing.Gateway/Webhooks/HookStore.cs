using Microsoft.Data.Sqlite;

namespace Routing.Gateway;

/// <summary>
/// Hooks, how far each has read the feed, and what is on its way to it: an SQLite file beside the journal. A hook's cursor moves in one transaction with the
/// messages that it brings, so that none is lost, whenever the process ends.
/// </summary>
internal sealed class HookStore : IDisposable
{
    /// <summary>Name of the file in the data directory.</summary>
    internal const string FileName = "webhooks.db";

    private const string KeyName = "webhooks.key";
    private const int MostDead = 10_000;
    private readonly Lock _lock = new();
    private readonly SqliteConnection _connection;
    private readonly SecretSeal _seal;

    /// <summary>Opens or makes the store of a data directory.</summary>
    internal HookStore(string directory)
    {
        _seal = new SecretSeal(Path.Combine(directory, KeyName));
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(directory, FileName), Pooling = false }.ToString());
        _connection.Open();
        Execute(HookSchema.Pragmas + HookSchema.Tables);
    }

    /// <summary>Adds a hook that begins behind <paramref name="cursor"/>.</summary>
    internal void Add(Hook hook, long cursor) => Execute(
        HookSchema.InsertHook,
        ("$id", hook.Id), ("$owner", hook.Owner), ("$ofKey", hook.IsOfKey), ("$center", hook.Center), ("$url", hook.Url.AbsoluteUri), ("$events", string.Join('\n', hook.Events)),
        ("$secret", _seal.Close(hook.Secret.Span, hook.Id)), ("$cursor", cursor), ("$created", hook.CreatedMs));

    /// <summary>Takes a hook away, and all that was on its way to it.</summary>
    internal void Remove(string hookId) => Execute(HookSchema.DeleteHook, ("$id", hookId));

    /// <summary>The hook, or null.</summary>
    internal Hook? Find(string hookId) => Query(HookSchema.SelectHooks, HookOf, ("$id", hookId)).FirstOrDefault();

    /// <summary>All hooks, the oldest first.</summary>
    internal IReadOnlyList<Hook> List() => Query(HookSchema.SelectHooks, HookOf, ("$id", null));

    /// <summary>Puts another secret into force; the one before signs until a time.</summary>
    internal void SetSecret(Hook hook, ReadOnlySpan<byte> secret, long oldUntilMs) => Execute(
        HookSchema.SetSecret, ("$id", hook.Id), ("$secret", _seal.Close(secret, hook.Id)), ("$old", _seal.Close(hook.Secret.Span, hook.Id)), ("$until", oldUntilMs));

    /// <summary>Stops delivery, with the reason, or with null takes it up again.</summary>
    internal void SetDisabled(string hookId, string? why) => Execute(HookSchema.SetDisabled, ("$id", hookId), ("$why", why));

    /// <summary>Sequence up to which the hook has read.</summary>
    internal long CursorOf(string hookId) => Scalar(HookSchema.Cursor, ("$id", hookId));

    /// <summary>Keeps messages to be delivered, and that the hook has read up to <paramref name="cursor"/>: both or neither.</summary>
    internal void Take(string hookId, IReadOnlyList<HookMessage> messages, long cursor)
    {
        lock (_lock)
        {
            using SqliteTransaction transaction = _connection.BeginTransaction();
            foreach (HookMessage message in messages)
            {
                Execute(
                    HookSchema.InsertMessage, ("$id", hookId), ("$messageId", message.MessageId), ("$sequence", message.Sequence),
                    ("$type", message.Type), ("$lane", message.Lane), ("$body", message.Body.ToArray()));
            }

            Execute(HookSchema.SetCursor, ("$id", hookId), ("$cursor", cursor));
            transaction.Commit();
        }
    }

    /// <summary>The first message of each lane whose time has come, the oldest first.</summary>
    internal IReadOnlyList<HookMessage> Due(string hookId, long nowMs, int limit) =>
        Query(HookSchema.Due, MessageOf, ("$id", hookId), ("$now", nowMs), ("$limit", limit));

    /// <summary>When the next message's time comes, milliseconds UTC, or null where none waits for a time.</summary>
    internal long? NextDueMs(string hookId, long nowMs) => Scalar(HookSchema.NextDue, ("$id", hookId), ("$now", nowMs)) is var next and > 0 ? next : null;

    /// <summary>How many messages are on their way.</summary>
    internal long Waiting(string hookId) => Scalar(HookSchema.Waiting, ("$id", hookId));

    /// <summary>Forgets a message that arrived.</summary>
    internal void Delivered(HookMessage message) => Execute(HookSchema.Delete, ("$number", message.Number));

    /// <summary>Keeps a message for another try.</summary>
    internal void Failed(HookMessage message, string error, long nextMs) => Execute(HookSchema.Failed, ("$number", message.Number), ("$error", error), ("$next", nextMs));

    /// <summary>Lays a message aside; of very many the oldest are forgotten.</summary>
    internal void Bury(string hookId, HookMessage message, string error, long nowMs)
    {
        Execute(HookSchema.Bury, ("$number", message.Number), ("$error", error), ("$now", nowMs));
        Execute(HookSchema.Trim, ("$id", hookId), ("$most", MostDead));
    }

    /// <summary>Messages laid aside, after a number.</summary>
    internal IReadOnlyList<HookMessage> Dead(string hookId, long after, int limit) =>
        Query(HookSchema.Dead, MessageOf, ("$id", hookId), ("$after", after), ("$limit", limit));

    /// <summary>Sends a message laid aside on its way again, in no order with others; false where there is none of that number.</summary>
    internal bool Redeliver(string hookId, long number) =>
        Query(HookSchema.Redeliver, reader => reader.GetInt64(0), ("$id", hookId), ("$number", number)).Count > 0;

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock) _connection.Dispose();
        _seal.Dispose();
    }

    private Hook HookOf(SqliteDataReader reader)
    {
        string id = reader.GetString(0);
        return new Hook(
            id, reader.GetString(1), reader.GetBoolean(2), reader.GetString(3), new Uri(reader.GetString(4)),
            reader.GetString(5).Split('\n', StringSplitOptions.RemoveEmptyEntries), _seal.Open(reader.GetFieldValue<byte[]>(6), id), reader.GetInt64(7))
        {
            OldSecret = reader.IsDBNull(8) ? null : _seal.Open(reader.GetFieldValue<byte[]>(8), id),
            OldUntilMs = reader.GetInt64(9),
            Disabled = reader.IsDBNull(10) ? null : reader.GetString(10),
        };
    }

    private static HookMessage MessageOf(SqliteDataReader reader) =>
        new(reader.GetString(1), reader.GetInt64(2), reader.GetString(3), reader.GetString(4), reader.GetFieldValue<byte[]>(5))
        {
            Number = reader.GetInt64(0),
            Tries = reader.GetInt32(6),
            Error = reader.IsDBNull(7) ? null : reader.GetString(7),
            DeadMs = reader.IsDBNull(8) ? null : reader.GetInt64(8),
        };

    private void Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        lock (_lock)
        {
            using SqliteCommand command = Command(sql, parameters);
            command.ExecuteNonQuery();
        }
    }

    private long Scalar(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        lock (_lock)
        {
            using SqliteCommand command = Command(sql, parameters);
            return (long)command.ExecuteScalar()!;
        }
    }

    private List<T> Query<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        lock (_lock)
        {
            using SqliteCommand command = Command(sql, parameters);
            using SqliteDataReader reader = command.ExecuteReader();
            List<T> rows = [];
            while (reader.Read()) rows.Add(map(reader));
            return rows;
        }
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        SqliteCommand command = _connection.CreateCommand();
        // The statements are constants of this assembly; values come in as parameters only.
        command.CommandText = sql;
        foreach ((string name, object? value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
