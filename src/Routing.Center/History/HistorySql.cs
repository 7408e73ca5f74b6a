namespace Routing.Center;

/// <summary>
/// What SQLite and PostgreSQL are asked alike. They differ in where the tables stand, and in that PostgreSQL holds many centers, so that
/// a condition names the center.
/// </summary>
/// <param name="schema">Before a table's name.</param>
/// <param name="scope">Before other conditions.</param>
internal sealed class HistorySql(string schema, string scope)
{
    internal const string EventColumns =
        "sequence, at_ms, type, source, call_id, agent_id, queue, device, reservation_id, state, next, reason, waited_ms, connected_ms, "
        + "deadline_ms, priority, other, count, connect, release, follow_up_id, kind, note, callback_id, number, "
        + "rule, widen_to, redirect, to_center, announcement";

    internal const string ContactColumns =
        "first_sequence, source, call_id, state, entry_queue, queue, agent_id, priority, queued_at_ms, answered_at_ms, ended_at_ms, "
        + "waited_ms, connected_ms, transferred, interval_queue, interval_start_ms, callback";

    internal const string AgentStateColumns = "first_sequence, agent_id, state, next, reason, from_ms, until_ms";

    internal const string ActionColumns = "sequence, at_ms, principal, action, target, before, after, outcome";

    internal static HistorySql Sqlite { get; } = new(string.Empty, string.Empty);

    internal static HistorySql Postgres { get; } = new("history.", "center = @center AND ");

    internal string EventsAfter { get; } =
        $"SELECT {EventColumns} FROM {schema}events WHERE {scope}sequence > @after ORDER BY sequence LIMIT @limit";

    internal string Story { get; } =
        $"SELECT {EventColumns} FROM {schema}events WHERE {scope}call_id = @call AND source = @source ORDER BY sequence";

    internal string OpenContacts { get; } =
        $"SELECT {ContactColumns} FROM {schema}contacts WHERE {scope}ended_at_ms IS NULL ORDER BY first_sequence";

    internal string OpenAgentStates { get; } =
        $"SELECT {AgentStateColumns} FROM {schema}agent_states WHERE {scope}until_ms IS NULL ORDER BY first_sequence";

    internal string Thresholds { get; } = $"SELECT queue, within_ms, short_abandon_ms FROM {schema}thresholds WHERE {scope}queue IS NOT NULL";

    /// <summary>The quarters of an hour of all queues, or of one.</summary>
    internal string Intervals(bool ofOneQueue) =>
        "SELECT queue, start_ms, answered_in_time, answered_late, abandoned_in_time, short_abandoned, past_threshold, answered_wait_ms, handled, handled_ms "
        + $"FROM {schema}intervals WHERE {scope}{(ofOneQueue ? "queue = @queue AND " : string.Empty)}start_ms >= @from AND start_ms < @to ORDER BY start_ms, queue";

    /// <summary>Spans of all agents or of one that share time with an interval, in the order in which they began.</summary>
    internal string AgentStates(bool ofOneAgent) =>
        $"SELECT {AgentStateColumns} FROM {schema}agent_states WHERE {scope}{(ofOneAgent ? "agent_id = @agent AND " : string.Empty)}"
        + "from_ms < @to AND (until_ms >= @from OR until_ms IS NULL) AND first_sequence > @after ORDER BY first_sequence LIMIT @limit";

    /// <summary>The rows of a span, in the columns of an export.</summary>
    internal string Export(HistoryColumns columns) => columns.Select(schema, scope);

    /// <summary>Deletions of old rows, one for each table, of <see cref="HistoryPurge.StepRows"/> at most.</summary>
    internal IReadOnlyList<string> Purge { get; } =
    [
        // Time never goes back along the sequence, so the oldest events are those of the smallest sequences.
        $"""
        DELETE FROM {schema}events WHERE {scope}at_ms < @before AND sequence IN (
            SELECT sequence FROM {schema}events WHERE {scope}sequence > 0 ORDER BY sequence LIMIT 5000)
        """,
        $"""
        DELETE FROM {schema}contacts WHERE {scope}first_sequence IN (
            SELECT first_sequence FROM {schema}contacts WHERE {scope}queued_at_ms < @before AND ended_at_ms < @before LIMIT 5000)
        """,
        $"""
        DELETE FROM {schema}agent_states WHERE {scope}first_sequence IN (
            SELECT first_sequence FROM {schema}agent_states WHERE {scope}until_ms < @before ORDER BY first_sequence LIMIT 5000)
        """,
        $"""
        DELETE FROM {schema}audit WHERE {scope}sequence IN (
            SELECT sequence FROM {schema}audit WHERE {scope}at_ms < @before ORDER BY sequence LIMIT 5000)
        """,
        $"""
        DELETE FROM {schema}intervals WHERE {scope}(queue, start_ms) IN (
            SELECT queue, start_ms FROM {schema}intervals WHERE {scope}start_ms + 900000 <= @before LIMIT 5000)
        """,
    ];

    /// <summary>Contacts that match, newest first; only the conditions that were given stand in it.</summary>
    internal string Search(ContactSearch search)
    {
        string conditions = string.Concat(
            search.FromMs is null ? string.Empty : "queued_at_ms >= @from AND ",
            search.ToMs is null ? string.Empty : "queued_at_ms < @to AND ",
            search.Queue is null ? string.Empty : "entry_queue = @queue AND ",
            search.AgentId is null ? string.Empty : "agent_id = @agent AND ");
        string state = search.State is null ? string.Empty : "state = @state AND ";
        return $"SELECT {ContactColumns} FROM {schema}contacts WHERE {scope}{conditions}{state}first_sequence < @before ORDER BY first_sequence DESC LIMIT @limit";
    }

    /// <summary>Actions that match, newest first.</summary>
    internal string Actions(ActionSearch search)
    {
        string conditions = string.Concat(
            search.FromMs is null ? string.Empty : "at_ms >= @from AND ",
            search.ToMs is null ? string.Empty : "at_ms < @to AND ",
            search.By is null ? string.Empty : "principal = @by AND ",
            search.Action is null ? string.Empty : "action = @action AND ",
            search.Target is null ? string.Empty : "target = @target AND ");
        return $"SELECT {ActionColumns} FROM {schema}audit WHERE {scope}{conditions}sequence < @before ORDER BY sequence DESC LIMIT @limit";
    }
}
