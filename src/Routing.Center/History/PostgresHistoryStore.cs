using Npgsql;

namespace Routing.Center;

/// <summary>
/// The history of one center in PostgreSQL. A write moves <c>history.progress</c> from where this projector left it, in one transaction
/// with its rows, so that every event is projected once whoever else writes.
/// </summary>
internal sealed class PostgresHistoryStore : IHistoryStore
{
    private const string Progress = "SELECT last_sequence FROM history.progress WHERE center = $1 AND format = $2";

    // Another owner's projector waits until all is read, so that it is of one moment.
    private const string Hold = """
        INSERT INTO history.progress AS p VALUES ($1, 0, $2) ON CONFLICT (center) DO UPDATE SET last_sequence = p.last_sequence
        """;

    // A process that was frozen holds the row for as long as it sleeps, and no limit of the server's ends a COPY that waits for its client.
    private const string EndHolder = """
        SELECT count(pg_terminate_backend(pid, 1000)) FROM pg_stat_activity
        WHERE backend_xid = (SELECT xmax FROM history.progress WHERE center = $1)
        """;

    private const string Move = "UPDATE history.progress SET last_sequence = $3 WHERE center = $1 AND last_sequence = $2";

    /// <summary>Seconds after which whoever holds the history and does not go on is put out.</summary>
    internal const int HeldSeconds = 2;

    private const string AddToInterval = """
        INSERT INTO history.intervals AS i VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        ON CONFLICT (center, queue, start_ms) DO UPDATE SET
            offered = i.offered + excluded.offered,
            answered_in_time = i.answered_in_time + excluded.answered_in_time,
            answered_late = i.answered_late + excluded.answered_late,
            abandoned_in_time = i.abandoned_in_time + excluded.abandoned_in_time,
            short_abandoned = i.short_abandoned + excluded.short_abandoned,
            past_threshold = i.past_threshold + excluded.past_threshold,
            answered_wait_ms = i.answered_wait_ms + excluded.answered_wait_ms,
            handled = i.handled + excluded.handled,
            handled_ms = i.handled_ms + excluded.handled_ms
        """;

    private const string WriteThreshold = """
        INSERT INTO history.thresholds VALUES ($1, $2, $3, $4)
        ON CONFLICT (center, queue) DO UPDATE SET within_ms = excluded.within_ms, short_abandon_ms = excluded.short_abandon_ms
        """;

    private readonly NpgsqlDataSource _pool;
    private readonly string _center;
    private readonly int _heldSeconds;
    private IReadOnlyList<QueueThreshold> _thresholds = [];

    internal PostgresHistoryStore(string connectionString, string center, int heldSeconds = HeldSeconds)
    {
        (_center, _heldSeconds) = (center, heldSeconds);
        _pool = PostgresConnections.Pool(connectionString);
        Reader = new HistoryReader(_pool.OpenConnection, HistorySql.Postgres, center);
    }

    /// <inheritdoc/>
    public HistoryReader Reader { get; }

    /// <inheritdoc/>
    public void Dispose() => _pool.Dispose();

    /// <inheritdoc/>
    public long ReadLastSequence()
    {
        using NpgsqlConnection connection = _pool.OpenConnection();
        return ReadProgress(connection) ?? 0;
    }

    /// <inheritdoc/>
    public HistoryProjection Load(Func<long> readJournalSequence)
    {
        using NpgsqlConnection connection = _pool.OpenConnection();
        using NpgsqlTransaction transaction = connection.BeginTransaction();
        Claim(connection, Hold, _center, HistorySchema.Format);
        if (ReadProgress(connection) is not { } reached || reached > readJournalSequence())
        {
            Clear(connection);
            reached = 0;
        }

        var projection = new HistoryProjection { LastSequence = reached };
        projection.Written();
        HistoryRows.Restore(projection, connection, HistorySql.Postgres, _center);
        transaction.Commit();
        return projection;
    }

