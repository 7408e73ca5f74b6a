namespace Routing.Center.Tests;

[Trait("Needs", "postgres")]
public sealed class PostgresCenterTests(PostgresServer server) : IAsyncLifetime
{
    private string _database = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        _database = await server.CreateDatabaseAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Same_commands_give_the_same_state_as_on_sqlite(int seed)
    {
        ulong expected;
        await using (CenterRun files = await CenterRun.StartAsync()) expected = await RunAsync(files, seed);
        await using CenterRun run = await StartAsync(new ManualTime());

        Assert.Equal(expected, await RunAsync(run, seed));

        JournalReport report = Verify();
        Assert.True(report.IsGood);
        Assert.Equal(expected, report.StateHash);
    }

    [Fact]
    public async Task Center_whose_process_is_gone_is_recovered_by_another()
    {
        var time = new ManualTime();
        CenterRun lost = await StartAsync(time, options => options with { SnapshotEvents = 100 });
        var workload = new Workload(lost, 5);
        await workload.RunAsync(300);

        await using (CenterRun next = await StartAsync(time))
        {
            Assert.NotEmpty(workload.Offered);
            foreach ((string call, long sequence) in workload.Offered)
            {
                CallView? view = await next.ReadCallAsync(call);
                Assert.NotNull(view);
                Assert.True(view.Sequence >= sequence);
            }

            Assert.Equal(await next.StateHashAsync(), Verify().StateHash);
            Assert.Equal(Refusal.Unavailable, (await lost.SubmitAsync(CenterRun.Offer("late"))).Refusal);
            await Assert.ThrowsAsync<CenterUnavailableException>(() => lost.ReadCallAsync("c1"));
            Assert.Empty(lost.Center.View.Queues);
            Assert.True((await next.SubmitAsync(CenterRun.Offer("on"))).Succeeded);
        }

        await lost.DisposeAsync();
        Assert.True(Verify().IsGood);
    }

    [Fact]
    public async Task Owner_that_can_not_be_confirmed_answers_no_reads()
    {
        var time = new ManualTime();
        await using CenterRun run = await StartAsync(time);
        await run.SubmitAsync(CenterRun.Offer("c1"));
        Assert.NotNull(await run.ReadCallAsync("c1"));
        await AllowConnectionsAsync(false);
        time.AdvanceMs(1_500);

        Exception? read = await Record.ExceptionAsync(() => run.ReadCallAsync("c1"));
        CommandResult asked = await run.SubmitAsync(new ReadyAgent("nobody", "x"));
        int queues = run.Center.View.Queues.Count;

        // The center can only stop on a database that answers.
        await AllowConnectionsAsync(true);
        time.AdvanceMs(1_500);
        Assert.IsType<CenterUnavailableException>(read);
        Assert.Equal(Refusal.Unavailable, asked.Refusal);
        Assert.Equal(0, queues);
        Assert.NotNull(await run.ReadCallAsync("c1"));
        await run.ReadCallAsync("c1");
        Assert.NotEmpty(run.Center.View.Queues);
    }

    [Fact]
    public async Task Cut_sessions_lose_nothing_acknowledged()
    {
        await using CenterRun run = await StartAsync(new ManualTime());
        Task<List<string>> offers = Task.Run(() => OfferAsync(run.Center, 200));
        while (!offers.IsCompleted) await CutAsync();

        List<string> acknowledged = await offers;

        Assert.NotEmpty(acknowledged);
        foreach (string call in acknowledged) Assert.NotNull(await run.ReadCallAsync(call));
        Assert.True(Verify().IsGood);
    }

    // With little patience the state is thrown away and recovered while the server is away; with more the append is repeated.
    [Theory]
    [InlineData(50)]
    [InlineData(5_000)]
    [InlineData(60_000)]
    public async Task Restarted_server_loses_nothing_acknowledged(int patienceMs)
    {
        await using var own = new PostgresServer();
        _database = await own.CreateDatabaseAsync();
        await using LocalCenter center = await CenterHost.OpenAsync(new CenterOptions
        {
            ConnectionString = _database,
            PlanJson = CenterRun.Plan,
            AppendPatience = TimeSpan.FromMilliseconds(patienceMs),
        });
        List<string> acknowledged = await OfferAsync(center, 50);
        own.Crash();
        Task<List<string>> during = Task.Run(() => OfferAsync(center, 20, "during"), Token);
        await UntilRefusedAsync(center);

        await own.RestartAsync();

        acknowledged.AddRange(await during);
        while (!(await center.SubmitAsync(CenterRun.Offer("after"), Token)).Succeeded) await Task.Yield();
        foreach (string call in (IEnumerable<string>)[.. acknowledged, "after"]) Assert.NotNull(await center.ReadCallAsync(CenterRun.Source, call, Token));
        Assert.Equal("call.queued", (await center.ReadStoryAsync(CenterRun.Source, "after", Token))[0].Type);
        Assert.True(Verify().IsGood);
    }

