using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Routing.Center;

/// <summary>
/// The journal in an SQLite file: write-ahead log, synchronous on every commit, checkpoints on a connection of their own. Snapshots
/// stand in a second file, so that writing one never holds up a commit.
/// </summary>
public sealed class SqliteJournal : IJournal
{
    /// <summary>Name of the journal's file in the data directory.</summary>
    public const string FileName = "journal.db";

    /// <summary>Name of the snapshots' file in the data directory.</summary>
    public const string SnapshotsFileName = "snapshots.db";

    private const int StepRows = 256;
    private const int StepBytes = 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly SqliteConnection _writer;
    private readonly SqliteCommand _append;
    private readonly SqliteCheckpointer _checkpointer;
    private readonly SqliteSnapshots _snapshots;
    private readonly string _path;

    /// <summary>Opens or creates the journal of <paramref name="center"/> in <paramref name="directory"/>.</summary>
    public SqliteJournal(string directory, string center)
    {
        Center = center;
        CommandLineOptions = $"--data {directory}";
        _path = Path.Combine(directory, FileName);
        _writer = SqliteFile.Open(_path, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0;");
        SqliteFile.Execute(_writer, SqliteJournalSchema.Journal);
        _append = SqliteJournalSchema.AppendCommand(_writer, center);
        _checkpointer = new SqliteCheckpointer(_path);
        _snapshots = new SqliteSnapshots(Path.Combine(directory, SnapshotsFileName), center);
    }

    /// <inheritdoc/>
    public string Center { get; }

    /// <inheritdoc/>
    public string CommandLineOptions { get; }

    /// <summary>The centers whose journals stand in <paramref name="directory"/>.</summary>
    public static IReadOnlyList<string> ListCenters(string directory)
    {
        string path = Path.Combine(directory, FileName);
        if (!File.Exists(path)) return [];
        using SqliteConnection connection = SqliteFile.OpenForReading(path);
        return SqliteFile.Query(connection, "SELECT DISTINCT center FROM owners ORDER BY center", reader => reader.IsDBNull(0) ? string.Empty : reader.GetString(0))
            .FindAll(center => center.Length > 0);
    }

    /// <inheritdoc/>
    public long TakeOwnership()
    {
        lock (_lock) return SqliteFile.Scalar(_writer, SqliteJournalSchema.TakeOwnership, ("$center", Center));
    }

    /// <inheritdoc/>
    public void Append(JournalRow row)
    {
        lock (_lock)
        {
            SqliteJournalSchema.Bind(_append, row);
            try
            {
                if (_append.ExecuteNonQuery() == 0) throw new JournalFencedException(row.Epoch);
            }
            catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_CONSTRAINT)
            {
                if (ReadAt(row.FirstSequence) is not { } there || !there.SaysTheSame(row)) throw new JournalConflictException(row.FirstSequence);
            }

            _checkpointer.Wrote(row.Payload.Length);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<JournalRow> ReadAfter(long sequence)
    {
        using SqliteConnection connection = SqliteFile.OpenForReading(_path);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = SqliteJournalSchema.SelectAfter;
        command.Parameters.AddWithValue("$center", Center);
        command.Parameters.AddWithValue("$sequence", sequence);
        SqliteParameter read = command.Parameters.AddWithValue("$read", long.MinValue);
        while (ReadStep(command) is { Count: > 0 } rows)
        {
            foreach (JournalRow row in rows) yield return row;
            read.Value = rows[^1].FirstSequence;
        }
    }

    /// <inheritdoc/>
    public long ReadLastSequence()
    {
        using SqliteConnection connection = SqliteFile.OpenForReading(_path);
        return SqliteFile.Scalar(connection, SqliteJournalSchema.LastSequence, ("$center", Center));
    }

    /// <inheritdoc/>
    public void SaveSnapshot(JournalSnapshot snapshot) => _snapshots.Save(snapshot);

    /// <inheritdoc/>
    public IEnumerable<JournalSnapshot> ReadSnapshots() => _snapshots.Read();

    /// <inheritdoc/>
    public JournalSnapshot? ReadBase()
    {
        using SqliteConnection connection = SqliteFile.OpenForReading(_path);
        return SqliteFile.Query(connection, SqliteJournalSchema.SelectBase, SqliteSnapshots.SnapshotOf, ("$center", Center)).FirstOrDefault();
    }

    /// <inheritdoc/>
    public void Compact(JournalSnapshot newBase)
    {
        lock (_lock) SqliteCompaction.Run(_writer, Center, newBase);
    }

    /// <inheritdoc/>
    public IReadOnlyList<JournalRow> CutAt(long sequence)
    {
        lock (_lock)
        {
            IReadOnlyList<JournalRow> cut = [.. ReadAfter(sequence - 1).Select(row => row with { Payload = default })];
            _snapshots.CutAt(sequence);
            SqliteFile.Execute(_writer, SqliteJournalSchema.DeleteFrom, ("$center", Center), ("$sequence", sequence));
            return cut;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _checkpointer.Dispose();
        _snapshots.Dispose();
        lock (_lock)
        {
            _append.Dispose();
            _writer.Dispose();
        }
    }

    // In steps, between which nothing is held: under a long look the write-ahead log could not start anew, and appends to one that grows
    // wait for the file system's own journal.
    private static List<JournalRow> ReadStep(SqliteCommand command)
    {
        using SqliteDataReader reader = command.ExecuteReader();
        List<JournalRow> rows = [];
        for (int bytes = 0; bytes < StepBytes && rows.Count < StepRows && reader.Read(); bytes += rows[^1].Payload.Length)
        {
            rows.Add(SqliteJournalSchema.RowOf(reader));
        }

        return rows;
    }

    private JournalRow? ReadAt(long firstSequence) =>
        ReadAfter(firstSequence - 1).FirstOrDefault() is { } row && row.FirstSequence == firstSequence ? row : null;
}
