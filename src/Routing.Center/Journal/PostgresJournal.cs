using Npgsql;

namespace Routing.Center;

/// <summary>
/// The journal in PostgreSQL, for centers whose owner may change from one process to another. Rows are appended on a session of its own,
/// fenced by the owner's epoch; a session that breaks is replaced, and the append repeated on the new one.
/// </summary>
public sealed class PostgresJournal : IJournal, IOwnership
{
    private static readonly TimeSpan LeastPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan MostPause = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly string _connectionString;
    private readonly TimeProvider _time;
    private readonly NpgsqlDataSource _pool;
    private readonly PostgresSnapshots _snapshots;
    private PostgresSession? _session;
    private TimeSpan _pause = LeastPause;
    private long _failedAt = long.MinValue;
    private long _epoch;
    private long _confirmedAt = long.MinValue;

    /// <summary>Opens the journal of <paramref name="center"/> in a database.</summary>
    /// <param name="connectionString">Npgsql's connection string.</param>
    /// <param name="center">The center.</param>
    /// <param name="time">The wall.</param>
    /// <exception cref="DatabaseNotMigratedException">The database lacks tables.</exception>
    /// <exception cref="NpgsqlException">The database can't be reached.</exception>
    public PostgresJournal(string connectionString, string center, TimeProvider time)
    {
        (_connectionString, _time, Center) = (connectionString, time, center);
        CommandLineOptions = $"{PostgresConnections.CommandLineOptions(connectionString)} --center {center}";
        _pool = PostgresConnections.Pool(connectionString);
        _snapshots = new PostgresSnapshots(_pool, center);
        try
        {
            PostgresMigrations.Ensure(_pool, connectionString);
        }
        catch
        {
            _pool.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public string Center { get; }

    /// <inheritdoc/>
    public string CommandLineOptions { get; }

    /// <inheritdoc/>
    public TimeSpan SinceConfirmed => Volatile.Read(ref _confirmedAt) is var at && at == long.MinValue ? TimeSpan.MaxValue : _time.GetElapsedTime(at);

    /// <inheritdoc/>
    public long TakeOwnership()
    {
        lock (_lock)
        {
            DropSession();
            long asked = _time.GetTimestamp();
            _session = new PostgresSession(_connectionString, Center);
            Volatile.Write(ref _epoch, _session.Take());
            Volatile.Write(ref _confirmedAt, asked);
            return _epoch;
        }
    }

    /// <inheritdoc/>
    public void Append(JournalRow row) => Write(row.Epoch, session => Insert(session, row));

    /// <inheritdoc/>
    public void Confirm() => Write(_epoch, session => session.Confirm(_epoch));

    /// <inheritdoc/>
    public IEnumerable<JournalRow> ReadAfter(long sequence)
    {
        using NpgsqlConnection connection = _pool.OpenConnection();
        using NpgsqlCommand command = PostgresJournalSql.Command(connection, PostgresJournalSql.SelectAfter, Center, sequence);
        using NpgsqlDataReader reader = command.ExecuteReader();
        while (reader.Read()) yield return PostgresJournalSql.RowOf(reader);
    }

    /// <inheritdoc/>
    public long ReadLastSequence()
    {
        using NpgsqlConnection connection = _pool.OpenConnection();
        using NpgsqlCommand command = PostgresJournalSql.Command(connection, PostgresJournalSql.LastSequence, Center);
        return (long)command.ExecuteScalar()!;
    }

    /// <inheritdoc/>
    public void SaveSnapshot(JournalSnapshot snapshot) => _snapshots.Save(snapshot, Volatile.Read(ref _epoch));

    /// <inheritdoc/>
    public IEnumerable<JournalSnapshot> ReadSnapshots() => _snapshots.Read();

    /// <inheritdoc/>
    public JournalSnapshot? ReadBase() => _snapshots.ReadBase();

    /// <inheritdoc/>
    public void Compact(JournalSnapshot newBase) => Write(_epoch, session => session.Compact(_epoch, newBase));

    /// <inheritdoc/>
    public IReadOnlyList<JournalRow> CutAt(long sequence)
    {
        IReadOnlyList<JournalRow> cut = [.. ReadAfter(sequence - 1).Select(row => row with { Payload = default })];
        Write(_epoch, session =>
        {
            session.CutAt(sequence);
            return true;
        });
        return cut;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock) DropSession();
        _pool.Dispose();
    }

    // A statement that finds the epoch over gives false.
    private void Write(long epoch, Func<PostgresSession, bool> statement)
    {
        lock (_lock)
        {
            try
            {
                long asked = _time.GetTimestamp();
                if (!TryTwice(epoch, statement)) throw new JournalFencedException(epoch);
                Volatile.Write(ref _confirmedAt, asked);
            }
            catch (JournalFencedException)
            {
                Volatile.Write(ref _confirmedAt, long.MinValue);
                throw;
            }
        }
    }

    private bool TryTwice(long epoch, Func<PostgresSession, bool> statement)
    {
        bool isFresh = _session is null;
        try
        {
            return Try(epoch, statement);
        }
        catch (Exception broken) when (!isFresh && broken is (NpgsqlException or InvalidOperationException) and { InnerException: not TimeoutException })
        {
            // The session had been cut; what it was told may be done or not, and is the same the second time.
            return Try(epoch, statement);
        }
    }

    private bool Try(long epoch, Func<PostgresSession, bool> statement)
    {
        try
        {
            return statement(_session ??= Resume(epoch));
        }
        catch (Exception exception) when (exception is not JournalConflictException)
        {
            // What went wrong may lie in the session, and a server that is no longer the primary shows only in its refusals.
            DropSession();
            throw;
        }
    }

    private PostgresSession Resume(long epoch)
    {
        if (_failedAt != long.MinValue && _time.GetElapsedTime(_failedAt) < _pause) throw new NpgsqlException("The database is away; it is tried again in a moment.");
        PostgresSession? session = null;
        try
        {
            session = new PostgresSession(_connectionString, Center);
            session.Resume(epoch);
            (_failedAt, _pause) = (long.MinValue, LeastPause);
            return session;
        }
        catch (Exception exception)
        {
            session?.Dispose();
            if (exception is not JournalFencedException) Back();
            throw;
        }
    }

    private void Back()
    {
        if (_failedAt != long.MinValue) _pause = _pause * 2 < MostPause ? _pause * 2 : MostPause;
        _failedAt = _time.GetTimestamp();
    }

    private bool Insert(PostgresSession session, JournalRow row)
    {
        try
        {
            return session.Append(row);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            if (ReadAt(row.FirstSequence) is not { } there || !there.SaysTheSame(row)) throw new JournalConflictException(row.FirstSequence);
            return session.Touch(row.Epoch);
        }
    }

    private JournalRow? ReadAt(long firstSequence) =>
        ReadAfter(firstSequence - 1).FirstOrDefault() is { } row && row.FirstSequence == firstSequence ? row : null;

    private void DropSession()
    {
        _session?.Dispose();
        _session = null;
    }
}
