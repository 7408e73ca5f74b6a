using static Routing.Center.HistoryColumn;

namespace Routing.Center;

/// <summary>The columns of an export and the statement that reads them, by an index where there is one, so that nothing has to be sorted in memory.</summary>
/// <param name="Columns">In their order.</param>
/// <param name="Table">Name of the table.</param>
/// <param name="At">The instant that says to which day a row belongs.</param>
/// <param name="Order">The order of rows.</param>
internal sealed record HistoryColumns(IReadOnlyList<HistoryColumn> Columns, string Table, string At, string Order)
{
    private static readonly HistoryColumns Calls = new(
        [
            Number("sequence", "first_sequence"), Text("source", "source"), Text("callId", "call_id"), Text("state", "state"), Text("entryQueue", "entry_queue"),
            Text("queue", "queue"), Text("agentId", "agent_id"), Number("priority", "priority"), Instant("queuedAt", "queued_at_ms"),
            Instant("answeredAt", "answered_at_ms"), Instant("endedAt", "ended_at_ms"), Number("waitedMs", "waited_ms"), Number("connectedMs", "connected_ms"),
            Flag("transferred", "transferred"), Text("intervalQueue", "interval_queue"), Instant("intervalStart", "interval_start_ms"), Flag("callback", "callback"),
        ],
        "contacts", "queued_at_ms", "queued_at_ms, first_sequence");

    private static readonly HistoryColumns Events = new(
        [
            Number("sequence", "sequence"), Instant("at", "at_ms"), Text("type", "type"), Text("source", "source"), Text("callId", "call_id"), Text("agentId", "agent_id"),
            Text("queue", "queue"), Text("device", "device"), Number("reservationId", "reservation_id"), Text("state", "state"), Text("next", "next"),
            Text("reason", "reason"), Number("waitedMs", "waited_ms"), Number("connectedMs", "connected_ms"), Number("deadlineMs", "deadline_ms"),
            Number("priority", "priority"), Text("other", "other"), Number("count", "count"), Flag("connect", "connect"), Flag("release", "release"),
            Number("followUpId", "follow_up_id"), Text("kind", "kind"), Text("note", "note"), Text("callbackId", "callback_id"), Text("number", "number"),
            Number("rule", "rule"), Text("widenTo", "widen_to"), Text("redirect", "redirect"), Text("toCenter", "to_center"), Text("announcement", "announcement"),
        ],
        "events", "at_ms", "sequence");

    private static readonly HistoryColumns Intervals = new(
        [
            Text("queue", "queue"), Instant("start", "start_ms"), Number("offered", "offered"), Number("answeredInTime", "answered_in_time"),
            Number("answeredLate", "answered_late"), Number("abandonedInTime", "abandoned_in_time"), Number("shortAbandoned", "short_abandoned"),
            Number("pastThreshold", "past_threshold"), Number("answeredWaitMs", "answered_wait_ms"), Number("handled", "handled"), Number("handledMs", "handled_ms"),
        ],
        "intervals", "start_ms", "start_ms, queue");

    /// <summary>Those of a table.</summary>
    internal static HistoryColumns Of(HistoryTable table) => table switch
    {
        HistoryTable.Calls => Calls,
        HistoryTable.Events => Events,
        _ => Intervals,
    };

    /// <summary>Reads the rows of a span.</summary>
    /// <param name="schema">Before the table's name.</param>
    /// <param name="scope">Before other conditions.</param>
    internal string Select(string schema, string scope) =>
        $"SELECT {string.Join(", ", Columns.Select(column => column.Column))} FROM {schema}{Table} WHERE {scope}{At} >= @from AND {At} < @to ORDER BY {Order}";
}
