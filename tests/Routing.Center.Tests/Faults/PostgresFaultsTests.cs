using Npgsql;

namespace Routing.Center.Tests;

/// <summary>The database under one center is restarted, cuts its session, or takes its time.</summary>
[Trait("Needs", "postgres")]
public sealed class PostgresFaultsTests(PostgresServer shared)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(61)]
    [InlineData(62)]
    public async Task Database_restarted(int seed)
    {
        SkipWithoutServer();
        await using var own = new PostgresServer();
        await using World world = await World.StartAsync(seed, await own.CreateDatabaseAsync(), Patient);
        Traffic traffic = await Traffic.BeginAsync(world);
        own.Crash();
        Task<CommandResult> held = traffic.OfferAsync();
        await world.UntilAsync(refused: true);
        Assert.False(held.IsCompleted);

        await own.RestartAsync();

        Assert.True((await AnsweredAsync(world, held)).Succeeded);
        await world.UntilAsync(refused: false);
        await traffic.GoOnAsync();
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    public async Task Connection_cut(int seed)
    {
        SkipWithoutServer();
        string database = await shared.CreateDatabaseAsync();
        await using World world = await World.StartAsync(seed, database, Patient);
        var traffic = new Traffic(world);
        for (int cut = 0; cut < 10; cut++)
        {
            await traffic.RunAsync(10);
            Assert.Equal(true, await PostgresServer.QueryAsync(database, "SELECT pg_terminate_backend(backend_pid, 5000) FROM routing.owners"));
            Assert.True((await AnsweredAsync(world, world.SubmitAsync(CenterRun.Offer($"cut{cut}")))).Succeeded);
            await world.UntilAsync(refused: false);
        }

        await Aftermath.AuditAsync(world);
    }

    [Theory]
    [InlineData(65)]
    [InlineData(66)]
    public async Task Database_slow(int seed)
    {
        SkipWithoutServer();
        string database = await shared.CreateDatabaseAsync();
        await using World world = await World.StartAsync(seed, database, Patient);
        Traffic traffic = await Traffic.BeginAsync(world);
        Task<CommandResult> held;
        await using (var other = new NpgsqlConnection(database + ";Pooling=false"))
        {
            await other.OpenAsync(Token);
            await using var hold = new NpgsqlCommand("BEGIN; LOCK TABLE routing.journal IN EXCLUSIVE MODE", other);
            await hold.ExecuteNonQueryAsync(Token);
            held = traffic.OfferAsync();
            while (!await IsHeldUpAsync(database)) await Task.Yield();
            world.Time.AdvanceMs(2_000);
            Assert.False(held.IsCompleted);
        }

        Assert.True((await AnsweredAsync(world, held)).Succeeded);
        await world.UntilAsync(refused: false);
        await traffic.GoOnAsync();
    }

    private static CenterOptions Patient(CenterOptions options) => options with { AppendPatience = TimeSpan.FromHours(1) };

    // The center's pauses between its attempts go by its own clock, the attempts themselves by the server's.
    private static async Task<CommandResult> AnsweredAsync(World world, Task<CommandResult> held)
    {
        while (await Task.WhenAny(held, held.WaitAsync(TimeSpan.FromSeconds(1), Token)) != held) world.Time.AdvanceMs(1_000);
        return await held;
    }

    private static async Task<bool> IsHeldUpAsync(string database) =>
        (bool)(await PostgresServer.QueryAsync(database, "SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))"))!;

    private static void SkipWithoutServer() => Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
}
