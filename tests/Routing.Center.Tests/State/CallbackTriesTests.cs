using Routing.Core;

namespace Routing.Center.Tests;

public sealed class CallbackTriesTests
{
    private const long Minute = CallbackCenter.Minute;
    private const long Pause = CallbackTries.PauseMs;
    private readonly TestCenter _center = new(TestPlans.Sticky);

    [Fact]
    public void WholeLife_FromScheduledToDone()
    {
        _center.Staff("anna", "general");
        CallbackView callback = _center.Schedule();
        Assert.Equal((CallbackState.Reserved, 1, "cb-1.1", "anna"), (callback.State, callback.Tries, callback.CallId, callback.AgentId));
        Assert.Equal(["callback.scheduled", "call.queued", "call.reserved", "agent.state", "callback.changed", "callback.changed"], _center.Last.Select(e => e.Type));
        CallView held = _center.Agent("anna").Reservation!.Call;
        Assert.Equal(("cb-1.1", "cb-1", "13800138000", "ivr"), (held.CallId, held.CallbackId, held.CallbackNumber, held.Source));

        Assert.True(_center.Accept("anna").Succeeded);
        FeedEvent dial = _center.Last[0];
        Assert.Equal(("call.dial", "13800138000", "anna", "dev-anna", "cb-1"), (dial.Type, dial.Number, dial.AgentId, dial.Device, dial.CallbackId));
        Assert.Equal(("cb-1.1", "dialing", _center.Now + Minute), (dial.CallId, dial.State, dial.DeadlineMs));
        _center.ExpectState(CallbackState.Dialing);

        _center.Pass(5_000);
        Assert.Equal(ContactState.Connected, _center.Report("cb-1.1", CallReportKind.Connected).Call!.State);
        Assert.False(_center.Last.Single(e => e.Type == "call.connected").Connect);
        _center.ExpectState(CallbackState.Connected);

        _center.Pass(60_000);
        Assert.True(_center.Do(new CompleteCall("anna", TestCenter.Hash, "cb-1.1", "sold", null)).Succeeded);
        Assert.Equal((CallbackState.Done, "anna", null), (_center.Callback().State, _center.Callback().AgentId, _center.Callback().NextTryMs));
        Assert.Equal(["queued", "reserved", "dialing", "connected", "done"], _center.Of("callback.changed").Select(e => e.State));
        Assert.All(_center.Feed.Where(e => e.Type != FeedEventTypes.Dial), e => Assert.Null(e.Number));
    }

    [Fact]
    public void Contact_IsClassifiedLikeACallOfThatCustomer()
    {
        _center.Schedule(tier: "gold", queue: null);
        CallView call = _center.Call("cb-1.1");
        Assert.Equal(("vip", 3), (call.Queue, call.Priority));
        Assert.Equal([1, 0, 0, 0, 0], _center.State.ReadView().Queues.Select(queue => queue.CallbacksWaiting));
    }

    [Fact]
    public void CallbackForATime_IsNoContactBeforeIt()
    {
        _center.Staff("anna", "general");
        long at = _center.Now + (10 * Minute);
        _center.Schedule(at: at);
        _center.PassTo(at - 1);
        _center.ExpectState(CallbackState.Scheduled);
        _center.PassTo(at);
        _center.ExpectState(CallbackState.Reserved);
    }

    [Theory]
    [InlineData(CallReportKind.ConnectFailed)]
    [InlineData(CallReportKind.Abandoned)]
    [InlineData(CallReportKind.Ended)]
    public void ThreeTriesWithoutAnswer_FailIt(CallReportKind report)
    {
        _center.Staff("anna", "general");
        _center.Schedule();
        for (int attempt = 1; attempt <= 3; attempt++)
        {
            Assert.True(_center.Accept("anna").Succeeded);
            Assert.True(_center.Report($"cb-1.{attempt}", report).Succeeded);
            Assert.Equal(ContactState.Callback, _center.Call($"cb-1.{attempt}").State);
            Assert.Equal(AgentState.Ready, _center.Agent("anna").State);
            if (attempt == 3) break;
            Assert.Equal((CallbackState.NoAnswer, _center.Now + Pause), (_center.Callback().State, _center.Callback().NextTryMs));
            _center.Pass(Pause - 1);
            Assert.Null(_center.State.ReadCall("ivr", $"cb-1.{attempt + 1}"));
            _center.Pass(1);
        }

        Assert.Equal((CallbackState.Failed, 3, null), (_center.Callback().State, _center.Callback().Tries, _center.Callback().NextTryMs));
        Assert.Equal(3, _center.Of("callback.unanswered").Count);
        _center.Pass(2 * Pause);
        _center.ExpectState(CallbackState.Failed);
    }

