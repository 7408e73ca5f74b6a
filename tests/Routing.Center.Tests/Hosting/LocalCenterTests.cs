namespace Routing.Center.Tests;

public sealed class LocalCenterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Offer_to_a_ready_agent_is_answered_and_in_the_feed()
    {
        await using CenterRun run = await CenterRun.StartAsync();
        await run.AddReadyAgentAsync("a1");
        long before = run.Center.LastSequence;

        CommandResult result = await run.SubmitAsync(CenterRun.Offer("c1"));

        Assert.Equal(Refusal.None, result.Refusal);
        IReadOnlyList<FeedEvent> events = await run.ReadFeedAsync(before);
        Assert.Equal(["call.queued", "call.reserved", "agent.state"], events.Select(e => e.Type));
        Assert.Equal(result.Sequence, events[^1].Sequence);
        Assert.Equal("a1", (await run.ReadCallAsync("c1"))!.AgentId);
    }

    [Fact]
    public async Task Blocked_commit_lets_nothing_out()
    {
        await using CenterRun run = await CenterRun.StartWithFaultsAsync();
        long before = run.Center.LastSequence;
        run.Faults!.CloseGate();

        Task<CommandResult> offer = run.SubmitAsync(CenterRun.Offer("c1"));
        await run.Faults.Reached;
        Task<CallView?> read = run.ReadCallAsync("c1");
        Task<IReadOnlyList<FeedEvent>> feed = run.ReadFeedAsync(before);

        Assert.False(offer.IsCompleted);
        Assert.False(read.IsCompleted);
        Assert.False(feed.IsCompleted);
        Assert.Equal(before, run.Center.LastSequence);
        Assert.InRange(run.Center.View.Sequence, 0, before);

        run.Faults.OpenGate();
        Assert.True((await offer).Succeeded);
        Assert.NotNull(await read);
        Assert.NotEmpty(await feed);
    }

    [Fact]
    public async Task Batch_is_one_row()
    {
        await using CenterRun run = await CenterRun.StartWithFaultsAsync();
        run.Faults!.CloseGate();
        Task<CommandResult> first = run.SubmitAsync(CenterRun.Offer("c0"));
        await run.Faults.Reached;
        Task<CommandResult>[] others = [.. Enumerable.Range(1, 10).Select(i => run.SubmitAsync(CenterRun.Offer($"c{i}")))];
        int rows = run.Faults.Appended.Count;

        run.Faults.OpenGate();
        await first;
        CommandResult[] results = await Task.WhenAll(others);

        Assert.Equal(rows + 2, run.Faults.Appended.Count);
        JournalRow row = run.Faults.Appended[^1];
        Assert.Equal(10, CommitReader.Read(row).Count());
        Assert.Equal(row.LastSequence, results[^1].Sequence);
        Assert.Equal(results.Select(result => result.Sequence).Order(), results.Select(result => result.Sequence));
    }

    [Fact]
    public async Task Commands_without_events_are_not_journaled()
    {
        await using CenterRun run = await CenterRun.StartWithFaultsAsync();
        await run.SubmitAsync(CenterRun.Offer("c1"));
        int rows = run.Faults!.Appended.Count;

        CommandResult repeated = await run.SubmitAsync(CenterRun.Offer("c1"));
        CommandResult refused = await run.SubmitAsync(new ReadyAgent("nobody", "x"));

        Assert.True(repeated.Repeated);
        Assert.Equal(Refusal.UnknownAgent, refused.Refusal);
        Assert.Equal(rows, run.Faults.Appended.Count);
    }

    [Fact]
    public async Task Full_inbox_refuses_the_whole_list()
    {
        await using CenterRun run = await CenterRun.StartWithFaultsAsync(options => options with { InboxCommands = 10 });
        run.Faults!.CloseGate();
        Task<CommandResult> inFlight = run.SubmitAsync(CenterRun.Offer("c0"));
        await run.Faults.Reached;
        Task<IReadOnlyList<CommandResult>> fits = run.SubmitAsync([.. Enumerable.Range(1, 6).Select(i => CenterRun.Offer($"c{i}"))]);

        IReadOnlyList<CommandResult> tooMany = await run.SubmitAsync([.. Enumerable.Range(7, 5).Select(i => CenterRun.Offer($"c{i}"))]);

        Assert.All(tooMany, result => Assert.Equal(Refusal.Overloaded, result.Refusal));
        run.Faults.OpenGate();
        Assert.True((await inFlight).Succeeded);
        Assert.All(await fits, result => Assert.True(result.Succeeded));
        Assert.Null(await run.ReadCallAsync("c7"));
        Assert.NotNull(await run.ReadCallAsync("c6"));
    }

    [Fact]
    public async Task New_calls_are_refused_while_commits_take_too_long_and_agents_go_on()
    {
        await using CenterRun run = await CenterRun.StartWithFaultsAsync(options => options with { MostWait = TimeSpan.FromSeconds(1) });
        await run.AddReadyAgentAsync("a1");
        run.Faults!.CloseGate();
        Task<CommandResult> inFlight = run.SubmitAsync(CenterRun.Offer("c0"));
        await run.Faults.Reached;
        Task<CommandResult> waits = run.SubmitAsync(CenterRun.Offer("c1"));
        run.Time.AdvanceMs(1_001);

        CommandResult refused = await run.SubmitAsync(CenterRun.Offer("c2"));
        Task<CommandResult> leaves = run.SubmitAsync(new NotReadyAgent("a1", CenterRun.SessionOf("a1"), "lunch"));

        Assert.Equal(Refusal.Overloaded, refused.Refusal);
        run.Faults.OpenGate();
        Assert.All(await Task.WhenAll(inFlight, waits, leaves), result => Assert.True(result.Succeeded));
        Assert.True((await run.SubmitAsync(CenterRun.Offer("c2"))).Succeeded);
    }

    [Fact]
    public async Task Reservation_expires_by_itself_and_is_journaled()
    {
        await using CenterRun run = await CenterRun.StartAsync();
        await run.AddReadyAgentAsync("a1");
        CommandResult offered = await run.SubmitAsync(CenterRun.Offer("c1"));

        run.Time.Advance(TimeSpan.FromSeconds(13));

        IReadOnlyList<FeedEvent> events = await run.ReadFeedAsync(offered.Sequence);
        FeedEvent ended = Assert.Single(events, e => e.Type == "reservation.ended");
        Assert.Equal("expired", ended.State);
        Assert.Equal(run.Time.NowMs - 1_000, ended.AtMs);
    }

    [Fact]
    public async Task Second_center_on_the_same_directory_is_refused()
    {
        await using CenterRun run = await CenterRun.StartAsync();

        DataDirectoryInUseException refused = await Assert.ThrowsAsync<DataDirectoryInUseException>(
            () => CenterRun.StartAsync(run.Folder, run.Time));

        Assert.Contains(run.Folder.Path, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_continue_off_the_writers_thread()
    {
        await using CenterRun run = await CenterRun.StartAsync();
        for (int i = 0; i < 50; i++)
        {
            Task<IReadOnlyList<CommandResult>> answer = run.Center.SubmitAsync([CenterRun.Offer($"c{i}")], Token).AsTask();
            string? thread = await answer.ContinueWith(
                _ => Thread.CurrentThread.Name, Token, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            Assert.NotEqual("center test", thread);
        }
    }

    [Fact]
    public async Task Plan_with_mistakes_is_refused_and_the_old_one_stays()
    {
        await using CenterRun run = await CenterRun.StartAsync();

        CommandResult refused = await run.Center.PutPlanAsync("""{ "queues": [{ "id": "x", "serviceLevel": { "target": 7 } }] }""", cancellationToken: Token);

        Assert.Equal(Refusal.InvalidPlan, refused.Refusal);
        Assert.Contains("target", refused.Detail, StringComparison.Ordinal);
        Assert.True((await run.SubmitAsync(CenterRun.Offer("c1"))).Succeeded);
    }

    [Fact]
    public async Task Plan_put_into_force_shows_in_the_view()
    {
        await using CenterRun run = await CenterRun.StartAsync();
        run.Time.Advance(TimeSpan.FromSeconds(1));

        CommandResult applied = await run.Center.PutPlanAsync(CenterRun.Plan.Replace("0.75", "0.8", StringComparison.Ordinal), 1, cancellationToken: Token);
        Assert.True(applied.Succeeded);
        run.Time.Advance(TimeSpan.FromSeconds(1));
        await run.StateHashAsync();
        await run.StateHashAsync();

        Assert.Equal(2, run.Center.View.PlanVersion);
        Assert.Equal(0.8, run.Center.View.Queues.Single(queue => queue.Id == "general").Target);
    }

    [Fact]
    public async Task Plan_for_another_version_than_the_one_in_force_is_refused()
    {
        await using CenterRun run = await CenterRun.StartAsync();
        string[] plans = [.. Enumerable.Range(0, 8).Select(number => CenterRun.Plan.Replace("0.75", $"0.7{number}", StringComparison.Ordinal))];

        CommandResult[] results = await Task.WhenAll(plans.Select(plan => run.Center.PutPlanAsync(plan, 1, cancellationToken: Token).AsTask()));

        Assert.Single(results, result => result.Succeeded);
        Assert.Equal(7, results.Count(result => result.Refusal == Refusal.PlanChanged));
        Assert.Equal(Refusal.PlanChanged, (await run.Center.PutPlanAsync(CenterRun.Plan, 3, cancellationToken: Token)).Refusal);
        Assert.True((await run.Center.PutPlanAsync(CenterRun.Plan, 2, cancellationToken: Token)).Succeeded);
    }

    [Fact]
    public async Task Calendar_is_extended_before_it_runs_out()
    {
        await using CenterRun run = await CenterRun.StartAsync();
        long before = run.Center.LastSequence;

        run.Time.Advance(TimeSpan.FromDays(54));

        IReadOnlyList<FeedEvent> events = await run.ReadFeedAsync(before);
        Assert.Contains(events, e => e.Type == "calendar.extended");
    }

    [Fact]
    public async Task Stop_finishes_what_was_accepted_and_leaves_a_snapshot()
    {
        using var folder = new TempFolder();
        var time = new ManualTime();
        CenterRun run = await CenterRun.StartAsync(folder, time);
        Task<CommandResult> last = run.SubmitAsync(CenterRun.Offer("c1"));
        await run.DisposeAsync();

        Assert.True((await last).Succeeded);
        Assert.Equal(Refusal.Unavailable, (await run.SubmitAsync(CenterRun.Offer("c2"))).Refusal);
        await Assert.ThrowsAsync<CenterUnavailableException>(() => run.ReadCallAsync("c1"));
        using var journal = new SqliteJournal(folder.Path, "test");
        // The stop is an event of its own.
        Assert.Equal((await last).Sequence + 1, journal.ReadSnapshots().First().Sequence);
        Assert.Equal((await last).Sequence + 1, JournalRecovery.Begin(journal).State.Sequence);
    }

    [Fact]
    public async Task Scaled_center_runs_timers_true_to_scale()
    {
        long start = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        await using CenterRun run = await CenterRun.StartAsync(options => options with { TimeScale = 60, StartAtMs = start });
        await run.AddReadyAgentAsync("a1");
        CommandResult offered = await run.SubmitAsync(CenterRun.Offer("c1"));

        run.Time.AdvanceMs(200);

        FeedEvent ended = Assert.Single(await run.ReadFeedAsync(offered.Sequence), e => e.Type == "reservation.ended");
        Assert.Equal(start + 12_000, ended.AtMs);
    }
}
