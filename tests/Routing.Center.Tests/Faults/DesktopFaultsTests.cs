using Routing.Core;

namespace Routing.Center.Tests;

/// <summary>A desktop is heard no more while its agent waits, has a call held for it, or talks.</summary>
public sealed class DesktopFaultsTests
{
    private static readonly LoseAgent Vanishes = new("a0");

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public async Task Desktop_vanishes_while_idle(int seed)
    {
        await using World world = await AloneAsync(seed);

        await world.SubmitAsync(Vanishes);

        Assert.Equal(AgentState.NotReady, (await world.Run.ReadAgentAsync("a0")).State);
        await world.SubmitAsync(CenterRun.Offer("waits"));
        Assert.Equal(ContactState.Queued, (await world.Run.ReadCallAsync("waits"))!.State);
        await ReturnsAsync(world);
    }

    [Theory]
    [InlineData(33)]
    [InlineData(34)]
    public async Task Desktop_vanishes_while_reserved(int seed)
    {
        await using World world = await AloneAsync(seed);
        await world.SubmitAsync(CenterRun.Offer("held"));
        AgentStatus held = await world.Run.ReadAgentAsync("a0");
        Assert.Equal(AgentState.Reserved, held.State);

        await world.SubmitAsync(Vanishes);

        Assert.Equal(AgentState.NotReady, (await world.Run.ReadAgentAsync("a0")).State);
        Assert.Equal(ContactState.Queued, (await world.Run.ReadCallAsync("held"))!.State);
        CommandResult late = await world.SubmitAsync(new AcceptReservation("a0", CenterRun.SessionOf("a0"), held.Reservation!.ReservationId));
        Assert.Equal(Refusal.ReservationGone, late.Refusal);
        await ReturnsAsync(world);
    }

    [Theory]
    [InlineData(35, true)]
    [InlineData(36, false)]
    public async Task Desktop_vanishes_while_busy(int seed, bool callerHangsUpMeanwhile)
    {
        await using World world = await AloneAsync(seed);
        await world.SubmitAsync(CenterRun.Offer("talks"));
        await Traffic.ServeAsync(world, "a0");
        Assert.Equal(AgentState.Busy, (await world.Run.ReadAgentAsync("a0")).State);

        await world.SubmitAsync(Vanishes);

        Assert.Equal(ContactState.Connected, (await world.Run.ReadCallAsync("talks"))!.State);
        if (callerHangsUpMeanwhile) await world.ReportAsync("talks", CallReportKind.Ended);
        await world.SubmitAsync(CenterRun.Offer("waits"));
        world.Time.AdvanceMs(60_000);
        Assert.Equal(ContactState.Queued, (await world.Run.ReadCallAsync("waits"))!.State);
        await ReturnsAsync(world);
    }

    // After some traffic nobody but this one agent is there.
    private static async Task<World> AloneAsync(int seed)
    {
        World world = await World.StartAsync(seed);
        await new Traffic(world).RunAsync(80);
        await Aftermath.DrainAsync(world);
        foreach (string agent in world.AgentIds.Skip(1)) await world.SubmitAsync(new NotReadyAgent(agent, CenterRun.SessionOf(agent), "break"));
        return world;
    }

    private static async Task ReturnsAsync(World world)
    {
        CommandResult back = await world.SubmitAsync(new SignInAgent("a0", "p-a0", CenterRun.SessionOf("a0"), null, true));
        Assert.True(back.Succeeded, back.Detail);
        await new Traffic(world, "again").RunAsync(60);
        await Aftermath.AuditAsync(world);
    }
}
