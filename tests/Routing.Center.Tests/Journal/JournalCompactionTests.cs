using Microsoft.Data.Sqlite;

namespace Routing.Center.Tests;

public sealed class JournalCompactionTests(PostgresServer server, FiveDays days) : IClassFixture<FiveDays>
{
    private const int KeptDays = FiveDays.KeptDays;

    [Fact]
    public void Old_rows_go_and_the_rest_is_the_same_center()
    {
        using TempFolder made = days.Copy(out ManualTime time);
        JournalReport before = Verify(made);

        JournalCompactReport report = Compact(made, time);

        JournalReport after = Verify(made);
        Assert.True(after.IsGood, after.Damage);
        Assert.Equal((KeptDays, before.LastSequence, before.StateHash), (report.KeptDays, report.LastSequence, report.StateHash));
        Assert.Equal((before.LastSequence, before.StateHash), (after.LastSequence, after.StateHash));
        Assert.Equal((report.FirstSequence, before.Rows - report.Rows), (after.FirstSequence, after.Rows));
        Assert.True(report.Rows > 0 && report.Bytes > 0 && after.Rows > 0);
        long oldestMs = Rows(made)[0].AtMs;
        Assert.InRange(oldestMs, time.NowMs - (KeptDays * 86_400_000L), time.NowMs);
    }

    [Fact]
    public async Task Center_without_snapshots_starts_on_the_base_and_knows_its_calls()
    {
        using TempFolder made = days.Copy(out ManualTime time);
        ulong hash = Verify(made).StateHash;
        Compact(made, time);
        Delete(made, SqliteJournal.SnapshotsFileName);

        Assert.Equal(hash, Verify(made).StateHash);
        await using CenterRun again = await CenterRun.StartAsync(made, time);
        CommandResult repeated = await again.SubmitAsync(CenterRun.Offer("last"));
        Assert.True(repeated is { Succeeded: true, Repeated: true });
        Assert.True((await again.SubmitAsync(CenterRun.Offer("next"))).Succeeded);
    }

    [Fact]
    public async Task History_made_again_is_the_one_of_the_time_that_is_kept()
    {
        using TempFolder made = days.Copy(out ManualTime time);
        long first = Compact(made, time).FirstSequence;
        (string[] contacts, string[] intervals) kept = History(made, first);
        Assert.NotEmpty(kept.contacts);
        Delete(made, SqliteHistoryStore.FileName);

        await using (CenterRun again = await CenterRun.StartAsync(made, time))
        {
            CommandResult offered = await again.SubmitAsync(CenterRun.Offer("next"));
            Assert.True(offered.Succeeded);
            await again.ReadStoryAsync("next");
        }

        (string[] contacts, string[] intervals) made2 = History(made, first);
        Assert.Equal(kept.contacts, made2.contacts[..kept.contacts.Length]);
        Assert.Equal(kept.intervals, made2.intervals[..kept.intervals.Length]);
    }

    [Fact]
    public void Export_begins_with_the_first_row_left()
    {
        using TempFolder made = days.Copy(out ManualTime time);
        string[] before = Export(made);
        long first = Compact(made, time).FirstSequence;

        Assert.Equal(before[(int)(first - 1)..], Export(made));
    }

    [Fact]
    public async Task Dry_run_changes_nothing_and_disturbs_no_running_center()
    {
        using TempFolder made = days.Copy(out ManualTime time);
        await using CenterRun running = await CenterRun.StartAsync(made, time);
        int rows = Rows(made).Count;

        JournalCompactReport told = JournalTools.Compact(made.Path, new CompactOptions { Time = time, IsDryRun = true });

        Assert.True(told is { IsDryRun: true, Rows: > 0 });
        Assert.Equal(rows, Rows(made).Count);
        Assert.Throws<DataDirectoryInUseException>(() => Compact(made, time));
    }

