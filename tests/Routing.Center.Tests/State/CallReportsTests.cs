using Routing.Core;

namespace Routing.Center.Tests;

public sealed class CallReportsTests
{
    private readonly TestCenter _center = new();

    [Fact]
    public void HangUpBeforeTheAnswer_IsAnAbandon()
    {
        _center.Offer("c1");
        _center.Now += 3_000;
        CommandResult result = _center.Report("c1", CallReportKind.Abandoned);

        Assert.Equal(ContactState.Abandoned, result.Call!.State);
        Assert.Equal(3_000, result.Call.WaitedMs);
        Assert.Equal("call.abandoned", _center.Last[^1].Type);
    }

    [Fact]
    public void KnownEvent_HasNoSecondEffect()
    {
        _center.Offer("c1");
        _center.Report("c1", CallReportKind.Abandoned, "e1");
        CommandResult again = _center.Report("c1", CallReportKind.Connected, "e1");

        Assert.True(again.Succeeded);
        Assert.True(again.Repeated);
        Assert.Equal(ContactState.Abandoned, again.Call!.State);
        Assert.Empty(_center.Last);
    }

    [Fact]
    public void EventIdOfAnotherSource_IsAnotherEvent()
    {
        _center.Offer("c1");
        _center.Offer("c1", source: "web");
        _center.Report("c1", CallReportKind.Abandoned, "e1");
        Assert.False(_center.Report("c1", CallReportKind.Abandoned, "e1", "web").Repeated);
        Assert.Equal(ContactState.Abandoned, _center.State.ReadCall("web", "c1")!.State);
    }

    [Fact]
    public void UnknownCall_IsRefused()
        => _center.Refuses(Refusal.UnknownCall, "x", new ReportCall("ivr", "x", new CallReport("e", CallReportKind.Ended)));

    [Fact]
    public void ImpossibleReport_IsRefusedAndNotRemembered()
    {
        _center.Offer("c1");
        _center.Refuses(Refusal.InvalidTransition, "queued", new ReportCall("ivr", "c1", new CallReport("e1", CallReportKind.Connected)));
        Assert.False(_center.Report("c1", CallReportKind.Abandoned, "e1").Repeated);
    }

    [Fact]
    public void EndAfterTheAnswer_EndsTheCallAsHungUp()
    {
        _center.Talk("anna", "c1");
        _center.Now += 60_000;
        CommandResult result = _center.Report("c1", CallReportKind.Ended);

        Assert.Equal(ContactState.Ended, result.Call!.State);
        FeedEvent ended = _center.Last.Single(e => e.Type == "call.ended");
        Assert.Equal(("hung-up", 60_000L, false), (ended.Reason, ended.ConnectedMs, ended.Release));
        Assert.Equal(AgentState.WrapUp, _center.Agent("anna").State);
    }

    [Fact]
    public void EndAfterTheEnd_IsWelcomeWithoutEvents()
    {
        _center.Talk("anna", "c1");
        _center.Report("c1", CallReportKind.Ended, "e1");
        CommandResult second = _center.Report("c1", CallReportKind.Ended, "e2");
        Assert.True(second.Succeeded);
        Assert.False(second.Repeated);
        Assert.Empty(_center.Last);
    }

    [Theory]
    [InlineData(CallReportKind.Abandoned)]
    [InlineData(CallReportKind.Connected)]
    [InlineData(CallReportKind.ConnectFailed)]
    [InlineData(CallReportKind.AgentNoAnswer)]
    [InlineData(CallReportKind.Transferred)]
    [InlineData(CallReportKind.CallbackAccepted)]
    public void OtherReportsAfterTheEnd_ComeTooLate(CallReportKind kind)
    {
        _center.Talk("anna", "c1");
        _center.Report("c1", CallReportKind.Ended, "e1");
        _center.Refuses(Refusal.InvalidTransition, "ended", new ReportCall("ivr", "c1", new CallReport("e2", kind) { ToQueue = "vip" }));
    }

