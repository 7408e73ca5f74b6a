using Microsoft.Data.Sqlite;

namespace Routing.Center.Tests;

public sealed class HistoryOfCenterTests
{
    private static readonly string[] Tables = ["events", "contacts", "agent_states", "audit", "intervals", "thresholds", "meta"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Story_is_complete_up_to_the_last_answer()
    {
        await using CenterRun run = await CenterRun.StartAsync();
        await run.AddReadyAgentAsync("a1");
        await run.SubmitAsync(CenterRun.Offer("c1", "vip"));
        run.Time.AdvanceMs(3_000);
        Assignment held = (await run.ReadAgentAsync("a1")).Reservation!;
        await run.SubmitAsync(new AcceptReservation("a1", CenterRun.SessionOf("a1"), held.ReservationId));
        run.Time.AdvanceMs(60_000);
        await run.SubmitAsync(new CompleteCall("a1", CenterRun.SessionOf("a1"), "c1", "solved", null));

        IReadOnlyList<FeedEvent> story = await run.ReadStoryAsync("c1");

        Assert.Equal(["call.queued", "call.reserved", "call.connected", "call.ended"], story.Select(e => e.Type));
        Assert.Equal(3_000, story[2].WaitedMs);
        Assert.Equal(60_000, story[3].ConnectedMs);
        ContactRecord found = Assert.Single(await run.Center.SearchAsync(new ContactSearch { Queue = "vip" }, Token));
        Assert.Equal(("c1", "ended", "a1", 3_000), (found.CallId, found.State, found.AgentId, found.WaitedMs!.Value));
        Assert.Equal(run.Time.NowMs, found.EndedAtMs);
    }

    [Fact]
    public async Task Spans_of_agents_share_time_with_the_interval_and_come_in_pages()
    {
        await using CenterRun run = await CenterRun.StartAsync();
        long start = run.Time.NowMs;
        await run.AddReadyAgentAsync("a1");
        run.Time.AdvanceMs(10_000);
        await run.SubmitAsync(new NotReadyAgent("a1", CenterRun.SessionOf("a1"), "meal"));
        run.Time.AdvanceMs(10_000);
        await run.AddReadyAgentAsync("a2");

        IReadOnlyList<AgentStateRecord> all = await run.Center.ReadAgentStatesAsync(new AgentStateSearch(start, start + 60_000), Token);
        Assert.Equal(["ready", "not-ready"], all.Where(span => span.AgentId == "a1").TakeLast(2).Select(span => span.State));
        Assert.Equal(("meal", start + 10_000, null), (all.Last(span => span.AgentId == "a1").Reason, all.Last(span => span.AgentId == "a1").FromMs, all.Last(span => span.AgentId == "a1").UntilMs));
        Assert.Equal(all.Where(span => span.AgentId == "a2"), await run.Center.ReadAgentStatesAsync(new AgentStateSearch(start, start + 60_000, "a2"), Token));
        Assert.Equal(all.Skip(1), await run.Center.ReadAgentStatesAsync(new AgentStateSearch(start, start + 60_000, After: all[0].Sequence), Token));
        Assert.Equal(all.Take(2), await run.Center.ReadAgentStatesAsync(new AgentStateSearch(start, start + 60_000, Limit: 2), Token));
        Assert.All(await run.Center.ReadAgentStatesAsync(new AgentStateSearch(start + 11_000, start + 12_000), Token), span => Assert.Equal("meal", span.Reason));
    }

    [Fact]
    public async Task Search_finds_by_every_field_newest_first_and_in_pages()
    {
        await using CenterRun run = await CenterRun.StartAsync();
        var workload = new Workload(run, 31);
        await workload.RunAsync(200);
        string[] all = [.. (await Find(run, new ContactSearch { Limit = 1_000 })).Select(contact => contact.CallId)];
        Assert.Equal(workload.Offered.Select(offer => offer.CallId).Reverse(), all);

        List<string> paged = [];
        long? before = null;
        while (await Find(run, new ContactSearch { Limit = 7, Before = before }) is { Count: > 0 } page)
        {
            paged.AddRange(page.Select(contact => contact.CallId));
            before = page[^1].Sequence;
        }

        Assert.Equal(all, paged);
        IReadOnlyList<ContactRecord> abandoned = await Find(run, new ContactSearch { State = "abandoned", Limit = 1_000 });
        Assert.NotEmpty(abandoned);
        Assert.All(abandoned, contact => Assert.Equal("abandoned", contact.State));
        IReadOnlyList<ContactRecord> byAgent = await Find(run, new ContactSearch { AgentId = "a1", Limit = 1_000 });
        Assert.NotEmpty(byAgent);
        Assert.All(byAgent, contact => Assert.Equal("a1", contact.AgentId));
        long from = byAgent[^1].QueuedAtMs;
        Assert.All(await Find(run, new ContactSearch { FromMs = from, ToMs = from + 10_000 }), contact => Assert.InRange(contact.QueuedAtMs, from, from + 9_999));
    }

    [Fact]
    public async Task Rebuilt_history_equals_the_one_projected_live()
    {
        using var live = new TempFolder();
        var time = new ManualTime();
        await using (CenterRun run = await CenterRun.StartAsync(live, time)) await new Workload(run, 41).RunAsync(400);
        using TempFolder rebuilt = live.CopyAsKilled();
        File.Delete(Path.Combine(rebuilt.Path, SqliteHistoryStore.FileName));

        await ReopenAsync(live, time);
        await ReopenAsync(rebuilt, time);

        AssertSameHistory(live, rebuilt);
    }

    [Fact]
    public async Task History_of_another_format_is_made_again()
    {
        using var folder = new TempFolder();
        var time = new ManualTime();
        await using (CenterRun run = await CenterRun.StartAsync(folder, time)) await run.SubmitAsync(CenterRun.Offer("c1", "vip"));
        using (SqliteConnection old = SqliteFile.Open(Path.Combine(folder.Path, SqliteHistoryStore.FileName), "ALTER TABLE events DROP COLUMN note"))
        {
            SqliteFile.Execute(old, "UPDATE meta SET value = 1 WHERE name = 'format'");
        }

        await using CenterRun again = await CenterRun.StartAsync(folder, time);
        Assert.Equal("call.queued", (await again.ReadStoryAsync("c1"))[0].Type);
    }

    [Fact]
    public async Task History_behind_the_snapshot_catches_up()
    {
        using var live = new TempFolder();
        var time = new ManualTime();
        TempFolder early;
        await using (CenterRun run = await CenterRun.StartAsync(live, time, options => options with { SnapshotEvents = 100 }))
        {
            var workload = new Workload(run, 43);
            await workload.RunAsync(100);
            await run.ReadStoryAsync("c1");
            early = run.Folder.CopyAsKilled();
            await workload.RunAsync(300);
        }

        using (early)
        using (TempFolder late = live.CopyAsKilled())
        {
            foreach (string file in Directory.GetFiles(late.Path, SqliteHistoryStore.FileName + "*")) File.Delete(file);
            foreach (string file in Directory.GetFiles(early.Path, SqliteHistoryStore.FileName + "*")) File.Copy(file, Path.Combine(late.Path, Path.GetFileName(file)));

            await ReopenAsync(live, time);
            await ReopenAsync(late, time);

            AssertSameHistory(live, late);
        }
    }

    [Fact]
    public async Task Intervals_add_up_to_the_engines_own_counters()
    {
        using var folder = new TempFolder();
        var time = new ManualTime();
        CenterView view;
        await using (CenterRun run = await CenterRun.StartAsync(folder, time))
        {
            await new Workload(run, 47).RunAsync(500);
            // Everything that still waits passes its threshold, and one event more lets the history see that time.
            time.Advance(TimeSpan.FromMinutes(2));
            await run.SubmitAsync(CenterRun.Offer("last"));
            await run.ReadStoryAsync("last");
            time.Advance(TimeSpan.FromSeconds(1));
            await run.StateHashAsync();
            await run.StateHashAsync();
            view = run.Center.View;
        }

        using SqliteConnection connection = SqliteFile.OpenForReading(Path.Combine(folder.Path, SqliteHistoryStore.FileName));
        foreach (QueueGauges queue in view.Queues)
        {
            const string Sums = """
                SELECT sum(answered_in_time), sum(answered_late), sum(abandoned_in_time), sum(short_abandoned), sum(past_threshold)
                FROM intervals WHERE queue = $queue
                """;
            var sums = SqliteFile.Query(
                connection,
                Sums,
                row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)),
                ("$queue", queue.Id))[0];
            Routing.Core.ServiceLevelCounts counts = queue.Counts.Counts;
            Assert.Equal((counts.AnsweredInTime, counts.AnsweredLate, counts.AbandonedInTime, counts.ShortAbandoned, counts.PastThreshold), sums);
        }
    }

    [Fact]
    public async Task Purge_deletes_what_is_older_and_keeps_the_rest()
    {
        await using CenterRun run = await CenterRun.StartAsync();
        await run.SubmitAsync(CenterRun.Offer("old"));
        await run.SubmitAsync(new ReportCall(CenterRun.Source, "old", new CallReport("e1", CallReportKind.Abandoned)));
        run.Time.Advance(TimeSpan.FromDays(200));
        await run.SubmitAsync(CenterRun.Offer("new"));
        Assert.NotEmpty(await run.ReadStoryAsync("old"));

        await run.Center.PurgeHistoryAsync(190, Token);

        Assert.Empty(await run.ReadStoryAsync("old"));
        Assert.NotEmpty(await run.ReadStoryAsync("new"));
        Assert.Equal(["new"], (await Find(run, new ContactSearch())).Select(contact => contact.CallId));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => run.Center.PurgeHistoryAsync(184, Token));
    }

    [Fact]
    public async Task Old_records_go_by_themselves_once_a_day()
    {
        using var folder = new TempFolder();
        await using (CenterRun run = await CenterRun.StartAsync(folder, new ManualTime(), options => options with { RetentionDays = 190 }))
        {
            await run.SubmitAsync(CenterRun.Offer("old"));
            await run.SubmitAsync(new ReportCall(CenterRun.Source, "old", new CallReport("e1", CallReportKind.Abandoned)));
            Assert.NotEmpty(await run.ReadStoryAsync("old"));
            run.Time.Advance(TimeSpan.FromDays(200));
            await run.SubmitAsync(CenterRun.Offer("new"));
            await run.ReadStoryAsync("new");
        }

        Assert.DoesNotContain(Dump(folder, "events"), row => row.Contains("|old|", StringComparison.Ordinal));
        Assert.Contains(Dump(folder, "contacts"), row => row.Contains("|new|", StringComparison.Ordinal));
        Assert.DoesNotContain(Dump(folder, "contacts"), row => row.Contains("|old|", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<ContactRecord>> Find(CenterRun run, ContactSearch search) =>
        await run.Center.SearchAsync(search, Token);

    private static async Task ReopenAsync(TempFolder folder, ManualTime time)
    {
        await using CenterRun run = await CenterRun.StartAsync(folder, time);
        await run.ReadStoryAsync("any");
    }

    private static void AssertSameHistory(TempFolder expected, TempFolder actual)
    {
        foreach (string table in Tables)
        {
            List<string> rows = Dump(expected, table);
            Assert.NotEmpty(rows);
            Assert.Equal(rows, Dump(actual, table));
        }
    }

    private static List<string> Dump(TempFolder folder, string table)
    {
        using SqliteConnection connection = SqliteFile.OpenForReading(Path.Combine(folder.Path, SqliteHistoryStore.FileName));
        return SqliteFile.Query(connection, $"SELECT * FROM {table} ORDER BY 1, 2", row =>
        {
            object[] values = new object[row.FieldCount];
            row.GetValues(values);
            return string.Join('|', values);
        });
    }
}
