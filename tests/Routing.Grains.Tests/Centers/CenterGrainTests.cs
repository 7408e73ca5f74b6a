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
}