    [Fact]
    public void DialThatNobodyEnds_IsGivenUpAndTheNextTryCountsFromThen()
    {
        _center.Staff("anna", "general");
        _center.Schedule();
        _center.Accept("anna");
        long dialled = _center.Now;
        _center.Pass(2 * 3_600_000L);
        FeedEvent unanswered = _center.Of("callback.unanswered")[0];
        Assert.Equal(dialled + Minute, unanswered.AtMs);
        Assert.Equal(dialled + Minute + Pause, _center.Of("call.queued").Single(e => e.CallId == "cb-1.2").AtMs);
    }

    [Theory]
    [InlineData(CallReportKind.ConnectFailed, CallReportKind.Ended)]
    [InlineData(CallReportKind.Ended, CallReportKind.ConnectFailed)]
    public void SecondWordOfAnUnansweredTry_ChangesNothing(CallReportKind first, CallReportKind second)
    {
        _center.Staff("anna", "general");
        _center.Schedule();
        _center.Accept("anna");
        _center.Report("cb-1.1", first);
        Assert.True(_center.Report("cb-1.1", second).Succeeded);
        Assert.Empty(_center.Last);
        _center.ExpectState(CallbackState.NoAnswer);
        Assert.Equal(Refusal.InvalidTransition, _center.Report("cb-1.1", CallReportKind.Connected).Refusal);
    }

    [Fact]
    public void AgentWhoDoesNotAccept_LeavesItToTheNext()
    {
        _center.Staff("anna", "general");
        _center.Schedule();
        _center.Staff("bert", "general");
        _center.Pass(12_000);
        Assert.Equal((CallbackState.Reserved, "bert", 1), (_center.Callback().State, _center.Callback().AgentId, _center.Callback().Tries));
    }

