using Routing.Core;

namespace Routing.Center.Tests;

/// <summary>Calls that one center hands to another, with a courier beside each.</summary>
public sealed class HandOverCourierTests
{
    [Fact]
    public async Task WaitingCall_IsAnsweredByTheOtherCenterAndCountedOnceWhereItEntered()
    {
        await using TwoCenters centers = await TwoCenters.StartAsync();
        await centers.B.AddReadyAgentAsync("anna");
        await GoAwayAsync(centers);
        AgentStatus reserved = await centers.B.ReadAgentAsync("anna");
        Assert.Equal("c1", reserved.Reservation!.Call.CallId);
        await centers.B.SubmitAsync(new AcceptReservation("anna", CenterRun.SessionOf("anna"), reserved.Reservation.ReservationId));
        await centers.CarryAllAsync();

        FeedEvent connected = (await centers.A.ReadStoryAsync("c1"))[^1];
        Assert.Equal(("call.connected", "anna", "d-anna", "b", true, 6000L), (
            connected.Type, connected.AgentId, connected.Device, connected.ToCenter, connected.Connect, connected.WaitedMs));
        Assert.Equal(ContactState.Connected, (await centers.A.ReadCallAsync("c1"))!.State);

        await centers.PassAsync(30_000);
        await centers.B.SubmitAsync(new CompleteCall("anna", CenterRun.SessionOf("anna"), "c1", null, null));
        await centers.CarryAllAsync();
        FeedEvent ended = (await centers.A.ReadStoryAsync("c1"))[^1];
        Assert.Equal(("call.ended", true, 30_000L), (ended.Type, ended.Release, ended.ConnectedMs));
        QueueView home = await centers.VipAsync("a");
        QueueView there = await centers.VipAsync("b");
        Assert.Equal((1L, 1L, 1L), (home.Offered, home.Counts.AnsweredInTime, home.OverflowedOut));
        Assert.Equal((0L, 0L, 0L, 1L), (there.Offered, there.Counts.AnsweredInTime, there.Counts.PastThreshold, there.OverflowedIn));
    }

    [Fact]
    public async Task CallerWhoHangsUp_IsAnAbandonAtHomeAndFreesTheAgentThere()
    {
        await using TwoCenters centers = await TwoCenters.StartAsync();
        await centers.B.AddReadyAgentAsync("anna");
        await GoAwayAsync(centers);
        CommandResult hungUp = await centers.A.SubmitAsync(Report("c1", CallReportKind.Abandoned));
        Assert.Equal(ContactState.Abandoned, hungUp.Call!.State);
        await centers.CarryAllAsync();

        Assert.Equal(AgentState.Ready, (await centers.B.ReadAgentAsync("anna")).State);
        Assert.Equal("call.hand-over-settled", (await TwoCenters.FeedAsync(centers.A))[^1].Type);
        Assert.Equal(1, (await centers.VipAsync("a")).Abandoned);
        Assert.Equal((0L, 0L), ((await centers.VipAsync("b")).Abandoned, (await centers.VipAsync("b")).Offered));
        Assert.False(await IsAnythingOpenAsync(centers));
    }

    [Fact]
    public async Task CallerWhoHangsUpBeforeTheNewsOfTheAnswer_IsAnAbandonAndTheAgentIsFree()
    {
        await using TwoCenters centers = await TwoCenters.StartAsync();
        await centers.B.AddReadyAgentAsync("anna");
        await GoAwayAsync(centers);
        await AcceptAsync(centers.B, "anna");
        await centers.A.SubmitAsync(Report("c1", CallReportKind.Abandoned));
        await centers.CarryAllAsync();
        QueueView home = await centers.VipAsync("a");
        Assert.Equal((1L, 1L, 0L), (home.Offered, home.Abandoned, home.Counts.AnsweredInTime));
        Assert.DoesNotContain(await centers.A.ReadStoryAsync("c1"), told => told.Connect);
        Assert.Null((await centers.B.ReadAgentAsync("anna")).Call);
    }

    [Fact]
    public async Task CallStaysAtHome_WhileTheOtherCenterHasNobodySignedIn()
    {
        await using TwoCenters centers = await TwoCenters.StartAsync();
        await GoAwayAsync(centers);
        Assert.DoesNotContain(await centers.A.ReadStoryAsync("c1"), told => told.Type == "call.handed-over");
        await centers.A.AddReadyAgentAsync("home");
        Assert.Equal("c1", (await centers.A.ReadAgentAsync("home")).Reservation!.Call.CallId);
        await centers.B.AddReadyAgentAsync("anna");
        await centers.CarryAllAsync();
        Assert.Null((await centers.B.ReadAgentAsync("anna")).Reservation);
    }

    [Fact]
    public async Task RefusedCall_ComesBackToItsPlaceAndIsNotTakenLater()
    {
        await using TwoCenters centers = await TwoCenters.StartAsync();
        await centers.A.SubmitAsync(CenterRun.Offer("c1", "vip"));
        await centers.PassAsync(6000);
        await centers.A.SubmitAsync(CenterRun.Offer("c2", "vip"));
        Assert.True((await centers.A.SubmitAsync(new HandOverCall(CenterRun.Source, "c1", 1))).Succeeded);
        HandOverBook book = await centers.A.Center.ReadHandOversAsync(0, TestContext.Current.CancellationToken);
        await centers.CarryAllAsync();

        CallView back = (await centers.A.ReadCallAsync("c1"))!;
        Assert.Equal((ContactState.Queued, 1, 6000L), (back.State, back.Position, back.WaitedMs));
        await centers.B.AddReadyAgentAsync("anna");
        CommandResult late = await centers.B.SubmitAsync(new TakeCall(book.Outgoing[0].Card));
        Assert.Equal((true, ContactState.Closed), (late.Repeated, late.Call!.State));
        Assert.Null((await centers.B.ReadAgentAsync("anna")).Reservation);
        await centers.A.AddReadyAgentAsync("home");
        Assert.Equal("c1", (await centers.A.ReadAgentAsync("home")).Reservation!.Call.CallId);
    }

