using Microsoft.Data.Sqlite;

namespace Routing.Center;

/// <summary>The history's file as its one projector writes it.</summary>
internal sealed class HistoryStore : IDisposable
{
    /// <summary>Name of the history's file in the data directory.</summary>
    internal const string FileName = "history.db";

    private readonly Lock _lock = new();
    private readonly SqliteConnection _connection;
    private readonly HistoryStatement _insertEvent;
    private readonly HistoryStatement _writeContact;
    private readonly HistoryStatement _writeAgentState;
    private readonly HistoryStatement _addToInterval;
    private readonly HistoryStatement _writeThreshold;
    private readonly HistoryStatement _writeMeta;

    internal HistoryStore(string directory)
    {
        Path = System.IO.Path.Combine(directory, FileName);
        // What a power cut takes from the end of the history is projected again from the journal.
        _connection = SqliteFile.Open(Path, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint=8192;");
        SqliteFile.Execute(_connection, HistorySchema.Meta);
        if (Meta("format") is { } format && format != HistorySchema.Format) SqliteFile.Execute(_connection, HistorySchema.Drop);
        SqliteFile.Execute(_connection, HistorySchema.Tables);
        _insertEvent = new HistoryStatement(_connection, HistorySchema.InsertEvent);
        _writeContact = new HistoryStatement(_connection, HistorySchema.WriteContact);
        _writeAgentState = new HistoryStatement(_connection, HistorySchema.WriteAgentState);
        _addToInterval = new HistoryStatement(_connection, HistorySchema.AddToInterval);
        _writeThreshold = new HistoryStatement(_connection, HistorySchema.WriteThreshold);
        _writeMeta = new HistoryStatement(_connection, HistorySchema.WriteMeta);
    }

    /// <summary>The file.</summary>
    internal string Path { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            foreach (HistoryStatement statement in
                (ReadOnlySpan<HistoryStatement>)[_insertEvent, _writeContact, _writeAgentState, _addToInterval, _writeThreshold, _writeMeta])
            {
                statement.Dispose();
            }

            _connection.Dispose();
        }
    }

    /// <summary>
    /// Reads what the projection needs to go on. A history of another format, or beyond <paramref name="journalSequence"/>, is emptied,
    /// so that it is made again.
    /// </summary>
    internal HistoryProjection Load(long journalSequence)
    {
        lock (_lock)
        {
            if (Meta("format") != HistorySchema.Format || Meta("last_sequence") > journalSequence) Clear();
            var projection = new HistoryProjection { LastSequence = Meta("last_sequence") ?? 0 };
            projection.Booking.Change(
                SqliteFile.Query(
                    _connection, "SELECT * FROM thresholds", row => new QueueThreshold(row.GetString(0), row.GetInt64(1), row.GetInt64(2))),
                []);
            const string OpenContacts = "SELECT * FROM contacts WHERE ended_at_ms IS NULL ORDER BY first_sequence";
            foreach (HistoryContact contact in SqliteFile.Query(_connection, OpenContacts, HistoryRows.ContactOf)) projection.Restore(contact);
            const string OpenStates = "SELECT * FROM agent_states WHERE until_ms IS NULL ORDER BY first_sequence";
            foreach (HistoryAgentState state in SqliteFile.Query(_connection, OpenStates, HistoryRows.AgentStateOf)) projection.Restore(state);
            return projection;
        }
    }

    /// <summary>Writes events and all that they changed, or nothing.</summary>
    internal void Write(IReadOnlyList<FeedEvent> events, HistoryProjection projection)
    {
        lock (_lock)
        {
            using SqliteTransaction transaction = _connection.BeginTransaction();
            foreach (FeedEvent feedEvent in events) Insert(feedEvent);
            foreach (HistoryContact contact in projection.ChangedContacts) Write(contact);
            foreach (HistoryAgentState state in projection.ChangedAgentStates) Write(state);
            foreach (((string queue, long startMs), HistoryInterval added) in projection.Booking.Additions) Add(queue, startMs, added);
            foreach (QueueThreshold threshold in projection.Booking.Thresholds)
            {
                _writeThreshold.Run(threshold.Queue, threshold.WithinMs, threshold.ShortAbandonMs);
            }

            _writeMeta.Run("last_sequence", projection.LastSequence);
            transaction.Commit();
        }
    }

    /// <summary>Deletes what is older than <paramref name="beforeMs"/>, in steps that hold no reader or projector up for long.</summary>
    internal void Purge(long beforeMs)
    {
        foreach (string sql in HistoryPurge.Statements)
        {
            while (PurgeSome(sql, beforeMs) == HistoryPurge.StepRows) { }
        }
    }

    private int PurgeSome(string sql, long beforeMs)
    {
        lock (_lock)
        {
            using SqliteCommand command = _connection.CreateCommand();
            command.CommandText = sql;
            command.Parameters.AddWithValue("$before", beforeMs);
            return command.ExecuteNonQuery();
        }
    }

    private void Insert(FeedEvent e) => _insertEvent.Run(
        e.Sequence, e.AtMs, e.Type, e.Source, e.CallId, e.AgentId, e.Queue, e.Device, e.ReservationId,
        e.State, e.Next, e.Reason, e.WaitedMs, e.ConnectedMs, e.DeadlineMs, e.Priority, e.Other,
        e.Count, e.Connect, e.Release, e.FollowUpId, e.Kind, e.Note, e.CallbackId, e.Number,
        e.Rule, e.WidenTo, e.Redirect, e.ToCenter, e.Announcement);

    private void Write(HistoryContact c) => _writeContact.Run(
        c.Sequence, c.Source, c.CallId, c.State, c.EntryQueue, c.Queue, c.AgentId, c.Priority, c.QueuedAtMs,
        c.AnsweredAtMs, c.EndedAtMs, c.WaitedMs, c.ConnectedMs, c.IsTransferred, c.IntervalQueue, c.IntervalMs, c.IsCallback);

    private void Write(HistoryAgentState s) =>
        _writeAgentState.Run(s.Sequence, s.AgentId, s.State, s.Next, s.Reason, s.FromMs, s.UntilMs);

    private void Add(string queue, long startMs, HistoryInterval i) => _addToInterval.Run(
        queue, startMs, i.Offered, i.AnsweredInTime, i.AnsweredLate, i.AbandonedInTime, i.ShortAbandoned, i.PastThreshold,
        i.AnsweredWaitMs, i.Handled, i.HandledMs);

    private long? Meta(string name) => SqliteFile.Query(
        _connection, "SELECT value FROM meta WHERE name = $name", row => (long?)row.GetInt64(0), ("$name", name)).FirstOrDefault();

    private void Clear() => SqliteFile.Execute(
        _connection,
        """
        BEGIN;
        DELETE FROM meta; DELETE FROM events; DELETE FROM contacts; DELETE FROM agent_states; DELETE FROM intervals; DELETE FROM thresholds;
        INSERT INTO meta VALUES ('format', $format);
        COMMIT;
        """,
        ("$format", HistorySchema.Format));
}