    [Fact]
    public void AgentWhoseDeviceIsSilent_LeavesItToTheNext()
    {
        _center.Staff("anna", "general");
        _center.Schedule();
        _center.Accept("anna");
        _center.Report("cb-1.1", CallReportKind.AgentNoAnswer);
        Assert.Equal((CallbackState.Queued, null, 1), (_center.Callback().State, _center.Callback().AgentId, _center.Callback().Tries));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void CancelBeforeItIsDialled_TakesItBack(bool isReserved)
    {
        if (isReserved) _center.Staff("anna", "general");
        _center.Schedule();
        Assert.Equal(CallbackState.Cancelled, _center.Do(new CancelCallback("cb-1", null)).Callback!.State);
        Assert.Equal(ContactState.Closed, _center.Call("cb-1.1").State);
        if (isReserved) Assert.Equal(AgentState.Ready, _center.Agent("anna").State);
        Assert.Single(_center.Of("callback.changed"), e => e.State == "cancelled");
    }

    [Fact]
    public void CancelFromTheDialOn_IsTooLate()
    {
        _center.Staff("anna", "general");
        _center.Schedule();
        _center.Accept("anna");
        _center.Refuses(Refusal.InvalidTransition, "dialing", new CancelCallback("cb-1", null));
        _center.Report("cb-1.1", CallReportKind.Connected);
        _center.Refuses(Refusal.InvalidTransition, "connected", new CancelCallback("cb-1", null));
        _center.Report("cb-1.1", CallReportKind.Ended);
        _center.Refuses(Refusal.InvalidTransition, "done", new CancelCallback("cb-1", null));
    }

    [Fact]
    public void CancelBetweenTries_EndsIt()
    {
        _center.Staff("anna", "general");
        _center.Schedule();
        _center.Miss("anna", "cb-1.1");
        _center.Do(new CancelCallback("cb-1", null));
        _center.Pass(2 * Pause);
        Assert.Equal((CallbackState.Cancelled, 1), (_center.Callback().State, _center.Callback().Tries));
    }

    [Fact]
    public void PlatformThatDidNotScheduleIt_ReportsOnItAllTheSame()
    {
        _center.Staff("anna", "general");
        _center.Schedule(source: "lead");
        _center.Accept("anna");
        Assert.True(_center.Report("cb-1.1", CallReportKind.Connected, "e1", source: "ivr").Succeeded);
        Assert.True(_center.Report("cb-1.1", CallReportKind.Connected, "e1", source: "ivr").Repeated);
        Assert.Equal("lead", _center.Call("cb-1.1").Source);
        Assert.Equal(Refusal.UnknownCall, _center.Report("cb-1.2", CallReportKind.Connected).Refusal);
    }

    [Fact]
    public void Reconciliation_LeavesAloneWhatIsNotDialled()
    {
        _center.Schedule();
        Assert.Empty(_center.Do(new ReconcileCalls("ivr", [])).LostCalls!);
        _center.Staff("anna", "general");
        _center.ExpectState(CallbackState.Reserved);
        Assert.Empty(_center.Do(new ReconcileCalls("ivr", [])).LostCalls!);
        _center.Accept("anna");
        Assert.Equal(["cb-1.1"], _center.Do(new ReconcileCalls("ivr", [])).LostCalls!);
        _center.ExpectState(CallbackState.NoAnswer);
    }

    [Fact]
    public void ConnectedOneThatItsPlatformLost_IsDone()
    {
        _center.Staff("anna", "general");
        _center.Schedule();
        _center.Accept("anna");
        _center.Report("cb-1.1", CallReportKind.Connected);
        Assert.Equal(["cb-1.1"], _center.Do(new ReconcileCalls("ivr", [])).LostCalls!);
        _center.ExpectState(CallbackState.Done);
    }

    [Fact]
    public void CallbackItself_IsOfferedNoCallback()
    {
        _center.Schedule();
        Assert.Equal(Refusal.InvalidTransition, _center.Report("cb-1.1", CallReportKind.CallbackAccepted).Refusal);
    }

    [Fact]
    public void CustomerWhoIsPassedOn_IsNotDialledAgain()
    {
        _center.Staff("anna", "general");
        _center.Schedule();
        _center.Accept("anna");
        _center.Report("cb-1.1", CallReportKind.Connected);
        _center.Staff("vera", "vip");
        Assert.True(_center.Do(new TransferCall("anna", TestCenter.Hash, "cb-1.1", "vip", null)).Succeeded);
        _center.ExpectState(CallbackState.Connected);
        Assert.True(_center.Accept("vera").Succeeded);
        Assert.Single(_center.Of(FeedEventTypes.Dial));
        Assert.True(_center.Of("call.connected")[^1].Connect);
        _center.Report("cb-1.1", CallReportKind.Ended);
        _center.ExpectState(CallbackState.Done);
    }

    [Fact]
    public void CustomerWithAnOpenMatter_IsForItsOwner()
    {
        _center.Staff("anna", "general");
        _center.Do(new OfferCall("ivr", new CallRequest { CallId = "c1", Customer = new CustomerCard("li", null, null), Complaint = true }));
        _center.Accept("anna");
        _center.Report("c1", CallReportKind.Ended);
        _center.Staff("bert", "general");
        _center.Do(new EndWrapUp("anna", TestCenter.Hash));
        CallbackView callback = _center.Schedule();
        Assert.Equal("anna", callback.AgentId);
        Assert.Equal("anna", _center.Call("cb-1.1").OwnerId);
    }

    [Fact]
    public void Restart_GoesOnWhereItWas()
    {
        _center.Staff("anna", "general");
        _center.Schedule();
        _center.Schedule(CallbackKind.Appointment, _center.Now + (30 * Minute), tier: "gold");
        _center.Schedule(CallbackKind.Visit, customer: "wang");
        _center.Miss("anna", "cb-1.1");
        CenterState replayed = _center.Replayed();
        CenterState loaded = CenterState.Load(_center.Saved());
        Assert.Equal(_center.State.StateHash(), replayed.StateHash());
        Assert.Equal(_center.State.StateHash(), loaded.StateHash());
        Assert.Equal(_center.State.ReadCallbacks(new CallbackSearch()), replayed.ReadCallbacks(new CallbackSearch()));
        Assert.Equal(_center.State.ReadCallbacks(new CallbackSearch()), loaded.ReadCallbacks(new CallbackSearch()));

        var again = new TestCenter(plan: null) { State = loaded, Now = _center.Now };
        again.Pass(Pause);
        _center.Pass(Pause);
        Assert.Equal(CallbackState.Reserved, again.Callback().State);
        Assert.Equal(_center.State.StateHash(), again.State.StateHash());
    }

    [Fact]
    public void TimeInOneGo_GivesWhatSmallStepsGive()
    {
        var small = new TestCenter(TestPlans.Sticky);
        foreach (TestCenter center in (TestCenter[])[_center, small])
        {
            center.Staff("anna", "general");
            center.Staff("bert", "general");
            center.Schedule();
            center.Schedule(CallbackKind.Appointment, center.Now + (10 * Minute), tier: "gold", customer: "wang");
            center.Schedule(CallbackKind.Visit, center.Now + Minute, customer: "chen");
            center.Accept("anna");
        }

        _center.Pass(40 * Minute);
        for (int second = 0; second < 40 * 60; second++) small.Pass(1_000);
        Assert.Equal(_center.Raw, small.Raw);
        Assert.Equal(_center.State.StateHash(), small.State.StateHash());
    }
}
