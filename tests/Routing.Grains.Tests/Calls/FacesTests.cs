using System.Text;
using Routing.Center;
using Routing.Core;

namespace Routing.Grains.Tests;

/// <summary>Calls, agents and queues as grains.</summary>
public class FacesTests(ThreeSilos cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Call_HasItsCardStoryAndFollowUps()
    {
        ClusterCenter center = await cluster.ConnectAsync(cluster.Silos.Silos[0], center: "faces");
        await center.AddReadyAsync("clerk");
        await center.SubmitAsync(Desk.Offer("face/1"), Token);
        var call = cluster.Grains.GetGrain<ICallGrain>(new FaceKey("faces", Desk.Source, "face/1").ToString());
        Assert.Equal(ContactState.Reserved, WireJson.Read((await call.ReadAsync()).Found!, WireJson.Default.CallView).State);
        Assert.Null((await call.ReadFollowUpsAsync()).Found);

        AgentStatus clerk = (await center.ReadAgentAsync("clerk", Token))!;
        await center.SubmitAsync(new AcceptReservation("clerk", Desk.SessionOf("clerk"), clerk.Reservation!.ReservationId), Token);
        await center.SubmitAsync(new CompleteCall("clerk", Desk.SessionOf("clerk"), "face/1", "done", new FollowUpRequest("complaint", null)), Token);
        while (WireJson.Read((await call.ReadAsync()).Found!, WireJson.Default.CallView).State != ContactState.Ended) await Task.Yield();
        IReadOnlyList<FollowUpView> followUps = WireJson.Read((await call.ReadFollowUpsAsync()).Found!, WireJson.Default.IReadOnlyListFollowUpView);
        Assert.Equal("clerk", Assert.Single(followUps).OwnerId);
        IReadOnlyList<FeedEvent> story = WireJson.Read((await call.ReadStoryAsync()).Found!, WireJson.Default.IReadOnlyListFeedEvent);
        Assert.Equal("call.queued", story[0].Type);
        Assert.Contains(story, feedEvent => feedEvent.Type == "call.ended");
    }

    [Fact]
    public async Task UnknownCall_IsNothing()
    {
        var call = cluster.Grains.GetGrain<ICallGrain>(new FaceKey(ThreeSilos.Center, Desk.Source, "no such call").ToString());
        Assert.True(await call.ReadAsync() is { IsAvailable: true, Found: null });
        Assert.True(await call.ReadFollowUpsAsync() is { IsAvailable: true, Found: null });
    }

    [Fact]
    public async Task Agent_HasItsStatusAndTheNodesThatHearIt()
    {
        ClusterCenter one = await cluster.ConnectAsync(cluster.Silos.Silos[0], new HeardDesk("roamer"));
        await cluster.ConnectAsync(cluster.Silos.Silos[1], new HeardDesk("roamer"));
        await one.SubmitAsync([Desk.Put("roamer"), Desk.SignIn("roamer")], Token);
        var agent = cluster.Grains.GetGrain<IAgentGrain>(new FaceKey(ThreeSilos.Center, null, "roamer").ToString());
        Assert.Equal(AgentState.NotReady, WireJson.Read((await agent.ReadAsync()).Found!, WireJson.Default.AgentStatus).State);

        IReadOnlyList<DesktopView> desktops = [];
        while (desktops.Count < 2) desktops = WireJson.Read((await agent.ReadDesktopsAsync()).Found!, WireJson.Default.IReadOnlyListDesktopView);
        Assert.Equal(2, desktops.Select(desktop => desktop.Node).Distinct().Count());
    }

    [Fact]
    public async Task Queue_HasItsGaugesAndSettings()
    {
        var queue = cluster.Grains.GetGrain<ISkillQueueGrain>(new FaceKey(ThreeSilos.Center, null, "general").ToString());
        Assert.Equal(20_000, WireJson.Read((await queue.ReadAsync()).Found!, WireJson.Default.QueueGauges).WithinMs);
        Assert.Contains("\"reservationSeconds\": 60", Encoding.UTF8.GetString((await queue.ReadSettingsAsync()).Found!.Bytes), StringComparison.Ordinal);
        var unknown = cluster.Grains.GetGrain<ISkillQueueGrain>(new FaceKey(ThreeSilos.Center, null, "nowhere").ToString());
        Assert.Null((await unknown.ReadAsync()).Found);
        Assert.Null((await unknown.ReadSettingsAsync()).Found);
    }
}
