using System.Data.Common;

namespace Routing.Gateway;

/// <summary>
/// Hooks, how far each has read the feed, and what is on its way to it. A hook's cursor moves in one transaction with the messages that it brings, so that none
/// is lost, whenever the process ends.
/// </summary>
internal abstract class HookStore(SecretSeal seal) : IDisposable
{
    private const int MostDead = 10_000;

    /// <summary>Whether other processes may change what stands here.</summary>
    internal abstract bool IsShared { get; }

    /// <summary>What the first message of a lane has to fulfil besides, so that only the center's owner of the epoch <c>@epoch</c> finds any.</summary>
    private protected abstract string OwnersAlone { get; }

    /// <summary>Adds a hook that begins behind <paramref name="cursor"/>.</summary>
    internal void Add(Hook hook, long cursor) => Execute(
        HookSql.InsertHook,
        ("id", hook.Id), ("owner", hook.Owner), ("ofKey", hook.IsOfKey), ("center", hook.Center), ("url", hook.Url.AbsoluteUri), ("events", string.Join('\n', hook.Events)),
        ("secret", seal.Close(hook.Secret.Span, hook.Id)), ("cursor", cursor), ("created", hook.CreatedMs));

    /// <summary>Takes a hook away, and all that was on its way to it.</summary>
    internal void Remove(string hookId) => Execute(HookSql.DeleteHook, ("id", hookId));

    /// <summary>The hook, or null.</summary>
    internal Hook? Find(string hookId) => Query(HookSql.SelectHook, HookOf, ("id", hookId)).FirstOrDefault();

    /// <summary>All hooks, the oldest first.</summary>
    internal IReadOnlyList<Hook> List() => Query(HookSql.SelectAll, HookOf);

    /// <summary>The hooks of one center, the oldest first.</summary>
    internal IReadOnlyList<Hook> List(string center) => Query(HookSql.SelectOfCenter, HookOf, ("center", center));

    /// <summary>Puts another secret into force; the one before signs until a time.</summary>
    internal void SetSecret(Hook hook, ReadOnlySpan<byte> secret, long oldUntilMs) => Execute(
        HookSql.SetSecret, ("id", hook.Id), ("secret", seal.Close(secret, hook.Id)), ("old", seal.Close(hook.Secret.Span, hook.Id)), ("until", oldUntilMs));

    /// <summary>Stops delivery, with the reason, or with null takes it up again.</summary>
    internal void SetDisabled(string hookId, string? why) => Execute(HookSql.SetDisabled, ("id", hookId), ("why", why));

    /// <summary>Sequence up to which the hook has read.</summary>
    internal long CursorOf(string hookId) => Scalar(HookSql.Cursor, ("id", hookId));

    /// <summary>
    /// Keeps messages to be delivered, and that the hook has read up to <paramref name="cursor"/>: both or neither. False, and neither, where the hook is gone
    /// or another has read as far.
    /// </summary>
    internal bool Take(string hookId, IReadOnlyList<HookMessage> messages, long cursor) => Use(connection =>
    {
        using DbTransaction transaction = connection.BeginTransaction();
        long first = messages.Count > 0 ? messages[0].Sequence : cursor;

        // First of all, because it holds up whoever else takes for this hook: numbers stand in the order of the feed.
        if (Execute(connection, HookSql.MoveCursor, ("id", hookId), ("cursor", cursor), ("first", first)) == 0) return false;
        foreach (HookMessage message in messages)
        {
            Execute(
                connection, HookSql.InsertMessage, ("id", hookId), ("messageId", message.MessageId), ("sequence", message.Sequence),
                ("type", message.Type), ("lane", message.Lane), ("body", message.Body.ToArray()));
        }

        transaction.Commit();
        return true;
    });

    /// <summary>The first message of each lane whose time has come, the oldest first; none for an owner whose epoch is over.</summary>
    internal IReadOnlyList<HookMessage> Due(string hookId, long epoch, long nowMs, int limit) =>
        Query(HookSql.Due + OwnersAlone + HookSql.InOrder, HookRows.MessageOf, ("id", hookId), ("epoch", epoch), ("now", nowMs), ("limit", limit));

    /// <summary>When the next message's time comes, milliseconds UTC, or null where none waits for a time.</summary>
    internal long? NextDueMs(string hookId, long nowMs) => Scalar(HookSql.NextDue, ("id", hookId), ("now", nowMs)) is var next and > 0 ? next : null;

    /// <summary>How many messages are on their way.</summary>
    internal long Waiting(string hookId) => Scalar(HookSql.Waiting, ("id", hookId));

    /// <summary>Forgets a message that arrived.</summary>
    internal void Delivered(HookMessage message) => Execute(HookSql.Delete, ("number", message.Number));

    /// <summary>Keeps a message for another try.</summary>
    internal void Failed(HookMessage message, string error, long nextMs) => Execute(HookSql.Failed, ("number", message.Number), ("error", error), ("next", nextMs));

    /// <summary>Lays a message aside; of very many the oldest are forgotten.</summary>
    internal void Bury(string hookId, HookMessage message, string error, long nowMs)
    {
        Execute(HookSql.Bury, ("number", message.Number), ("error", error), ("now", nowMs));
        Execute(HookSql.Trim, ("id", hookId), ("most", MostDead));
    }

    /// <summary>Messages laid aside, after a number.</summary>
    internal IReadOnlyList<HookMessage> Dead(string hookId, long after, int limit) =>
        Query(HookSql.Dead, HookRows.MessageOf, ("id", hookId), ("after", after), ("limit", limit));

    /// <summary>Sends a message laid aside on its way again, in no order with others; false where there is none of that number.</summary>
    internal bool Redeliver(string hookId, long number) =>
        Query(HookSql.Redeliver, reader => reader.GetInt64(0), ("id", hookId), ("number", number)).Count > 0;

    /// <inheritdoc/>
    public virtual void Dispose() => seal.Dispose();

    /// <summary>Does something on a connection that nobody else uses meanwhile.</summary>
    private protected abstract T Use<T>(Func<DbConnection, T> work);

    private Hook HookOf(DbDataReader reader) => HookRows.HookOf(reader, seal);

    private void Execute(string sql, params (string Name, object? Value)[] parameters) => Use(connection => Execute(connection, sql, parameters));

    private long Scalar(string sql, params (string Name, object? Value)[] parameters) => Use(connection =>
    {
        using DbCommand command = Command(connection, sql, parameters);
        return (long)command.ExecuteScalar()!;
    });

    private List<T> Query<T>(string sql, Func<DbDataReader, T> map, params (string Name, object? Value)[] parameters) => Use(connection =>
    {
        using DbCommand command = Command(connection, sql, parameters);
        using DbDataReader reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read()) rows.Add(map(reader));
        return rows;
    });

    private static int Execute(DbConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        using DbCommand command = Command(connection, sql, parameters);
        return command.ExecuteNonQuery();
    }

    private static DbCommand Command(DbConnection connection, string sql, (string Name, object? Value)[] parameters)
    {
        DbCommand command = connection.CreateCommand();
        // The statements are constants of this assembly; values come in as parameters only.
        command.CommandText = sql;
        foreach ((string name, object? value) in parameters)
        {
            DbParameter parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@" + name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
