using Orleans.TestingHost;
using Routing.Center;
using Routing.Core;

namespace Routing.Grains.Tests;

/// <summary>One center, reached from every silo.</summary>
public class CenterGrainTests(ThreeSilos cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CommandsThroughDifferentNodes_MeetInOneCenter()
    {
        ClusterCenter one = await cluster.ConnectAsync(cluster.Silos.Silos[0]);
        ClusterCenter other = await cluster.ConnectAsync(cluster.Silos.Silos[1]);
        ClusterCenter third = await cluster.ConnectAsync(cluster.Silos.Silos[2]);

        CommandResult offered = await one.SubmitAsync(Desk.Offer("meet-1"), Token);
        Assert.Equal(ContactState.Queued, offered.Call!.State);
        await other.AddReadyAsync("meet");
        FeedEvent reserved = await third.WaitForAsync(offered.Sequence, feedEvent => feedEvent is { Type: "call.reserved", CallId: "meet-1" });

        CommandResult accepted = await third.SubmitAsync(new AcceptReservation("meet", Desk.SessionOf("meet"), reserved.ReservationId!.Value), Token);
        Assert.Equal(ContactState.Connected, accepted.Call!.State);
        CommandResult completed = await one.SubmitAsync(new CompleteCall("meet", Desk.SessionOf("meet"), "meet-1", "done", null), Token);
        Assert.Equal(ContactState.Ended, completed.Call!.State);
        Assert.Equal("meet", (await other.ReadCallAsync(Desk.Source, "meet-1", Token))!.AgentId);
    }

    [Fact]
    public async Task CenterThatIsBeingOpened_SaysAtOnceThatItIsNotAvailable()
    {
        using var gate = new ManualResetEventSlim();
        cluster.Opener.Before("slow", () => gate.Wait(Token));
        ICenterGrain center = cluster.Grains.GetGrain<ICenterGrain>("slow");

        Assert.False(await center.TouchAsync());
        Assert.False((await center.SubmitAsync(new SubmitRequest("node", Guid.NewGuid(), CommandBatch.Write([Desk.Offer("c")])))).IsAvailable);
        Assert.False((await center.ReadFeedAsync(new FeedRequest("node", -1, 1))).IsAvailable);
        Assert.False((await center.ReadAgentAsync("a")).IsAvailable);
        Assert.False((await center.ReadQueueAsync("general")).IsAvailable);

        gate.Set();
        while (!await center.TouchAsync()) await Task.Yield();
        Assert.True((await center.ReadFeedAsync(new FeedRequest("node", -1, 1))).IsAvailable);
    }

    [Fact]
    public async Task CenterThatCouldNotBeOpened_IsOpenedLater()
    {
        int attempts = 0;
        cluster.Opener.Before("broken", () =>
        {
            if (++attempts < 3) throw new IOException("The database is away.");
        });
        ClusterCenter center = await cluster.ConnectAsync(cluster.Silos.Silos[0], center: "broken");

        Assert.Equal(Refusal.None, (await center.SubmitAsync(Desk.Offer("c"), Token)).Refusal);
        Assert.Equal(3, attempts);
    }
}
