namespace Routing.Gateway;

/// <summary>Statements of <see cref="HookStore"/>, the same for every database.</summary>
internal static class HookSql
{
    internal const string InsertHook = """
        INSERT INTO hooks (id, owner, of_key, center, url, events, secret, cursor, created_ms)
        VALUES (@id, @owner, @ofKey, @center, @url, @events, @secret, @cursor, @created)
        """;

    private const string SelectHooks = """
        SELECT id, owner, of_key, center, url, events, secret, created_ms, old_secret, old_until_ms, disabled FROM hooks
        """;

    internal const string SelectHook = SelectHooks + " WHERE id = @id";

    internal const string SelectAll = SelectHooks + " ORDER BY created_ms, id";

    internal const string SelectOfCenter = SelectHooks + " WHERE center = @center ORDER BY created_ms, id";

    internal const string DeleteHook = "DELETE FROM messages WHERE hook = @id; DELETE FROM hooks WHERE id = @id";

    internal const string SetSecret = "UPDATE hooks SET secret = @secret, old_secret = @old, old_until_ms = @until WHERE id = @id";

    internal const string SetDisabled = "UPDATE hooks SET disabled = @why WHERE id = @id";

    internal const string Cursor = "SELECT coalesce((SELECT cursor FROM hooks WHERE id = @id), 0)";

    // Whoever has read on meanwhile has kept these messages already: then nothing is kept twice.
    internal const string MoveCursor = "UPDATE hooks SET cursor = @cursor WHERE id = @id AND cursor < @first";

    internal const string InsertMessage = """
        INSERT INTO messages (hook, message_id, sequence, type, lane, body) VALUES (@id, @messageId, @sequence, @type, @lane, @body)
        """;

    private const string Columns = "SELECT number, message_id, sequence, type, lane, body, tries, error, dead_ms FROM messages ";

    // Only the first of each lane, so that a call's events arrive in their order.
    internal const string Due = Columns + """
        WHERE hook = @id AND dead_ms IS NULL AND next_ms <= @now AND NOT EXISTS (
            SELECT 1 FROM messages AS earlier WHERE earlier.hook = @id AND earlier.dead_ms IS NULL AND earlier.lane = messages.lane AND earlier.number < messages.number)
        """;

    internal const string InOrder = " ORDER BY number LIMIT @limit";

    internal const string NextDue = "SELECT coalesce(min(next_ms), 0) FROM messages WHERE hook = @id AND dead_ms IS NULL AND next_ms > @now";

    internal const string Waiting = "SELECT count(*) FROM messages WHERE hook = @id AND dead_ms IS NULL";

    internal const string Delete = "DELETE FROM messages WHERE number = @number";

    internal const string Failed = "UPDATE messages SET tries = tries + 1, next_ms = @next, error = @error WHERE number = @number";

    internal const string Bury = "UPDATE messages SET tries = tries + 1, dead_ms = @now, error = @error WHERE number = @number";

    internal const string Trim = """
        DELETE FROM messages WHERE hook = @id AND dead_ms IS NOT NULL AND number <= coalesce(
            (SELECT number FROM messages WHERE hook = @id AND dead_ms IS NOT NULL ORDER BY number DESC LIMIT 1 OFFSET @most), 0)
        """;

    internal const string Dead = Columns + "WHERE hook = @id AND dead_ms IS NOT NULL AND number > @after ORDER BY number LIMIT @limit";

    internal const string Redeliver = """
        UPDATE messages SET dead_ms = NULL, tries = 0, next_ms = 0, lane = 'again ' || number
        WHERE hook = @id AND number = @number AND dead_ms IS NOT NULL RETURNING number
        """;
}
