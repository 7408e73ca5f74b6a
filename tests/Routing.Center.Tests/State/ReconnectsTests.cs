namespace Routing.Center.Tests;

public sealed class ReconnectsTests
{
    private readonly TestCenter _center = new(TestPlans.WaysOut);

    [Fact]
    public void CallerBackInTime_IsRememberedWithThePlaceOfTheFirstCall()
    {
        Call("c1", "u1");
        HangUp("c1", afterMs: 5_000);
        _center.Now += 120_000;
        Call("c2", "u1");

        Assert.Equal(TestCenter.Start, Place("c2"));
        Assert.Empty(_center.State.Reconnects.InOrder);
    }

    [Fact]
    public void CallerBackTooLate_StartsAnew()
    {
        Call("c1", "u1");
        HangUp("c1", afterMs: 5_000);
        _center.Now += 120_001;
        Call("c2", "u1");

        Assert.Equal(0, Place("c2"));
        Assert.Empty(_center.State.Reconnects.InOrder);
    }

    [Fact]
    public void SecondCallAfterOneHangUp_HasNoPlace()
    {
        Call("c1", "u1");
        HangUp("c1", afterMs: 5_000);
        Call("c2", "u1");
        Call("c3", "u1");

        Assert.Equal((TestCenter.Start, 0), (Place("c2"), Place("c3")));
    }

    [Fact]
    public void HungUpTwice_KeepsThePlaceOfTheFirstCall()
    {
        Call("c1", "u1");
        HangUp("c1", afterMs: 5_000);
        Call("c2", "u1");
        HangUp("c2", afterMs: 7_000);
        Call("c3", "u1");

        Assert.Equal(TestCenter.Start, Place("c3"));
    }

    [Theory]
    [InlineData("u2", "139", "vip", "ivr")]
    [InlineData("u1", "139", "small", "ivr")]
    [InlineData("u1", "139", "vip", "web")]
    [InlineData(null, "139", "vip", "ivr")]
    [InlineData(null, "u1", "vip", "ivr")]
    public void OtherCallerQueueOrSource_HasNoPlace(string? customer, string ani, string queue, string source)
    {
        Call("c1", "u1", "139");
        HangUp("c1", afterMs: 5_000);
        Call("c2", customer, ani, queue, source);

        Assert.Equal(0, Place("c2", source));
    }

    [Fact]
    public void UnknownCustomer_IsKnownAgainByTheNumber()
    {
        Call("c1", null, "139");
        HangUp("c1", afterMs: 5_000);
        Call("c2", null, "139");

        Assert.Equal(TestCenter.Start, Place("c2"));
    }

    [Fact]
    public void NeitherCustomerNorNumber_IsNobody()
    {
        Call("c1", null);
        HangUp("c1", afterMs: 5_000);

        Assert.Empty(_center.State.Reconnects.InOrder);
    }

    [Fact]
    public void CallCutOffWhileWaiting_KeepsItsPlaceToo()
    {
        Call("c1", "u1");
        _center.After(5_000, new ReconcileCalls("ivr", []));
        Call("c2", "u1");

        Assert.Equal(TestCenter.Start, Place("c2"));
    }

    [Fact]
    public void CallThatWasAnswered_IsNoWaitToComeBackTo()
    {
        _center.Staff("anna", "vip");
        Call("c1", "u1");
        _center.Accept("anna");
        HangUp("c1", afterMs: 5_000);

        Assert.Empty(_center.State.Reconnects.InOrder);
    }

    [Fact]
    public void EarlierClockByThePlatformsWord_StandsAboveThePlace()
    {
        Call("c1", "u1");
        HangUp("c1", afterMs: 5_000);
        CallRequest early = Request("c2", "u1", null, "vip") with { OccurredAtMs = TestCenter.Start - 1_000 };
        _center.Do(new OfferCall("ivr", early));

        Assert.Equal(0, Place("c2"));
    }

    [Fact]
    public void CallerTurnedAwayOnReturn_MayTryAgain()
    {
        Call("c1", "u1", queue: "small");
        HangUp("c1", afterMs: 5_000);
        Call("other", "u2", queue: "small");
        Call("c2", "u1", queue: "small");
        HangUp("other", afterMs: 1_000);
        Call("c3", "u1", queue: "small");

        Assert.Equal(TestCenter.Start, Place("c3"));
    }

    [Fact]
    public void PlanWithoutTheWord_ForgetsThem()
    {
        Call("c1", "u1");
        HangUp("c1", afterMs: 5_000);
        _center.Do(new ApplyPlan(TestPlans.Main, OpeningCalendar.Empty));
        _center.Do(new AdvanceTime());

        Assert.Empty(_center.State.Reconnects.InOrder);
    }

    [Fact]
    public void SavedState_RemembersThem()
    {
        Call("c1", "u1");
        HangUp("c1", afterMs: 5_000);
        CenterState loaded = CenterState.Load(_center.Saved());

        Assert.Equal(_center.State.Reconnects.InOrder, loaded.Reconnects.InOrder);
        Assert.Equal(_center.State.StateHash(), loaded.StateHash());
    }

    [Fact]
    public void MoreThanMost_ForgetsTheOldest()
    {
        Reconnects reconnects = new();
        for (int i = 0; i <= Reconnects.Most; i++) reconnects.Add(new HungUpCaller("ivr", $"cu{i}", 0, 1, 2));

        Assert.Equal(Reconnects.Most, reconnects.InOrder.Count);
        Assert.Equal(0, reconnects.PlaceOf("ivr", Request("c", "u0", null, "vip"), 0));
        Assert.Equal(1, reconnects.PlaceOf("ivr", Request("c", "u1", null, "vip"), 0));
    }

    private void Call(string callId, string? customer, string? ani = null, string queue = "vip", string source = "ivr")
        => Assert.True(_center.Do(new OfferCall(source, Request(callId, customer, ani, queue))).Succeeded);

    private static CallRequest Request(string callId, string? customer, string? ani, string queue)
        => new() { CallId = callId, Ani = ani, Queue = queue, Customer = customer is null ? null : new CustomerCard(customer, null, null) };

    private void HangUp(string callId, long afterMs)
    {
        _center.Now += afterMs;
        Assert.True(_center.Report(callId, CallReportKind.Ended).Succeeded);
    }

    private long Place(string callId, string source = "ivr") => _center.State.Calls.Find(source, callId)!.PlaceStart;
}
