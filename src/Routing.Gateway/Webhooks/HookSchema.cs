namespace Routing.Gateway;

/// <summary>Tables and statements of <see cref="HookStore"/>.</summary>
internal static class HookSchema
{
    // Normal is enough: what a power failure may take back are the last steps together with the cursor, and they are taken again.
    internal const string Pragmas = "PRAGMA busy_timeout=10000; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;";

    internal const string Tables = """
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

    internal const string InsertHook = """
        INSERT INTO hooks (id, owner, of_key, center, url, events, secret, cursor, created_ms)
        VALUES ($id, $owner, $ofKey, $center, $url, $events, $secret, $cursor, $created)
        """;

    internal const string SelectHooks = """
        SELECT id, owner, of_key, center, url, events, secret, created_ms, old_secret, old_until_ms, disabled FROM hooks
        WHERE $id IS NULL OR id = $id ORDER BY created_ms, id
        """;

    internal const string DeleteHook = "DELETE FROM messages WHERE hook = $id; DELETE FROM hooks WHERE id = $id";

    internal const string SetSecret = "UPDATE hooks SET secret = $secret, old_secret = $old, old_until_ms = $until WHERE id = $id";

    internal const string SetDisabled = "UPDATE hooks SET disabled = $why WHERE id = $id";

    internal const string Cursor = "SELECT coalesce((SELECT cursor FROM hooks WHERE id = $id), 0)";

    internal const string SetCursor = "UPDATE hooks SET cursor = $cursor WHERE id = $id";

    // A hook that was deleted meanwhile gets nothing.
    internal const string InsertMessage = """
        INSERT INTO messages (hook, message_id, sequence, type, lane, body)
        SELECT $id, $messageId, $sequence, $type, $lane, $body WHERE EXISTS (SELECT 1 FROM hooks WHERE id = $id)
        """;

    internal const string Columns = "SELECT number, message_id, sequence, type, lane, body, tries, error, dead_ms FROM messages ";

    // Only the first of each lane, so that a call's events arrive in their order.
    internal const string Due = Columns + """
        WHERE hook = $id AND dead_ms IS NULL AND next_ms <= $now AND NOT EXISTS (
            SELECT 1 FROM messages AS earlier WHERE earlier.hook = $id AND earlier.dead_ms IS NULL AND earlier.lane = messages.lane AND earlier.number < messages.number)
        ORDER BY number LIMIT $limit
        """;

    internal const string NextDue = "SELECT coalesce(min(next_ms), 0) FROM messages WHERE hook = $id AND dead_ms IS NULL AND next_ms > $now";

    internal const string Waiting = "SELECT count(*) FROM messages WHERE hook = $id AND dead_ms IS NULL";

    internal const string Delete = "DELETE FROM messages WHERE number = $number";

    internal const string Failed = "UPDATE messages SET tries = tries + 1, next_ms = $next, error = $error WHERE number = $number";

    internal const string Bury = "UPDATE messages SET tries = tries + 1, dead_ms = $now, error = $error WHERE number = $number";

    internal const string Trim = """
        DELETE FROM messages WHERE hook = $id AND dead_ms IS NOT NULL AND number <= coalesce(
            (SELECT number FROM messages WHERE hook = $id AND dead_ms IS NOT NULL ORDER BY number DESC LIMIT 1 OFFSET $most), 0)
        """;

    internal const string Dead = Columns + "WHERE hook = $id AND dead_ms IS NOT NULL AND number > $after ORDER BY number LIMIT $limit";

    internal const string Redeliver = """
        UPDATE messages SET dead_ms = NULL, tries = 0, next_ms = 0, lane = 'again ' || number
        WHERE hook = $id AND number = $number AND dead_ms IS NOT NULL RETURNING number
        """;
}