    [Fact]
    public void Second_compaction_stands_on_the_first()
    {
        using TempFolder made = days.Copy(out ManualTime time);
        ulong hash = Verify(made).StateHash;
        long all = Verify(made).Rows;
        long first = JournalTools.Compact(made.Path, new CompactOptions { Time = time, KeepDays = 300 }).Rows;

        JournalCompactReport second = Compact(made, time);

        Assert.True(first > 0 && second.Rows > 0);
        Assert.Equal((all - first - second.Rows, hash), (Verify(made).Rows, Verify(made).StateHash));
        Assert.Equal(0, Compact(made, time).Rows);
    }

    [Fact]
    public void Clock_that_is_far_ahead_makes_nothing_old()
    {
        using TempFolder made = days.Copy(out ManualTime time);
        long expected = JournalTools.Compact(made.Path, new CompactOptions { Time = time, IsDryRun = true }).FirstSequence;
        time.SetWall(TimeSpan.FromDays(4_000));

        Assert.Equal(expected, JournalTools.Compact(made.Path, new CompactOptions { Time = time, IsDryRun = true }).FirstSequence);
    }

    [Fact]
    public void Damaged_journal_is_left_as_it_is()
    {
        using TempFolder made = days.Copy(out ManualTime time);
        Execute(made, "UPDATE journal SET payload = zeroblob(length(payload)) WHERE first_sequence = (SELECT max(first_sequence) FROM journal)");
        int rows = Rows(made).Count;

        Assert.Throws<JournalDamagedException>(() => Compact(made, time));

        Assert.Equal(rows, Rows(made).Count);
    }

    [Fact]
    public async Task Damaged_base_asks_for_a_backup()
    {
        using TempFolder made = days.Copy(out ManualTime time);
        Compact(made, time);
        Delete(made, SqliteJournal.SnapshotsFileName);
        Execute(made, "UPDATE bases SET state = zeroblob(length(state))");

        JournalReport report = Verify(made);

        Assert.False(report.IsGood);
        Assert.Contains("Restore a backup", report.Damage, StringComparison.Ordinal);
        await Assert.ThrowsAsync<JournalDamagedException>(() => CenterRun.StartAsync(made, time));
        using var copy = new TempFolder();
        using IJournal journal = JournalTools.Open(made.Path);
        Assert.Throws<JournalDamagedException>(() => JournalTools.Backup(journal, copy.Path));
    }

    [Fact]
    public void Base_in_a_format_of_another_release_names_that_release()
    {
        using TempFolder made = days.Copy(out ManualTime time);
        Compact(made, time);
        Delete(made, SqliteJournal.SnapshotsFileName);
        JournalSnapshot first = BaseOf(made);
        JournalSnapshot later = (first with { Format = 2 }).Sealed("test");
        Execute(made, $"UPDATE bases SET format = 2, checksum = {later.Checksum}");

        JournalReport report = Verify(made);

        Assert.Equal(first.Sequence, report.DamagedAt);
        Assert.Contains("it is in format 2, and this release reads 1 alone; run the newer release", report.Damage, StringComparison.Ordinal);
    }

    private static JournalSnapshot BaseOf(TempFolder made)
    {
        using IJournal journal = JournalTools.Open(made.Path);
        return journal.ReadBase()!;
    }

    [Fact]
    public void Compacted_journal_is_not_cut_before_its_second_row()
    {
        using TempFolder made = days.Copy(out ManualTime time);
        Compact(made, time);
        List<JournalRow> rows = Rows(made);

        Assert.Throws<JournalBeginsLaterException>(() => JournalTools.Repair(made.Path, rows[0].LastSequence));
        Assert.Equal(rows.Count - 1, JournalTools.Repair(made.Path, rows[0].LastSequence + 1).Count);
        Assert.True(Verify(made).IsGood);
    }

    [Fact]
    public async Task Young_journal_keeps_all()
    {
        await using CenterRun run = await CenterRun.StartAsync();
        await new Workload(run, 51).RunAsync(50);
        using TempFolder made = run.Folder.CopyAsKilled();

        JournalCompactReport report = Compact(made, run.Time);

        Assert.Equal((400, 0L, 0L, 1L), (report.KeptDays, report.Rows, report.Events, report.FirstSequence));
        Assert.Equal(1, Verify(made).FirstSequence);
    }

