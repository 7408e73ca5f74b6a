namespace Routing.Center;

/// <summary>What operators do to journals.</summary>
public static class JournalTools
{
    /// <summary>Opens the journal in a data directory, for the tools of this class.</summary>
    /// <exception cref="ArgumentException">There is none, or it holds several centers and none was named.</exception>
    public static IJournal Open(string directory, string? center = null)
    {
        string id = Choose(SqliteJournal.ListCenters(directory), Path.GetFullPath(directory), center);
        return new SqliteJournal(directory, id);
    }

    /// <summary>Opens a journal in a database, for the tools of this class.</summary>
    /// <exception cref="ArgumentException">There is none, or the database holds several centers and none was named.</exception>
    /// <exception cref="DatabaseNotMigratedException">The database lacks tables.</exception>
    public static IJournal OpenDatabase(string connectionString, string? center = null)
    {
        string id = Choose(PostgresRegister.ListCenters(connectionString), "The database", center);
        return new PostgresJournal(connectionString, id, TimeProvider.System);
    }

    /// <summary>Reads every row from the first, on the base of a compacted journal, carries its commands out and compares the events; changes nothing.</summary>
    public static JournalReport Verify(IJournal journal)
    {
        var replay = new Replay(new CenterState(journal.Center), journal.CommandLineOptions);
        long first = 1;
        try
        {
            replay = JournalRecovery.BeginAtFirst(journal);
            first = replay.State.Sequence + 1;
            JournalRecovery.Continue(replay, journal, _ => { });
            return Report(replay, first, null, null);
        }
        catch (JournalDamagedException damage)
        {
            return Report(replay, first, damage.Message, damage.Sequence);
        }
        catch (RulesVersionException other)
        {
            return Report(replay, first, other.Message, other.Sequence);
        }
    }

    /// <summary>Writes one line of JSON for each event, in the names that clients use; stops at damage.</summary>
    /// <returns>How many events were written.</returns>
    /// <exception cref="JournalDamagedException">From here on the journal can't be read; what was written before is good.</exception>
    public static long Export(IJournal journal, TextWriter writer)
    {
        Replay replay = JournalRecovery.BeginAtFirst(journal);
        replay.DescribeAfter(replay.State.Sequence);
        JournalRecovery.Continue(replay, journal, events =>
        {
            foreach (FeedEvent feedEvent in events) writer.WriteLine(FeedJson.Write(feedEvent));
        });
        return replay.Events;
    }

    /// <summary>
    /// Copies a journal with its newest snapshot into a directory, which then is a data directory of its own. The center may be running. The history is
    /// not copied: it is made again from the journal.
    /// </summary>
    /// <exception cref="JournalDamagedException">The journal is damaged; nothing was copied.</exception>
    /// <exception cref="JournalExistsException">The directory holds this center already.</exception>
    public static JournalCopyReport Backup(IJournal journal, string directory)
    {
        using DataDirectory claim = DataDirectory.Claim(directory);
        return new JournalCopy(journal).To(new SqliteJournalTarget(directory));
    }

    /// <summary>Copies what <see cref="Backup"/> made into a data directory that does not hold this center yet.</summary>
    /// <exception cref="JournalDamagedException">The backup is damaged; nothing was copied.</exception>
    /// <exception cref="JournalExistsException">The directory holds this center already.</exception>
    /// <exception cref="DataDirectoryInUseException">A center is running there.</exception>
    public static JournalCopyReport Restore(IJournal backup, string directory) => Backup(backup, directory);

    /// <summary>Copies what <see cref="Backup"/> made into a database that does not hold this center yet.</summary>
    /// <exception cref="JournalDamagedException">The backup is damaged; nothing was copied.</exception>
    /// <exception cref="JournalExistsException">The database holds this center already.</exception>
    /// <exception cref="DatabaseNotMigratedException">The database lacks tables.</exception>
    public static JournalCopyReport RestoreDatabase(IJournal backup, string connectionString) => new JournalCopy(backup).To(new PostgresJournalTarget(connectionString));

