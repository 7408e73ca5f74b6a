using Microsoft.Data.Sqlite;

namespace Routing.Center.Tests;

public sealed class RecoveryTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Killed_center_keeps_every_acknowledged_command(int seed)
    {
        await using CenterRun run = await CenterRun.StartAsync();
        var workload = new Workload(run, seed);
        await workload.RunAsync(400);
        await run.SubmitAsync(CenterRun.Offer("last"));
        ulong live = await run.StateHashAsync();
        using TempFolder killed = run.Folder.CopyAsKilled();
        Assert.Equal(live, VerifyIn(killed).StateHash);

        await using CenterRun again = await CenterRun.StartAsync(killed, run.Time);

        foreach ((string call, long sequence) in workload.Offered)
        {
            CallView? view = await again.ReadCallAsync(call);
            Assert.NotNull(view);
            Assert.True(view.Sequence >= sequence);
        }

        Assert.Equal(await again.StateHashAsync(), VerifyIn(killed).StateHash);
    }

    [Fact]
    public async Task Snapshot_and_tail_equal_a_full_replay()
    {
        await using CenterRun run = await CenterRun.StartAsync(options => options with { SnapshotEvents = 100 });
        var workload = new Workload(run, 7);
        await workload.RunAsync(300);
        await run.SubmitAsync(CenterRun.Offer("last"));
        using TempFolder killed = run.Folder.CopyAsKilled();

        using var journal = new SqliteJournal(killed.Path, "test");
        Replay replay = JournalRecovery.Begin(journal);
        Assert.InRange(replay.State.Sequence, 100, run.Center.LastSequence - 1);
        JournalRecovery.Continue(replay, journal, _ => { });

        Assert.Equal(JournalTools.Verify(journal).StateHash, replay.State.StateHash());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Idle_center_stopped_or_killed_recovers_as_the_journal_alone_does(bool stops)
    {
        var time = new ManualTime();
        using var folder = new TempFolder();
        CenterRun run = await CenterRun.StartAsync(folder, time);
        await new Workload(run, 11).RunAsync(200);
        for (int minute = 0; minute < 30; minute++)
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await run.StateHashAsync();
        }

        TempFolder left = stops ? folder : folder.CopyAsKilled();
        await run.DisposeAsync();
        time.Advance(TimeSpan.FromMinutes(10));
        await using (CenterRun again = await CenterRun.StartAsync(left, time))
        {
            await again.SubmitAsync(CenterRun.Offer("after"));
            using TempFolder killed = again.Folder.CopyAsKilled();
            Assert.Equal(await again.StateHashAsync(), VerifyIn(killed).StateHash);
        }

        if (!stops) left.Dispose();
    }

    [Fact]
    public async Task Damaged_snapshot_is_passed_over()
    {
        using TempFolder killed = await KilledAsync(options => options with { SnapshotEvents = 50 });
        Execute(killed, SqliteJournal.SnapshotsFileName, "UPDATE snapshots SET state = zeroblob(length(state))");
        ulong expected = VerifyIn(killed).StateHash;

        using var journal = new SqliteJournal(killed.Path, "test");
        Replay replay = JournalRecovery.Begin(journal);
        Assert.Equal(0, replay.State.Sequence);
        JournalRecovery.Continue(replay, journal, _ => { });

        Assert.Equal(expected, replay.State.StateHash());
    }

    [Fact]
    public async Task Open_reservation_gets_a_fresh_deadline()
    {
        await using CenterRun run = await CenterRun.StartAsync();
        await run.AddReadyAgentAsync("a1");
        await run.SubmitAsync(CenterRun.Offer("c1"));
        Assignment before = (await run.ReadAgentAsync("a1")).Reservation!;
        using TempFolder killed = run.Folder.CopyAsKilled();
        run.Time.Advance(TimeSpan.FromMinutes(1));

        await using CenterRun again = await CenterRun.StartAsync(killed, run.Time);

        Assignment after = (await again.ReadAgentAsync("a1")).Reservation!;
        Assert.Equal(before.ReservationId, after.ReservationId);
        Assert.Equal(run.Time.NowMs + 12_000, after.ExpiresAtMs);
        CommandResult accepted = await again.SubmitAsync(new AcceptReservation("a1", CenterRun.SessionOf("a1"), after.ReservationId));
        Assert.Equal(Refusal.None, accepted.Refusal);
    }

    [Fact]
    public async Task Flipped_byte_stops_recovery_and_the_command_it_prints_repairs()
    {
        using TempFolder killed = await KilledAsync();
        long at = Rows(killed)[^3].FirstSequence;
        FlipByte(killed, at);

        JournalDamagedException damage = await Assert.ThrowsAsync<JournalDamagedException>(() => CenterRun.StartAsync(killed, new ManualTime()));
        Assert.Contains("checksum", damage.Message, StringComparison.Ordinal);
        Assert.Contains($"routing journal repair --cut-at {at} --data {killed.Path}", damage.Message, StringComparison.Ordinal);
        JournalReport report = VerifyIn(killed);
        Assert.Equal(at, report.DamagedAt);
        Assert.Equal(at - 1, report.LastSequence);

        IReadOnlyList<JournalRow> dropped = JournalTools.Repair(killed.Path, at);

        Assert.Equal(3, dropped.Count);
        Assert.True(VerifyIn(killed).IsGood);
        await using CenterRun again = await CenterRun.StartAsync(killed, new ManualTime());
        Assert.True((await again.SubmitAsync(CenterRun.Offer("after"))).Succeeded);
        Assert.Equal("call.queued", (await again.ReadStoryAsync("after"))[0].Type);
    }

    [Fact]
    public async Task Missing_row_stops_recovery()
    {
        using TempFolder killed = await KilledAsync();
        JournalRow missing = Rows(killed)[^3];
        Execute(killed, SqliteJournal.FileName, $"DELETE FROM journal WHERE first_sequence = {missing.FirstSequence}");

        JournalDamagedException damage = await Assert.ThrowsAsync<JournalDamagedException>(() => CenterRun.StartAsync(killed, new ManualTime()));

        Assert.Equal(missing.FirstSequence, damage.Sequence);
        Assert.Contains($"--cut-at {missing.FirstSequence}", damage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Torn_tail_loses_only_what_was_never_acknowledged()
    {
        using TempFolder killed = await KilledAsync();
        int rows = Rows(killed.CopyAsKilled()).Count;
        string log = Path.Combine(killed.Path, SqliteJournal.FileName + "-wal");
        using (var file = new FileStream(log, FileMode.Open)) file.SetLength(file.Length - 100);

        Assert.Equal(rows - 1, Rows(killed).Count);
        Assert.True(VerifyIn(killed).IsGood);
        await using CenterRun again = await CenterRun.StartAsync(killed, new ManualTime());
        Assert.True((await again.SubmitAsync(CenterRun.Offer("after"))).Succeeded);
    }

    [Fact]
    public async Task Events_that_differ_from_those_recorded_stop_recovery()
    {
        using TempFolder killed = await KilledAsync();
        JournalRow row = Rows(killed)[^1];
        using (var journal = new SqliteJournal(killed.Path, "test"))
        {
            // The same command a millisecond later gives other events than those that stand beside it.
            byte[] payload = row.Payload.ToArray();
            payload[0]++;
            journal.CutAt(row.FirstSequence);
            journal.Append((row with { Payload = payload, AtMs = row.AtMs + 1, Epoch = journal.TakeOwnership() }).Sealed("test"));
        }

        JournalDamagedException damage = await Assert.ThrowsAsync<JournalDamagedException>(() => CenterRun.StartAsync(killed, new ManualTime()));

        Assert.Equal(row.FirstSequence, damage.Sequence);
        Assert.Contains("is recorded", damage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_rules_are_named()
    {
        using TempFolder killed = await KilledAsync();
        using (var journal = new SqliteJournal(killed.Path, "test"))
        {
            JournalRow row = Rows(killed)[^1];
            journal.CutAt(row.FirstSequence);
            journal.Append((row with { RulesVersion = 99, Epoch = journal.TakeOwnership() }).Sealed("test"));
        }

        RulesVersionException refused = await Assert.ThrowsAsync<RulesVersionException>(() => CenterRun.StartAsync(killed, new ManualTime()));

        Assert.Equal(99, refused.RulesVersion);
    }

    [Fact]
    public async Task Center_that_failed_to_open_leaves_the_directory_free()
    {
        using TempFolder killed = await KilledAsync();
        long at = Rows(killed)[^1].FirstSequence;
        FlipByte(killed, at);
        await Assert.ThrowsAsync<JournalDamagedException>(() => CenterRun.StartAsync(killed, new ManualTime()));

        Assert.Single(JournalTools.Repair(killed.Path, at));
    }

    private static async Task<TempFolder> KilledAsync(Func<CenterOptions, CenterOptions>? with = null)
    {
        await using CenterRun run = await CenterRun.StartAsync(with);
        await new Workload(run, 11).RunAsync(150);
        await run.SubmitAsync(CenterRun.Offer("x1"));
        await run.SubmitAsync(CenterRun.Offer("x2"));
        await run.SubmitAsync(CenterRun.Offer("x3"));
        return run.Folder.CopyAsKilled();
    }

    private static JournalReport VerifyIn(TempFolder folder)
    {
        using TempFolder copy = folder.CopyAsKilled();
        using IJournal journal = JournalTools.Open(copy.Path);
        return JournalTools.Verify(journal);
    }

    private static List<JournalRow> Rows(TempFolder folder)
    {
        using IJournal journal = JournalTools.Open(folder.Path);
        return [.. journal.ReadAfter(0)];
    }

    private static void FlipByte(TempFolder folder, long firstSequence)
    {
        byte[] payload = Rows(folder).Single(row => row.FirstSequence == firstSequence).Payload.ToArray();
        payload[payload.Length / 2] ^= 4;
        Execute(folder, SqliteJournal.FileName, $"UPDATE journal SET payload = $bytes WHERE first_sequence = {firstSequence}", payload);
    }

    private static void Execute(TempFolder folder, string file, string sql, byte[]? bytes = null)
    {
        using SqliteConnection connection = SqliteFile.Open(Path.Combine(folder.Path, file), "PRAGMA synchronous=FULL;");
        SqliteFile.Execute(connection, sql, ("$bytes", bytes ?? (object)DBNull.Value));
    }
}
