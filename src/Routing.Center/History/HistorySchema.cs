namespace Routing.Center;

/// <summary>The history's tables, made to be read with SQL. Times ending in <c>_ms</c> are milliseconds, those named <c>at</c>, <c>from</c>, <c>until</c>, <c>queued</c>, <c>answered</c>, <c>ended</c> and <c>start</c> since 1970 UTC.</summary>
internal static class HistorySchema
{
    /// <summary>Raised when the tables change; a history of another format is rebuilt.</summary>
    internal const long Format = 5;

    internal const string Meta = "CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID";

    internal const string Drop = """
        DELETE FROM meta;
        DROP TABLE events; DROP TABLE contacts; DROP TABLE agent_states; DROP TABLE intervals; DROP TABLE thresholds; DROP TABLE IF EXISTS audit;
        """;

    internal const string Tables = """
        CREATE TABLE IF NOT EXISTS events (
            sequence INTEGER PRIMARY KEY,
            at_ms INTEGER NOT NULL,
            type TEXT NOT NULL,
            source TEXT, call_id TEXT, agent_id TEXT, queue TEXT, device TEXT, reservation_id INTEGER,
            state TEXT, next TEXT, reason TEXT,
            waited_ms INTEGER, connected_ms INTEGER, deadline_ms INTEGER, priority INTEGER, other TEXT,
            count INTEGER, connect INTEGER NOT NULL, release INTEGER NOT NULL,
            follow_up_id INTEGER, kind TEXT, note TEXT, callback_id TEXT, number TEXT,
            rule INTEGER, widen_to TEXT, redirect TEXT, to_center TEXT, announcement TEXT);
        CREATE INDEX IF NOT EXISTS events_by_call ON events (call_id, source, sequence) WHERE call_id IS NOT NULL;
        CREATE TABLE IF NOT EXISTS contacts (
            first_sequence INTEGER PRIMARY KEY,
            source TEXT NOT NULL, call_id TEXT NOT NULL, state TEXT NOT NULL,
            entry_queue TEXT, queue TEXT, agent_id TEXT, priority INTEGER NOT NULL,
            queued_at_ms INTEGER NOT NULL, answered_at_ms INTEGER, ended_at_ms INTEGER,
            waited_ms INTEGER, connected_ms INTEGER NOT NULL, transferred INTEGER NOT NULL,
            interval_queue TEXT, interval_start_ms INTEGER, callback INTEGER NOT NULL);
        CREATE INDEX IF NOT EXISTS contacts_by_queued ON contacts (queued_at_ms);
        CREATE INDEX IF NOT EXISTS contacts_by_agent ON contacts (agent_id, first_sequence) WHERE agent_id IS NOT NULL;
        CREATE INDEX IF NOT EXISTS contacts_open ON contacts (first_sequence) WHERE ended_at_ms IS NULL;
        CREATE TABLE IF NOT EXISTS agent_states (
            first_sequence INTEGER PRIMARY KEY,
            agent_id TEXT NOT NULL, state TEXT NOT NULL, next TEXT, reason TEXT,
            from_ms INTEGER NOT NULL, until_ms INTEGER);
        CREATE INDEX IF NOT EXISTS agent_states_by_agent ON agent_states (agent_id, from_ms);
        CREATE INDEX IF NOT EXISTS agent_states_by_until ON agent_states (until_ms);
        CREATE INDEX IF NOT EXISTS agent_states_open ON agent_states (first_sequence) WHERE until_ms IS NULL;
        CREATE TABLE IF NOT EXISTS audit (
            sequence INTEGER PRIMARY KEY,
            at_ms INTEGER NOT NULL,
            principal TEXT NOT NULL, action TEXT NOT NULL, target TEXT NOT NULL, before TEXT, after TEXT, outcome TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS intervals (
            queue TEXT NOT NULL, start_ms INTEGER NOT NULL,
            offered INTEGER NOT NULL, answered_in_time INTEGER NOT NULL, answered_late INTEGER NOT NULL,
            abandoned_in_time INTEGER NOT NULL, short_abandoned INTEGER NOT NULL, past_threshold INTEGER NOT NULL,
            answered_wait_ms INTEGER NOT NULL, handled INTEGER NOT NULL, handled_ms INTEGER NOT NULL,
            PRIMARY KEY (queue, start_ms)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS thresholds (
            queue TEXT PRIMARY KEY, within_ms INTEGER NOT NULL, short_abandon_ms INTEGER NOT NULL) WITHOUT ROWID;
        """;

    internal const string InsertEvent = """
        INSERT INTO events VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25,
            ?26, ?27, ?28, ?29, ?30)
        """;

    internal const string WriteContact = """
        INSERT OR REPLACE INTO contacts VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
        """;

    internal const string WriteAgentState = "INSERT OR REPLACE INTO agent_states VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

    internal const string InsertAction = "INSERT INTO audit VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

    internal const string AddToInterval = """
        INSERT INTO intervals VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        ON CONFLICT (queue, start_ms) DO UPDATE SET
            offered = offered + excluded.offered,
            answered_in_time = answered_in_time + excluded.answered_in_time,
            answered_late = answered_late + excluded.answered_late,
            abandoned_in_time = abandoned_in_time + excluded.abandoned_in_time,
            short_abandoned = short_abandoned + excluded.short_abandoned,
            past_threshold = past_threshold + excluded.past_threshold,
            answered_wait_ms = answered_wait_ms + excluded.answered_wait_ms,
            handled = handled + excluded.handled,
            handled_ms = handled_ms + excluded.handled_ms
        """;

    internal const string WriteThreshold = "INSERT OR REPLACE INTO thresholds VALUES (?1, ?2, ?3)";

    internal const string WriteMeta = "INSERT OR REPLACE INTO meta VALUES (?1, ?2)";
}
