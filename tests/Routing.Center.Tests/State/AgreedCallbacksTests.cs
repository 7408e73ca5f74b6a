using Routing.Core;

namespace Routing.Center.Tests;

/// <summary>Callbacks that callers take in place of waiting on.</summary>
public sealed class AgreedCallbacksTests
{
    private readonly TestCenter _center = new(TestPlans.WaysOut);

    [Fact]
    public void Caller_KeepsItsPlaceBeforeThoseWhoCameLater()
    {
        Wait("c1", "139");
        _center.Pass(5_000);
        Wait("c2", "137");
        _center.Pass(6_000);
        Assert.True(_center.Do(Accept("c1", null)).Succeeded);
        Assert.Equal((CallbackState.Queued, "139", "c1"), (_center.Callback().State, _center.Callback().Request.Number, _center.Callback().Request.CallId));
        FeedEvent scheduled = _center.Last.Single(e => e.Type == "callback.scheduled");
        Assert.Equal(("c1", "cb-1"), (scheduled.CallId, scheduled.CallbackId));

        _center.Staff("vera", "vip");
        Assert.Equal("cb-1.1", _center.Agent("vera").Reservation!.Call.CallId);
        _center.Accept("vera");
        Assert.Equal("139", _center.Last[0].Number);
    }

    [Fact]
    public void NumberTheCallerGives_StandsBeforeTheOneThatCalled()
    {
        Wait("c1", "139");
        _center.Pass(11_000);
        _center.Do(Accept("c1", "10086"));
        Assert.Equal("10086", _center.Callback().Request.Number);
    }

    [Fact]
    public void SecondTry_TakesItsTurnLikeAnyOther()
    {
        Wait("c1", "139");
        _center.Pass(11_000);
        _center.Do(Accept("c1", null));
        _center.Staff("vera", "vip");
        _center.Miss("vera", "cb-1.1");
        _center.Do(new NotReadyAgent("vera", TestCenter.Hash, "meal"));
        Wait("c2", "137");
        _center.Pass(CallbackTries.PauseMs);
        Assert.True(_center.State.Engine.TryGetContact(_center.State.CallbackRegister.Find(1)!.Call, out ContactView second));
        Assert.Equal(_center.Now, second.PlaceStart);
    }

    [Fact]
    public void CallWithACallbackOfItsOwnAlready_GetsNoSecond()
    {
        Wait("c1", "139");
        _center.Pass(11_000);
        _center.Do(new ScheduleCallback("ivr", new CallbackRequest { CallId = "c1", Number = "139", AtMs = _center.Now + 3_600_000 }));
        Assert.True(_center.Do(Accept("c1", null)).Succeeded);
        Assert.Equal(CallbackState.Scheduled, Assert.Single(_center.State.ReadCallbacks(new CallbackSearch())).State);
        Assert.Equal(ContactState.Callback, _center.Call("c1").State);
    }

    [Fact]
    public void ComplaintThatIsCalledBack_LeavesItsFollowUpOnce()
    {
        var center = new TestCenter(TestPlans.WaysOut.Replace(
            "\"queues\": [", "\"followUps\": [{ \"kind\": \"complaint\", \"replyWorkingDays\": 1 }], \"queues\": [", StringComparison.Ordinal));
        center.Do(new OfferCall("ivr", new CallRequest { CallId = "c1", Queue = "vip", Ani = "139", Complaint = true, Customer = new CustomerCard("li", null, null) }));
        center.Pass(11_000);
        center.Do(Accept("c1", null));
        center.Staff("vera", "vip");
        center.Accept("vera");
        center.Report("cb-1.1", CallReportKind.Connected);
        center.Report("cb-1.1", CallReportKind.Ended);
        Assert.Equal("cb-1.1", Assert.Single(center.State.ReadFollowUps(new FollowUpSearch())).CallId);
    }

    [Theory]
    [InlineData(CallbackKind.Callback)]
    [InlineData(CallbackKind.Visit)]
    public void WhileItsQueueIsClosed_NobodyIsCalled(CallbackKind kind)
    {
        const long Hour = 3_600_000;
        long opens = TestCenter.Start + (8 * Hour);
        OpenInterval[] open = [new("day", opens, opens + Hour), new("day", opens + (24 * Hour), opens + (25 * Hour))];
        var center = new TestCenter(TestPlans.WaysOut, new OpeningCalendar(TestCenter.Start - Hour, TestCenter.Start + (90 * Hour), open, []));
        center.Staff("anna", "nightly");
        center.Staff("bert", "nightly");
        CallbackView callback = center.Schedule(kind, queue: "nightly");
        Assert.Equal((CallbackState.Scheduled, opens), (callback.State, callback.NextTryMs));
        center.PassTo(opens - 1);
        center.ExpectState(CallbackState.Scheduled);
        center.PassTo(opens + CallbackRegister.LookMs);
        center.ExpectState(CallbackState.Reserved);

        center.PassTo(opens + Hour - 60_000);
        string agent = center.Callback().AgentId ?? "anna";
        if (center.Agent(agent).Reservation is null) center.Do(new ReadyAgent(agent, TestCenter.Hash));
        center.Miss(agent, "cb-1.1");
        Assert.Equal(opens + (24 * Hour), center.Callback().NextTryMs);
    }

    [Fact]
    public void TimeThatTheCustomerNamed_StandsWhateverTheHours()
    {
        var calendar = new OpeningCalendar(TestCenter.Start - 1, TestCenter.Start * 2, [], []);
        var center = new TestCenter(TestPlans.WaysOut, calendar);
        long at = center.Now + 600_000;
        Assert.Equal(at, center.Schedule(at: at, queue: "nightly").NextTryMs);
    }

    private void Wait(string callId, string ani)
        => Assert.Equal(ContactState.Queued, _center.Do(new OfferCall("ivr", new CallRequest { CallId = callId, Queue = "vip", Ani = ani })).Call!.State);

    private static ReportCall Accept(string callId, string? number)
        => new("ivr", callId, new CallReport($"{callId}-accept", CallReportKind.CallbackAccepted) { Number = number });
}
