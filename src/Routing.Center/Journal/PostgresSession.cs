using Npgsql;

namespace Routing.Center;

/// <summary>
/// The one database session that writes for a center. The owner's row names its backend, so that whoever takes over can end it; a
/// session that has failed in any way is not used again.
/// </summary>
internal sealed class PostgresSession : IDisposable
{
    private const string MyBackend = "(SELECT backend_start FROM pg_stat_activity WHERE pid = pg_backend_pid())";
    private const int EndingMs = 1_000;
    private const int TakeoverSeconds = 15;

    private const string MakeOwner =
        $"INSERT INTO routing.owners (center, epoch, holder, backend_pid, backend_start) VALUES ($1, 0, $2, pg_backend_pid(), {MyBackend}) ON CONFLICT DO NOTHING";

    // The backend is ended only while it is the same one: the system may have given its number to another since.
    private const string EndBefore = """
        SELECT owners.epoch, (SELECT pg_terminate_backend(pid, $2) FROM pg_stat_activity
            WHERE pid = owners.backend_pid AND backend_start = owners.backend_start AND pid <> pg_backend_pid())
        FROM routing.owners WHERE center = $1
        """;

    private const string SetOwner =
        $"UPDATE routing.owners SET epoch = $3, holder = $4, backend_pid = pg_backend_pid(), backend_start = {MyBackend}, taken_at = now() WHERE center = $1 AND epoch = $2";

    private const string OwnerStands = "SELECT 1 FROM routing.owners WHERE center = $1 AND epoch = $2";

    // Changes nothing, but commits: what was committed before it is then as durable as it is.
    private const string TouchOwner = "UPDATE routing.owners SET epoch = epoch WHERE center = $1 AND epoch = $2";

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlCommand _append;
    private readonly NpgsqlCommand _confirm;
    private readonly string _center;

    internal PostgresSession(string connectionString, string center)
    {
        _center = center;
        _connection = PostgresConnections.OpenForWriter(connectionString, center);
        try
        {
            _append = PostgresJournalSql.PrepareAppend(_connection, center);
            _confirm = PostgresJournalSql.Command(_connection, OwnerStands, center, 0L);
            _confirm.Prepare();
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    private static string Holder => $"{Environment.MachineName} {Environment.ProcessId}";

    /// <inheritdoc/>
    public void Dispose()
    {
        _append.Dispose();
        _confirm.Dispose();
        _connection.Dispose();
    }

    /// <summary>Ends the session of the owner before, and makes this one the owner under a new epoch.</summary>
    internal long Take()
    {
        Run(MakeOwner, _center, Holder);
        while (true)
        {
            long before = EndOwnerBefore();
            // Fails where somebody else took over in between: that owner's session is to be ended first.
            if (Run(SetOwner, _center, before, before + 1, Holder) == 1) return before + 1;
        }
    }

    /// <summary>Goes on under an epoch whose session was lost; nothing of that one can be written afterwards.</summary>
    /// <exception cref="JournalFencedException">The epoch is over.</exception>
    internal void Resume(long epoch)
    {
        if (!Confirm(epoch)) throw new JournalFencedException(epoch);
        EndOwnerBefore();
        if (Run(SetOwner, _center, epoch, epoch, Holder) == 0) throw new JournalFencedException(epoch);
    }

    /// <summary>Appends.</summary>
    /// <returns>Whether the epoch was the owner's.</returns>
    internal bool Append(JournalRow row)
    {
        PostgresJournalSql.Bind(_append, row);
        return _append.ExecuteNonQuery() == 1;
    }

    /// <summary>Whether the epoch is the owner's.</summary>
    internal bool Confirm(long epoch)
    {
        _confirm.Parameters[1].Value = epoch;
        return _confirm.ExecuteScalar() is not null;
    }

    /// <summary>Makes all that was committed durable, and says whether the epoch is the owner's.</summary>
    internal bool Touch(long epoch) => Run(TouchOwner, _center, epoch) == 1;

    /// <summary>Drops the rows and snapshots from a sequence on.</summary>
    internal void CutAt(long sequence) => Run(PostgresJournalSql.DeleteFrom, _center, sequence);

    /// <summary>Puts a base in the place of the rows up to its sequence.</summary>
    /// <returns>Whether the epoch was the owner's.</returns>
    internal bool Compact(long epoch, JournalSnapshot b)
    {
        using NpgsqlCommand command = PostgresJournalSql.Command(
            _connection, PostgresJournalSql.Compact, _center, epoch, b.Sequence, b.AtMs, b.Format, b.RulesVersion, b.State, b.Checksum);
        // Years of rows take their time, and nobody waits for them: the center does not run.
        command.CommandTimeout = 0;
        return (long)command.ExecuteScalar()! == 1;
    }

    private long EndOwnerBefore()
    {
        using NpgsqlCommand command = PostgresJournalSql.Command(_connection, EndBefore, _center, (long)EndingMs);
        command.CommandTimeout = TakeoverSeconds;
        return (long)command.ExecuteScalar()!;
    }

    private int Run(string sql, params ReadOnlySpan<object> values)
    {
        using NpgsqlCommand command = PostgresJournalSql.Command(_connection, sql, values);
        command.CommandTimeout = TakeoverSeconds;
        return command.ExecuteNonQuery();
    }
}
