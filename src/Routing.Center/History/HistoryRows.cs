using Microsoft.Data.Sqlite;

namespace Routing.Center;

/// <summary>Reads the history's rows back.</summary>
internal static class HistoryRows
{
    internal static FeedEvent EventOf(SqliteDataReader row) => new()
    {
        Sequence = row.GetInt64(0),
        AtMs = row.GetInt64(1),
        Type = row.GetString(2),
        Source = Text(row, 3),
        CallId = Text(row, 4),
        AgentId = Text(row, 5),
        Queue = Text(row, 6),
        Device = Text(row, 7),
        ReservationId = Number(row, 8),
        State = Text(row, 9),
        Next = Text(row, 10),
        Reason = Text(row, 11),
        WaitedMs = Number(row, 12),
        ConnectedMs = Number(row, 13),
        DeadlineMs = Number(row, 14),
        Priority = (int?)Number(row, 15),
        Other = Text(row, 16),
        Count = (int?)Number(row, 17),
        Connect = row.GetInt64(18) != 0,
        Release = row.GetInt64(19) != 0,
        FollowUpId = Number(row, 20),
        Kind = Text(row, 21),
        Note = Text(row, 22),
        CallbackId = Text(row, 23),
        Number = Text(row, 24),
        Rule = (int?)Number(row, 25),
        WidenTo = Text(row, 26),
        Redirect = Text(row, 27),
        ToCenter = Text(row, 28),
        Announcement = Text(row, 29),
    };

    internal static HistoryContact ContactOf(SqliteDataReader row) => new()
    {
        Sequence = row.GetInt64(0),
        Source = row.GetString(1),
        CallId = row.GetString(2),
        State = row.GetString(3),
        EntryQueue = Text(row, 4),
        Queue = Text(row, 5),
        AgentId = Text(row, 6),
        Priority = row.GetInt32(7),
        QueuedAtMs = row.GetInt64(8),
        AnsweredAtMs = Number(row, 9),
        EndedAtMs = Number(row, 10),
        WaitedMs = Number(row, 11),
        ConnectedMs = row.GetInt64(12),
        IsTransferred = row.GetInt64(13) != 0,
        IntervalQueue = Text(row, 14),
        IntervalMs = Number(row, 15),
        IsCallback = row.GetInt64(16) != 0,
    };

    internal static HistoryAgentState AgentStateOf(SqliteDataReader row) => new()
    {
        Sequence = row.GetInt64(0),
        AgentId = row.GetString(1),
        State = row.GetString(2),
        Next = Text(row, 3),
        Reason = Text(row, 4),
        FromMs = row.GetInt64(5),
        UntilMs = Number(row, 6),
    };

    internal static ContactRecord RecordOf(SqliteDataReader row)
    {
        HistoryContact contact = ContactOf(row);
        return new ContactRecord(
            contact.Source,
            contact.CallId,
            contact.State,
            contact.EntryQueue,
            contact.AgentId,
            contact.QueuedAtMs,
            contact.AnsweredAtMs,
            contact.EndedAtMs,
            contact.WaitedMs,
            contact.Sequence);
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static long? Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
