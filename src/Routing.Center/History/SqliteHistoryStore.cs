using Microsoft.Data.Sqlite;

namespace Routing.Center;

/// <summary>The history in an SQLite file.</summary>
internal sealed class SqliteHistoryStore : IHistoryStore
{
    /// <summary>Name of the history's file in the data directory.</summary>
    internal const string FileName = "history.db";

    private readonly Lock _lock = new();
    private readonly HistoryValue[] _row = new HistoryValue[HistoryValues.Most];
    private readonly SqliteConnection _connection;
    private readonly HistoryStatement _insertEvent;
    private readonly HistoryStatement _writeContact;
    private readonly HistoryStatement _writeAgentState;
    private readonly HistoryStatement _insertAction;
    private readonly HistoryStatement _addToInterval;
    private readonly HistoryStatement _writeThreshold;
    private readonly HistoryStatement _writeMeta;

    internal SqliteHistoryStore(string directory)
    {
        string path = Path.Combine(directory, FileName);
        // What a power cut takes from the end of the history is projected again from the journal.
        _connection = SqliteFile.Open(path, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint=8192;");
        SqliteFile.Execute(_connection, HistorySchema.Meta);
        if (Meta("format") is { } format && format != HistorySchema.Format) SqliteFile.Execute(_connection, HistorySchema.Drop);
        SqliteFile.Execute(_connection, HistorySchema.Tables);
        Reader = new HistoryReader(() => SqliteFile.OpenForReading(path), HistorySql.Sqlite, null);
        _insertEvent = new HistoryStatement(_connection, HistorySchema.InsertEvent);
        _writeContact = new HistoryStatement(_connection, HistorySchema.WriteContact);
        _writeAgentState = new HistoryStatement(_connection, HistorySchema.WriteAgentState);
        _insertAction = new HistoryStatement(_connection, HistorySchema.InsertAction);
        _addToInterval = new HistoryStatement(_connection, HistorySchema.AddToInterval);
        _writeThreshold = new HistoryStatement(_connection, HistorySchema.WriteThreshold);
        _writeMeta = new HistoryStatement(_connection, HistorySchema.WriteMeta);
    }

    /// <inheritdoc/>
    public HistoryReader Reader { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            foreach (HistoryStatement statement in
                (ReadOnlySpan<HistoryStatement>)[_insertEvent, _writeContact, _writeAgentState, _insertAction, _addToInterval, _writeThreshold, _writeMeta])
            {
                statement.Dispose();
            }

            _connection.Dispose();
        }
    }

    /// <inheritdoc/>
    public long ReadLastSequence()
    {
        lock (_lock) return Meta("last_sequence") ?? 0;
    }

    /// <inheritdoc/>
    public HistoryProjection Load(Func<long> readJournalSequence)
    {
        lock (_lock)
        {
            if (Meta("format") != HistorySchema.Format || Meta("last_sequence") > readJournalSequence()) Clear();
            var projection = new HistoryProjection { LastSequence = Meta("last_sequence") ?? 0 };
            projection.Written();
            HistoryRows.Restore(projection, _connection, HistorySql.Sqlite, null);
            return projection;
        }
    }

    /// <inheritdoc/>
    public void Write(IReadOnlyList<FeedEvent> events, HistoryProjection projection)
    {
        lock (_lock)
        {
            using SqliteTransaction transaction = _connection.BeginTransaction();
            foreach (FeedEvent feedEvent in events)
            {
                Run(_insertEvent, HistoryValues.Of(feedEvent, _row));
                if (feedEvent.Action is { } action) Run(_insertAction, HistoryValues.Of(action, _row));
            }

            foreach (HistoryContact contact in projection.ChangedContacts) Run(_writeContact, HistoryValues.Of(contact, _row));
            foreach (HistoryAgentState state in projection.ChangedAgentStates) Run(_writeAgentState, HistoryValues.Of(state, _row));
            foreach (((string queue, long startMs), HistoryInterval added) in projection.Booking.Additions) Add(queue, startMs, added);
            foreach (QueueThreshold threshold in projection.Booking.Thresholds)
            {
                _writeThreshold.Run(threshold.Queue, threshold.WithinMs, threshold.ShortAbandonMs);
            }

            _writeMeta.Run("last_sequence", projection.LastSequence);
            transaction.Commit();
        }
    }

    /// <inheritdoc/>
    public void Purge(long beforeMs)
    {
        foreach (string sql in HistorySql.Sqlite.Purge)
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
            command.Parameters.AddWithValue("@before", beforeMs);
            return command.ExecuteNonQuery();
        }
    }

    private void Run(HistoryStatement statement, int values) => statement.Run(_row.AsSpan(0, values));

    private void Add(string queue, long startMs, HistoryInterval i) => _addToInterval.Run(
        queue, startMs, i.Offered, i.AnsweredInTime, i.AnsweredLate, i.AbandonedInTime, i.ShortAbandoned, i.PastThreshold,
        i.AnsweredWaitMs, i.Handled, i.HandledMs);

    private long? Meta(string name) => SqliteFile.Query(
        _connection, "SELECT value FROM meta WHERE name = $name", row => (long?)row.GetInt64(0), ("$name", name)).FirstOrDefault();

    private void Clear() => SqliteFile.Execute(
        _connection,
        """
        BEGIN;
        DELETE FROM meta; DELETE FROM events; DELETE FROM contacts; DELETE FROM agent_states; DELETE FROM audit; DELETE FROM intervals; DELETE FROM thresholds;
        INSERT INTO meta VALUES ('format', $format);
        COMMIT;
        """,
        ("$format", HistorySchema.Format));
}
