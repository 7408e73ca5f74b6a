using Routing.Core;

namespace Routing.Center.Tests;

public sealed class CallOffersTests
{
    private readonly TestCenter _center = new();

    [Fact]
    public void NewCall_WaitsInTheQueueOfItsRule()
    {
        CommandResult result = _center.Do(new OfferCall("ivr", new CallRequest { CallId = "c1", Customer = new CustomerCard("u", null, "gold") }));

        Assert.Equal(ContactState.Queued, result.Call!.State);
        Assert.Equal("vip", result.Call.Queue);
        Assert.Equal(3, result.Call.Priority);
        Assert.Equal(1, result.Call.Position);
        Assert.Equal("call.queued", _center.Last[0].Type);
        Assert.Equal(_center.Last[^1].Sequence, result.Call.Sequence);
    }

    [Fact]
    public void SameOfferAgain_RepeatsWithThePresentState()
    {
        _center.Staff("anna", "general");
        _center.Offer("c1");
        CommandResult again = _center.Do(new OfferCall("ivr", new CallRequest { CallId = "c1" }));

        Assert.True(again.Repeated);
        Assert.Equal(ContactState.Reserved, again.Call!.State);
        Assert.Equal("anna", again.Call.AgentId);
        Assert.Empty(_center.Last);
    }

    [Fact]
    public void SameOfferAgain_AfterAChangeOfAttributes_StillRepeats()
    {
        _center.Offer("c1");
        _center.Do(new ChangeCall("ivr", "c1", new CallChange { Attributes = new Dictionary<string, string> { ["a"] = "b" } }));
        Assert.True(_center.Do(new OfferCall("ivr", new CallRequest { CallId = "c1" })).Repeated);
    }

    [Fact]
    public void SameIdWithOtherContent_Conflicts()
    {
        _center.Offer("c1");
        _center.Refuses(Refusal.CallConflict, "c1", new OfferCall("ivr", new CallRequest { CallId = "c1", Ani = "1" }));
    }

    [Fact]
    public void SameIdFromAnotherSource_IsAnotherCall()
    {
        _center.Offer("c1");
        CallView other = _center.Offer("c1", "vip", "web");

        Assert.Equal("web", _center.State.ReadCall(null, "c1")!.Source);
        Assert.Equal("vip", other.Queue);
        Assert.Equal("general", _center.Call("c1").Queue);
    }

    [Fact]
    public void AttributesInAnotherOrder_AreTheSameContent()
    {
        var one = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" };
        var other = new Dictionary<string, string> { ["b"] = "2", ["a"] = "1" };
        _center.Do(new OfferCall("ivr", new CallRequest { CallId = "c1", Attributes = one }));
        Assert.True(_center.Do(new OfferCall("ivr", new CallRequest { CallId = "c1", Attributes = other })).Repeated);
    }

    [Fact]
    public void UnknownQueue_IsRefused()
        => _center.Refuses(Refusal.UnknownQueue, "nope", new OfferCall("ivr", new CallRequest { CallId = "c1", Queue = "nope" }));

    [Theory]
    [InlineData(-1)]
    [InlineData(16)]
    public void ImpossiblePriority_IsRefused(int priority)
        => _center.Refuses(Refusal.InvalidField, "priority", new OfferCall("ivr", new CallRequest { CallId = "c1", Priority = priority }));

    [Theory]
    [InlineData(0)]
    [InlineData(946_684_799_999)]
    [InlineData(TestCenter.Start + 86_400_001)]
    [InlineData(long.MaxValue)]
    public void AbsurdTime_IsRefused(long at)
        => _center.Refuses(Refusal.InvalidField, "occurredAt", new OfferCall("ivr", new CallRequest { CallId = "c1", OccurredAtMs = at }));

    [Fact]
    public void EmptyId_IsRefused() => _center.Refuses(Refusal.InvalidField, "callId", new OfferCall("ivr", new CallRequest { CallId = "" }));

    [Theory]
    [InlineData(5_000, 5_000)]
    [InlineData(90_000, 60_000)]
    [InlineData(-5_000, 0)]
    public void EarlierTime_StartsTheClockThen(long agoMs, long waitedMs)
    {
        CommandResult result = _center.Do(new OfferCall("ivr", new CallRequest { CallId = "c1", OccurredAtMs = _center.Now - agoMs }));
        Assert.Equal(waitedMs, result.Call!.WaitedMs);
    }

    [Fact]
    public void FullQueue_ClosesTheCallWithAnEvent()
    {
        _center.Offer("c1", "small");
        CallView second = _center.Offer("c2", "small");

        Assert.Equal(ContactState.Closed, second.State);
        FeedEvent left = Assert.Single(_center.Last);
        Assert.Equal(("call.left", "c2", "small", "closed"), (left.Type, left.CallId, left.Queue, left.State));
        Assert.Equal(left.Sequence, second.Sequence);
    }

    [Fact]
    public void UnstaffedQueueThatMayNotBeJoined_ClosesTheCall()
    {
        Assert.Equal(ContactState.Closed, _center.Offer("c1", "desk").State);
        _center.Define("anna", "desk");
        Assert.Equal(ContactState.Closed, _center.Offer("c2", "desk").State);
        _center.Do(new SignInAgent("anna", "p", TestCenter.Hash, null, false));
        Assert.Equal(ContactState.Queued, _center.Offer("c3", "desk").State);
    }

    [Fact]
    public void ClosedHours_CloseTheCall()
    {
        long day = TestCenter.Start - 6 * 3_600_000;
        var calendar = new OpeningCalendar(day, day + 86_400_000, [new OpenInterval("day", day, TestCenter.Start + 1_000)], [day]);
        var center = new TestCenter(TestPlans.Main, calendar);

        Assert.Equal(ContactState.Queued, center.Offer("c1", "nightly").State);
        center.Now += 1_000;
        Assert.Equal(ContactState.Closed, center.Offer("c2", "nightly").State);
        Assert.Equal(ContactState.Queued, center.Offer("c3").State);
    }

    [Fact]
    public void ClosedCall_IsRepeatedAsClosed()
    {
        _center.Offer("c1", "desk");
        CommandResult again = _center.Do(new OfferCall("ivr", new CallRequest { CallId = "c1", Queue = "desk" }));
        Assert.True(again.Repeated);
        Assert.Equal(ContactState.Closed, again.Call!.State);
    }
}