    /// <inheritdoc/>
    public void Write(IReadOnlyList<FeedEvent> events, HistoryProjection projection)
    {
        using NpgsqlConnection connection = _pool.OpenConnection();
        using NpgsqlTransaction transaction = connection.BeginTransaction();
        if (Claim(connection, Move, _center, projection.WrittenSequence, projection.LastSequence) == 0)
        {
            // The outcome depends on the events alone: whoever came this far has written the same.
            if (ReadProgress(connection) == projection.LastSequence) return;
            throw new HistoryMovedException(_center);
        }

        var copy = new PostgresCopy(connection, _center);
        copy.Add("events", HistorySql.EventColumns, events, HistoryValues.Of);
        ActionRecord[] actions = [.. events.Select(feedEvent => feedEvent.Action).OfType<ActionRecord>()];
        if (actions.Length > 0) copy.Add("audit", HistorySql.ActionColumns, actions, HistoryValues.Of);
        copy.Replace("contacts", HistorySql.ContactColumns, projection.ChangedContacts, HistoryValues.Of);
        copy.Replace("agent_states", HistorySql.AgentStateColumns, projection.ChangedAgentStates, HistoryValues.Of);
        foreach (((string queue, long startMs), HistoryInterval added) in projection.Booking.Additions) Add(connection, queue, startMs, added);
        foreach (QueueThreshold threshold in projection.Booking.Thresholds.Except(_thresholds))
        {
            Run(connection, WriteThreshold, _center, threshold.Queue, threshold.WithinMs, threshold.ShortAbandonMs);
        }

        transaction.Commit();
        _thresholds = [.. projection.Booking.Thresholds];
    }

    /// <inheritdoc/>
    public void Purge(long beforeMs)
    {
        using NpgsqlConnection connection = _pool.OpenConnection();
        foreach (string sql in HistorySql.Postgres.Purge)
        {
            while (PurgeSome(connection, sql, beforeMs) == HistoryPurge.StepRows) { }
        }
    }

    private int PurgeSome(NpgsqlConnection connection, string sql, long beforeMs)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("center", _center);
        command.Parameters.AddWithValue("before", beforeMs);
        return command.ExecuteNonQuery();
    }

    private void Add(NpgsqlConnection connection, string queue, long startMs, HistoryInterval i) => Run(
        connection,
        AddToInterval,
        _center, queue, startMs, i.Offered, i.AnsweredInTime, i.AnsweredLate, i.AbandonedInTime, i.ShortAbandoned, i.PastThreshold,
        i.AnsweredWaitMs, i.Handled, i.HandledMs);

    // Whoever has held the row for so long is stuck; its session is ended, and the next attempt finds the row free.
    private int Claim(NpgsqlConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        using NpgsqlCommand command = PostgresJournalSql.Command(connection, sql, values);
        command.CommandTimeout = _heldSeconds;
        try
        {
            return command.ExecuteNonQuery();
        }
        catch (NpgsqlException held) when (held.InnerException is TimeoutException)
        {
            using NpgsqlConnection other = _pool.OpenConnection();
            Run(other, EndHolder, _center);
            throw;
        }
    }

    private long? ReadProgress(NpgsqlConnection connection)
    {
        using NpgsqlCommand command = PostgresJournalSql.Command(connection, Progress, _center, HistorySchema.Format);
        return (long?)command.ExecuteScalar();
    }

    private void Clear(NpgsqlConnection connection)
    {
        foreach (string table in (ReadOnlySpan<string>)["progress", "events", "contacts", "agent_states", "audit", "intervals", "thresholds"])
        {
            Run(connection, $"DELETE FROM history.{table} WHERE center = $1", _center);
        }

        Run(connection, "INSERT INTO history.progress VALUES ($1, 0, $2)", _center, HistorySchema.Format);
    }

    private static int Run(NpgsqlConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        using NpgsqlCommand command = PostgresJournalSql.Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }
}