    [Fact]
    [Trait("Needs", "postgres")]
    public async Task Journal_in_postgres_is_compacted_alike()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        string database = await server.CreateDatabaseAsync();
        using TempFolder made = days.Copy(out ManualTime time);
        using (IJournal journal = JournalTools.Open(made.Path)) JournalTools.RestoreDatabase(journal, database);

        JournalCompactReport report = JournalTools.CompactDatabase(database, new CompactOptions { Time = time });

        Assert.Equal(Compact(made, time), report);
        using var back = new TempFolder();
        using (IJournal journal = JournalTools.OpenDatabase(database))
        {
            Assert.Equal(Verify(made), JournalTools.Verify(journal));
            JournalTools.Backup(journal, back.Path);
        }

        Assert.Equal(Verify(made), Verify(back));
    }

    [Fact]
    [Trait("Needs", "postgres")]
    public async Task Running_center_in_postgres_is_not_compacted()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        string database = await server.CreateDatabaseAsync();
        using TempFolder made = days.Copy(out ManualTime time);
        using (IJournal journal = JournalTools.Open(made.Path)) JournalTools.RestoreDatabase(journal, database);
        using var owner = new PostgresJournal(database, "test", TimeProvider.System);
        owner.TakeOwnership();

        Assert.Throws<CenterRunningException>(() => JournalTools.CompactDatabase(database, new CompactOptions { Time = time }));
        Assert.True(JournalTools.CompactDatabase(database, new CompactOptions { Time = time, IsDryRun = true }).Rows > 0);
        Assert.Null(owner.ReadBase());
    }

    private static JournalCompactReport Compact(TempFolder folder, ManualTime time) => JournalTools.Compact(folder.Path, new CompactOptions { Time = time });

    private static JournalReport Verify(TempFolder folder)
    {
        using IJournal journal = JournalTools.Open(folder.Path);
        return JournalTools.Verify(journal);
    }

    private static List<JournalRow> Rows(TempFolder folder)
    {
        using IJournal journal = JournalTools.Open(folder.Path);
        return [.. journal.ReadAfter(0)];
    }

    private static string[] Export(TempFolder folder)
    {
        using IJournal journal = JournalTools.Open(folder.Path);
        using var text = new StringWriter();
        JournalTools.Export(journal, text);
        return text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    // Contacts that began after the first row left, and the intervals of the days that are kept whole.
    private static (string[] Contacts, string[] Intervals) History(TempFolder folder, long first)
    {
        using SqliteConnection connection = SqliteFile.OpenForReading(Path.Combine(folder.Path, SqliteHistoryStore.FileName));
        string[] Read(string sql) => [.. SqliteFile.Query(connection, sql, reader => reader.GetString(0), ("$first", first))];
        return (
            Read("SELECT call_id || ' ' || coalesce(agent_id, '') || ' ' || coalesce(answered_at_ms, '') || ' ' || entry_queue FROM contacts WHERE first_sequence >= $first ORDER BY first_sequence"),
            Read("""
                SELECT queue || ' ' || start_ms || ' ' || offered || ' ' || answered_in_time || ' ' || past_threshold FROM intervals
                WHERE start_ms > (SELECT at_ms FROM events WHERE sequence >= $first ORDER BY sequence LIMIT 1) ORDER BY start_ms, queue
                """));
    }

    private static void Delete(TempFolder folder, string file)
    {
        foreach (string suffix in (string[])["", "-wal", "-shm"]) File.Delete(Path.Combine(folder.Path, file + suffix));
    }

    private static void Execute(TempFolder folder, string sql)
    {
        using SqliteConnection connection = SqliteFile.Open(Path.Combine(folder.Path, SqliteJournal.FileName), "PRAGMA synchronous=FULL;");
        SqliteFile.Execute(connection, sql);
    }
}