    [Fact]
    public void RedundantConnected_IsNotedSoThatItsIdIsKnown()
    {
        _center.Talk("anna", "c1");
        Assert.False(_center.Report("c1", CallReportKind.Connected, "e1").Repeated);
        FeedEvent noted = Assert.Single(_center.Last);
        Assert.Equal(("call.reported", "connected", "connected"), (noted.Type, noted.State, noted.Reason));

        _center.Report("c1", CallReportKind.Ended, "e2");
        Assert.True(_center.Report("c1", CallReportKind.Connected, "e1").Repeated);
    }

    [Fact]
    public void SwitchConfirms_ConnectedIsTheAnswer()
    {
        var center = new TestCenter(TestPlans.SwitchConfirms);
        center.Talk("anna", "c1");
        Assert.Equal(ContactState.Connecting, center.Call("c1").State);
        FeedEvent connect = center.Feed.Single(e => e.Type == "call.connect");
        Assert.Equal(("anna", "dev-anna", "c1"), (connect.AgentId, connect.Device, connect.CallId));
        center.Now += 2_000;
        CommandResult result = center.Report("c1", CallReportKind.Connected);

        Assert.Equal(ContactState.Connected, result.Call!.State);
        Assert.Equal(2_000, result.Call.WaitedMs);
        Assert.False(center.Last.Single(e => e.Type == "call.connected").Connect);
    }

    [Theory]
    [InlineData(CallReportKind.ConnectFailed, "connect-failed")]
    [InlineData(CallReportKind.AgentNoAnswer, "expired")]
    public void SwitchFailsToConnect_TheCallWaitsAgain(CallReportKind kind, string outcome)
    {
        var center = new TestCenter(TestPlans.SwitchConfirms);
        center.Talk("anna", "c1");
        CommandResult result = center.Report("c1", kind);

        Assert.Equal(ContactState.Queued, result.Call!.State);
        Assert.Equal(outcome, center.Last.Single(e => e.Type == "reservation.ended").State);
        Assert.Equal(outcome, center.Last.Single(e => e.Type == "call.requeued").Reason);
        Assert.Equal(AgentState.NotReady, center.Agent("anna").State);
    }

    [Fact]
    public void TransferAtTheSwitch_QueuesTheCallAnew()
    {
        _center.Talk("anna", "c1");
        CommandResult result = _center.Do(new ReportCall("ivr", "c1", new CallReport("e1", CallReportKind.Transferred) { ToQueue = "vip" }));
        Assert.Equal(("vip", ContactState.Queued), (result.Call!.Queue, result.Call.State));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("vip", "bert")]
    public void TransferWithoutExactlyOneTarget_IsRefused(string? toQueue, string? toAgent)
    {
        _center.Talk("anna", "c1");
        var report = new CallReport("e1", CallReportKind.Transferred) { ToQueue = toQueue, ToAgent = toAgent };
        _center.Refuses(Refusal.InvalidField, null, new ReportCall("ivr", "c1", report));
    }

    [Fact]
    public void AbsurdTime_IsRefused()
    {
        _center.Offer("c1");
        var report = new CallReport("e1", CallReportKind.Abandoned) { OccurredAtMs = 5 };
        _center.Refuses(Refusal.InvalidField, "occurredAt", new ReportCall("ivr", "c1", report));
    }

    [Fact]
    public void Reconciliation_LosesOnlyTheSourcesCallsThatAreNotListed()
    {
        _center.Talk("anna", "c1");
        _center.Offer("c2");
        _center.Offer("c3");
        _center.Offer("w1", source: "web");
        CommandResult result = _center.Do(new ReconcileCalls("ivr", ["c2", "unheard-of"]));

        Assert.Equal(["c1", "c3"], result.LostCalls!);
        Assert.Equal(ContactState.Lost, _center.Call("c1").State);
        FeedEvent ended = _center.Last.Single(e => e.Type == "call.ended");
        Assert.Equal(("lost", "lost"), (ended.State, ended.Reason));
        Assert.Equal(ContactState.Lost, _center.Call("c3").State);
        Assert.Equal(ContactState.Queued, _center.Call("c2").State);
        Assert.Equal(ContactState.Queued, _center.State.ReadCall("web", "w1")!.State);
    }

    [Fact]
    public void ReconciliationOfAll_ChangesNothing()
    {
        _center.Offer("c1");
        Assert.Empty(_center.Do(new ReconcileCalls("ivr", ["c1"])).LostCalls!);
        Assert.Empty(_center.Last);
    }
}