    [Fact]
    public async Task Centers_of_one_database_run_side_by_side()
    {
        var time = new ManualTime();
        await using CenterRun one = await StartAsync(time);
        await using CenterRun other = await StartAsync(time, options => options with { CenterId = "other" });
        await one.SubmitAsync(CenterRun.Offer("c1"));
        await other.SubmitAsync(CenterRun.Offer("c2"));

        Assert.Null(await other.ReadCallAsync("c1"));
        Assert.Empty(await one.ReadStoryAsync("c2"));
        Assert.NotEmpty(await other.ReadStoryAsync("c2"));
        Assert.Equal(["other", "test"], PostgresRegister.ListCenters(_database));
    }

    [Fact]
    public async Task Repair_is_refused_while_the_center_runs()
    {
        CenterRun run = await StartAsync(new ManualTime());
        await run.SubmitAsync(CenterRun.Offer("c1"));
        await run.SubmitAsync(CenterRun.Offer("c2"));
        Assert.Throws<CenterRunningException>(() => JournalTools.RepairDatabase(_database, 1));
        long last = run.Center.LastSequence;
        await run.DisposeAsync();

        Assert.NotEmpty(JournalTools.RepairDatabase(_database, last));

        Assert.Equal(last - 1, Verify().LastSequence);
        await using CenterRun again = await StartAsync(new ManualTime());
        Assert.NotEmpty(await again.ReadStoryAsync("c1"));
    }

    [Fact]
    public async Task Options_name_one_place()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => CenterHost.OpenAsync(new CenterOptions { PlanJson = CenterRun.Plan }));
        await Assert.ThrowsAsync<ArgumentException>(() => CenterHost.OpenAsync(new CenterOptions { DataDirectory = "x", ConnectionString = _database }));
    }

    private static async Task<ulong> RunAsync(CenterRun run, int seed)
    {
        await new Workload(run, seed).RunAsync(300);
        await run.SubmitAsync(CenterRun.Offer("last"));
        return await run.StateHashAsync();
    }

    private static async Task<List<string>> OfferAsync(LocalCenter center, int count, string name = "c")
    {
        List<string> acknowledged = [];
        for (int number = 0; number < count; number++)
        {
            if ((await center.SubmitAsync(CenterRun.Offer($"{name}{number}"), Token)).Succeeded) acknowledged.Add($"{name}{number}");
        }

        return acknowledged;
    }

    // Whoever is in the batch that can't be appended hears nothing until the server is back, which the test is still to start: so none is waited for.
    private static async Task UntilRefusedAsync(LocalCenter center)
    {
        List<Task<CommandResult>> asked = [];
        while (!asked.Exists(each => each is { IsCompletedSuccessfully: true, Result.Refusal: Refusal.Unavailable }))
        {
            asked.RemoveAll(each => each.IsCompleted);
            asked.Add(center.SubmitAsync(new ReadyAgent("nobody", "x"), Token).AsTask());
            await Task.Yield();
        }
    }

    private Task<CenterRun> StartAsync(ManualTime time, Func<CenterOptions, CenterOptions>? with = null) => CenterRun.StartAsync(
        time, options => (with?.Invoke(options) ?? options) with { DataDirectory = null, ConnectionString = _database });

    private JournalReport Verify()
    {
        using IJournal journal = JournalTools.OpenDatabase(_database);
        return JournalTools.Verify(journal);
    }

    private Task<object?> CutAsync() => PostgresServer.QueryAsync(_database, "SELECT pg_terminate_backend(backend_pid, 1000) FROM routing.owners");

    private async Task AllowConnectionsAsync(bool isAllowed)
    {
        string elsewhere = _database[..(_database.LastIndexOf('=') + 1)] + "postgres";
        string name = _database[(_database.LastIndexOf('=') + 1)..];
        await PostgresServer.QueryAsync(elsewhere, $"ALTER DATABASE {name} ALLOW_CONNECTIONS {isAllowed}");
        if (!isAllowed) await PostgresServer.QueryAsync(elsewhere, $"SELECT count(pg_terminate_backend(pid, 1000)) FROM pg_stat_activity WHERE datname = '{name}'");
    }
}
