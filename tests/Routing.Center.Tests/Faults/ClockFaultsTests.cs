namespace Routing.Center.Tests;

/// <summary>The wall clock of the machine is set while the center works.</summary>
public sealed class ClockFaultsTests
{
    [Theory]
    [InlineData(41, -3_600)]
    [InlineData(42, -90_000)]
    public async Task Clock_steps_back(int seed, int seconds)
    {
        await using World world = await World.StartAsync(seed);
        Traffic traffic = await Traffic.BeginAsync(world);
        long before = await NowAsync(world);

        world.Time.SetWall(TimeSpan.FromSeconds(seconds));

        world.Time.AdvanceMs(5_000);
        Assert.Equal(before + 5_000, await NowAsync(world));
        await traffic.RunAsync(60);
        // The journal is ahead of the wall that the next start finds.
        await world.KillAsync();
        await world.OpenAsync();
        await traffic.GoOnAsync();
    }

    [Theory]
    [InlineData(43, 3_600)]
    [InlineData(44, 90_000)]
    public async Task Clock_steps_forward(int seed, int seconds)
    {
        await using World world = await World.StartAsync(seed);
        Traffic traffic = await Traffic.BeginAsync(world);

        world.Time.SetWall(TimeSpan.FromSeconds(seconds));

        Assert.Equal(world.Time.NowMs, await NowAsync(world));
        await traffic.GoOnAsync();
    }

    [Theory]
    [InlineData(45)]
    [InlineData(46)]
    public async Task Clock_steps_to_and_fro(int seed)
    {
        await using World world = await World.StartAsync(seed);
        var traffic = new Traffic(world);
        for (int step = 0; step < 20; step++)
        {
            world.Time.SetWall(TimeSpan.FromMilliseconds(world.Random.Next(-120_000, 120_000)));
            await traffic.RunAsync(10);
        }

        await Aftermath.AuditAsync(world);
    }

    private static async Task<long> NowAsync(World world) =>
        (await world.Run.Center.ReadGaugesAsync(TestContext.Current.CancellationToken)).AtMs;
}
