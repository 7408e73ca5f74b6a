namespace Routing.Center.Tests;

/// <summary>The disk under the journal is full, slow, or fails.</summary>
public sealed class DiskFaultsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Disk_full_and_back(int seed)
    {
        await using World world = await World.StartAsync(seed);
        Traffic traffic = await Traffic.BeginAsync(world);
        world.Faults.Failures = int.MaxValue;
        Task<CommandResult> held = traffic.OfferAsync();
        await world.Faults.Reached;
        await world.UntilAsync(refused: true);
        while (!held.IsCompleted && world.Faults.Failures > int.MaxValue - 3) await Task.Yield();
        Assert.False(held.IsCompleted);

        world.Faults.Failures = 0;

        Assert.True((await held).Succeeded);
        await world.UntilAsync(refused: false);
        await traffic.GoOnAsync();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Disk_full_for_longer_than_an_append_is_repeated(int seed)
    {
        await using World world = await World.StartAsync(seed);
        Traffic traffic = await Traffic.BeginAsync(world);
        world.Faults.Failures = int.MaxValue;
        Task<CommandResult> refused = world.SubmitAsync(CenterRun.Offer("refused"));
        await world.Faults.Reached;

        world.Time.AdvanceMs(6_000);

        Assert.Equal(Refusal.Unavailable, (await refused).Refusal);
        world.Faults.Failures = 0;
        await world.UntilAsync(refused: false);
        Assert.Null(await world.Run.ReadCallAsync("refused"));
        await traffic.GoOnAsync();
    }

    [Theory]
    [InlineData(5, 2_000)]
    [InlineData(6, 10_000)]
    public async Task Fsync_slow(int seed, int heldMs)
    {
        await using World world = await World.StartAsync(seed);
        Traffic traffic = await Traffic.BeginAsync(world);
        world.Faults.CloseGate();
        List<Task<CommandResult>> held = [];
        for (int offer = 0; offer < 10; offer++) held.Add(traffic.OfferAsync());
        await world.Faults.Reached;

        world.Time.AdvanceMs(heldMs);

        Assert.All(held, each => Assert.False(each.IsCompleted));
        world.Faults.OpenGate();
        Assert.All(await Task.WhenAll(held), each => Assert.True(each.Succeeded));
        await traffic.GoOnAsync();
    }

    // The bytes are on the disk, but nobody was told so: what was refused may be carried out, once.
    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Fsync_failing(int seed)
    {
        await using World world = await World.StartAsync(seed);
        Traffic traffic = await Traffic.BeginAsync(world);
        world.Faults.FailsAfterWriting = true;
        world.Faults.Failures = int.MaxValue;
        Task<CommandResult> unknown = world.SubmitAsync(CenterRun.Offer("unknown"));
        await world.Faults.Reached;
        world.Time.AdvanceMs(6_000);
        Assert.Equal(Refusal.Unavailable, (await unknown).Refusal);

        world.Faults.FailsAfterWriting = false;
        world.Faults.Failures = 0;

        await world.UntilAsync(refused: false);
        Assert.True((await world.SubmitAsync(CenterRun.Offer("unknown"))).Repeated);
        await traffic.GoOnAsync();
    }
}
