using Microsoft.Data.Sqlite;

namespace Routing.Center;

/// <summary>Reads the history's file; any number at a time.</summary>
internal sealed class HistoryReader(string path)
{
    private const string Search = """
        SELECT * FROM contacts
        WHERE ($from IS NULL OR queued_at_ms >= $from)
        AND ($to IS NULL OR queued_at_ms < $to)
        AND ($queue IS NULL OR entry_queue = $queue)
        AND ($agent IS NULL OR agent_id = $agent)
        AND ($state IS NULL OR state = $state)
        AND first_sequence < $before
        ORDER BY first_sequence DESC LIMIT $limit
        """;

    /// <summary>Events after <paramref name="after"/>, oldest first; those deleted for their age are missing.</summary>
    internal List<FeedEvent> ReadEvents(long after, int limit) => Query(
        "SELECT * FROM events WHERE sequence > $after ORDER BY sequence LIMIT $limit",
        HistoryRows.EventOf,
        ("$after", after),
        ("$limit", limit));

    /// <summary>All events of one call.</summary>
    internal List<FeedEvent> ReadStory(string source, string callId) => Query(
        "SELECT * FROM events WHERE call_id = $call AND source = $source ORDER BY sequence",
        HistoryRows.EventOf,
        ("$call", callId),
        ("$source", source));

    /// <summary>Contacts that match, newest first.</summary>
    internal List<ContactRecord> Find(ContactSearch search) => Query(
        Search,
        HistoryRows.RecordOf,
        ("$from", Or(search.FromMs)),
        ("$to", Or(search.ToMs)),
        ("$queue", Or(search.Queue)),
        ("$agent", Or(search.AgentId)),
        ("$state", Or(search.State)),
        ("$before", search.Before ?? long.MaxValue),
        ("$limit", Math.Clamp(search.Limit, 1, 1_000)));

    private static object Or(object? value) => value ?? DBNull.Value;

    private List<T> Query<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using SqliteConnection connection = SqliteFile.OpenForReading(path);
        return SqliteFile.Query(connection, sql, map, parameters);
    }
}
