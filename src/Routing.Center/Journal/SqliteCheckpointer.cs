using Microsoft.Data.Sqlite;

namespace Routing.Center;

/// <summary>
/// Copies the write-ahead log into the database on a thread and connection of its own, so that no commit has to. A passive
/// checkpoint disturbs nobody; only a log that outgrew <see cref="RestartAtPages"/> under unbroken load is restarted, which holds
/// the writer up for the pages of the last moments.
/// </summary>
internal sealed class SqliteCheckpointer : IDisposable
{
    private const long CheckpointBytes = 8 * 1024 * 1024;
    private const long RestartAtPages = 16_384;

    private readonly SqliteConnection _connection;
    // Set from the start: a process that was killed leaves its log behind, and one that is killed again and again would let it grow for ever.
    private readonly AutoResetEvent _wake = new(true);
    private readonly Thread _thread;
    private long _bytes;
    private volatile bool _stopped;

    internal SqliteCheckpointer(string path)
    {
        _connection = SqliteFile.Open(path, "PRAGMA synchronous=FULL;");
        _thread = new Thread(Run) { IsBackground = true, Name = "journal checkpoints" };
        _thread.Start();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stopped = true;
        _wake.Set();
        _thread.Join();
        _connection.Dispose();
        _wake.Dispose();
    }

    /// <summary>Counts what was appended and starts a checkpoint when it is enough. Called by the writer alone.</summary>
    internal void Wrote(int bytes)
    {
        _bytes += bytes + 4096;
        if (_bytes < CheckpointBytes) return;
        _bytes = 0;
        _wake.Set();
    }

    private void Run()
    {
        while (true)
        {
            _wake.WaitOne();
            if (_stopped) return;
            try
            {
                if (Checkpoint("PASSIVE") > RestartAtPages) Checkpoint("RESTART");
            }
            catch (SqliteException)
            {
                // The log stays as it is; the next checkpoint tries again, and a failing disk shows in the appends.
            }
        }
    }

    private long Checkpoint(string mode) =>
        SqliteFile.Query(_connection, $"PRAGMA wal_checkpoint({mode})", reader => reader.GetInt64(1))[0];
}