    /// <summary>
    /// Drops every row that ends at or after <paramref name="sequence"/>, the snapshots that contain them, and the history, which is made
    /// again at the next start. This loses acknowledged commands; nothing else in the product does.
    /// </summary>
    /// <returns>The rows dropped, without their payloads.</returns>
    /// <exception cref="DataDirectoryInUseException">A center is running there.</exception>
    /// <exception cref="JournalBeginsLaterException">A compacted journal would lose its first row.</exception>
    /// <exception cref="ArgumentException">As <see cref="Open"/>.</exception>
    public static IReadOnlyList<JournalRow> Repair(string directory, long sequence, string? center = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        using DataDirectory claim = DataDirectory.Claim(directory);
        using IJournal journal = Open(directory, center);
        IReadOnlyList<JournalRow> dropped = CutAt(journal, sequence);
        if (dropped.Count == 0) return dropped;
        foreach (string suffix in (ReadOnlySpan<string>)["", "-wal", "-shm"])
        {
            File.Delete(Path.Combine(directory, SqliteHistoryStore.FileName + suffix));
        }

        return dropped;
    }

    /// <summary>
    /// Drops every row that ends at or after <paramref name="sequence"/>, and the snapshots that contain them; the history is made again at
    /// the next start. This loses acknowledged commands; nothing else in the product does.
    /// </summary>
    /// <returns>The rows dropped, without their payloads.</returns>
    /// <exception cref="CenterRunningException">A center is running on it.</exception>
    /// <exception cref="ArgumentException">As <see cref="OpenDatabase"/>.</exception>
    public static IReadOnlyList<JournalRow> RepairDatabase(string connectionString, long sequence, string? center = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        using IJournal journal = OpenDatabase(connectionString, center);
        if (PostgresRegister.FindRunningOwner(connectionString, journal.Center) is { } holder) throw new CenterRunningException(journal.Center, holder);
        journal.TakeOwnership();
        return CutAt(journal, sequence);
    }

    /// <summary>
    /// Puts the state into the place of the rows that nobody has to keep any more, once it is proven that this state and the rows left give
    /// the same center. A dry run changes nothing, and the center may be running.
    /// </summary>
    /// <exception cref="DataDirectoryInUseException">A center is running there.</exception>
    /// <exception cref="JournalDamagedException">The journal is damaged; nothing was dropped.</exception>
    /// <exception cref="RulesVersionException">It was written under other rules; nothing was dropped.</exception>
    /// <exception cref="ArgumentException">As <see cref="Open"/>.</exception>
    public static JournalCompactReport Compact(string directory, CompactOptions options, string? center = null)
    {
        using DataDirectory? claim = options.IsDryRun ? null : DataDirectory.Claim(directory);
        using IJournal journal = Open(directory, center);
        return new JournalCompaction(journal, options).Run();
    }

    /// <summary>The same in a database.</summary>
    /// <exception cref="CenterRunningException">A center is running on it.</exception>
    /// <exception cref="JournalDamagedException">The journal is damaged; nothing was dropped.</exception>
    /// <exception cref="RulesVersionException">It was written under other rules; nothing was dropped.</exception>
    /// <exception cref="ArgumentException">As <see cref="OpenDatabase"/>.</exception>
    public static JournalCompactReport CompactDatabase(string connectionString, CompactOptions options, string? center = null)
    {
        using IJournal journal = OpenDatabase(connectionString, center);
        if (options.IsDryRun) return new JournalCompaction(journal, options).Run();
        if (PostgresRegister.FindRunningOwner(connectionString, journal.Center) is { } holder) throw new CenterRunningException(journal.Center, holder);
        journal.TakeOwnership();
        return new JournalCompaction(journal, options).Run();
    }

    // Without a row nothing would say any more where the journal begins.
    private static IReadOnlyList<JournalRow> CutAt(IJournal journal, long sequence)
    {
        if (journal.ReadBase() is { } first && journal.ReadAfter(first.Sequence).FirstOrDefault() is { } row && sequence <= row.LastSequence)
        {
            throw new JournalBeginsLaterException(journal.Center, row.LastSequence + 1);
        }

        return journal.CutAt(sequence);
    }

    private static string Choose(IReadOnlyList<string> centers, string place, string? center)
    {
        if (center is not null && !centers.Contains(center)) throw new ArgumentException($"{place} holds no journal of {center}.", nameof(center));
        if (center is not null || centers.Count == 1) return center ?? centers[0];
        string found = centers.Count == 0 ? "no journal" : $"the centers {string.Join(", ", centers)}: name one";
        throw new ArgumentException($"{place} holds {found}.", nameof(center));
    }

    private static JournalReport Report(Replay replay, long firstSequence, string? damage, long? damagedAt) => new(
        replay.State.CenterId,
        replay.Rows,
        replay.Commands,
        replay.Events,
        replay.State.Sequence,
        replay.State.StateHash(),
        damage,
        damagedAt)
    {
        FirstSequence = firstSequence,
    };
}