    [Fact]
    public async Task CallThatWaitsThereForThirtySeconds_ComesHomeWithItsClock()
    {
        await using TwoCenters centers = await TwoCenters.StartAsync();
        await centers.B.AddReadyAgentAsync("anna");
        await centers.B.SubmitAsync(CenterRun.Offer("own", "vip"));
        await GoAwayAsync(centers);
        Assert.True((await centers.A.ReadCallAsync("c1"))!.Position == 0);
        await centers.PassAsync(29_000);
        await centers.CarryAllAsync();
        Assert.DoesNotContain(await centers.A.ReadStoryAsync("c1"), told => told.Type == "call.handed-back");
        await centers.PassAsync(1000);
        await centers.CarryAllAsync();

        Assert.Contains(await centers.A.ReadStoryAsync("c1"), told => told.Type == "call.handed-back");
        Assert.Equal((1, 36_000L), ((await centers.A.ReadCallAsync("c1"))!.Position, (await centers.A.ReadCallAsync("c1"))!.WaitedMs));
        QueueView home = await centers.VipAsync("a");
        Assert.Equal((1L, 1L), (home.Offered, home.Counts.PastThreshold));
    }

    [Fact]
    public async Task SwitchThatConfirms_IsAskedAndHeardThroughTheCenterThatTheCallEntered()
    {
        await using TwoCenters centers = await TwoCenters.StartAsync(confirm: "cti");
        await centers.B.AddReadyAgentAsync("anna");
        await GoAwayAsync(centers);
        await AcceptAsync(centers.B, "anna");
        await centers.CarryAllAsync();
        FeedEvent connect = (await centers.A.ReadStoryAsync("c1"))[^1];
        Assert.Equal(("call.connect", "anna", "b"), (connect.Type, connect.AgentId, connect.ToCenter));

        await centers.PassAsync(2000);
        Assert.True((await centers.A.SubmitAsync(Report("c1", CallReportKind.Connected))).Succeeded);
        await centers.CarryAllAsync();
        FeedEvent connected = (await centers.A.ReadStoryAsync("c1")).Single(told => told.Type == "call.connected");
        Assert.Equal((8000L, false), (connected.WaitedMs, connected.Connect));
        Assert.Equal(AgentState.Busy, (await centers.B.ReadAgentAsync("anna")).State);
        await centers.A.SubmitAsync(Report("c1", CallReportKind.Ended));
        await centers.CarryAllAsync();
        Assert.Equal(ContactState.Ended, (await centers.A.ReadCallAsync("c1"))!.State);
        Assert.Null((await centers.B.ReadAgentAsync("anna")).Call);
        Assert.False(await IsAnythingOpenAsync(centers));
    }

    [Fact]
    public async Task FailedConnection_PutsTheCallBackInTheOtherCentersQueue()
    {
        await using TwoCenters centers = await TwoCenters.StartAsync(confirm: "cti");
        await centers.B.AddReadyAgentAsync("anna");
        await GoAwayAsync(centers);
        await AcceptAsync(centers.B, "anna");
        await centers.CarryAllAsync();
        await centers.A.SubmitAsync(Report("c1", CallReportKind.ConnectFailed));
        await centers.CarryAllAsync();
        Assert.Equal(AgentState.NotReady, (await centers.B.ReadAgentAsync("anna")).State);
        Assert.Equal("call.requeued", (await centers.A.ReadStoryAsync("c1")).Last(told => told.Type != "call.hand-over-settled").Type);
        await centers.B.AddReadyAgentAsync("bert");
        Assert.Equal("c1", (await centers.B.ReadAgentAsync("bert")).Reservation!.Call.CallId);
    }

    private static async Task GoAwayAsync(TwoCenters centers)
    {
        await centers.A.SubmitAsync(CenterRun.Offer("c1", "vip"));
        await centers.PassAsync(6000);
        await centers.CarryAllAsync();
    }

    private static async Task AcceptAsync(CenterRun run, string agent)
    {
        AgentStatus status = await run.ReadAgentAsync(agent);
        Assert.True((await run.SubmitAsync(new AcceptReservation(agent, CenterRun.SessionOf(agent), status.Reservation!.ReservationId))).Succeeded);
    }

    private static ReportCall Report(string callId, CallReportKind kind) => new(CenterRun.Source, callId, new CallReport($"{callId}-{kind}", kind));

    private static async Task<bool> IsAnythingOpenAsync(TwoCenters centers)
    {
        HandOverBook a = await centers.A.Center.ReadHandOversAsync(long.MaxValue, TestContext.Current.CancellationToken);
        HandOverBook b = await centers.B.Center.ReadHandOversAsync(long.MaxValue, TestContext.Current.CancellationToken);
        return a.Outgoing.Count + b.Incoming.Count > 0;
    }
}
