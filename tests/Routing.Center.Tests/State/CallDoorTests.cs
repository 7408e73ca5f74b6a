using Routing.Core;

namespace Routing.Center.Tests;

public sealed class CallDoorTests
{
    private const long Day = TestCenter.Start - (6 * 3_600_000L);
    private readonly TestCenter _center = new(TestPlans.WaysOut, Closed);

    // The hours end at noon, when the tests begin.
    private static OpeningCalendar Closed { get; } =
        new(Day, Day + 86_400_000, [new OpenInterval("day", Day, TestCenter.Start)], [Day]);

    [Fact]
    public void UnstaffedQueueWithANumber_SendsTheCallerThere()
    {
        CallView call = _center.Offer("c1", "desk");

        Assert.Equal((ContactState.Redirected, "10010", "nobody here", false), (call.State, call.Redirect, call.Announcement, call.IsCallbackOffered));
        Assert.Equal(["call.announce", "call.overflowed", "call.left"], Types());
        Assert.All(_center.Last.Take(2), told => Assert.Equal(("unstaffed", null, "desk", "c1"), (told.Reason, told.Rule, told.Queue, told.CallId)));
        Assert.Equal("nobody here", _center.Last[0].Announcement);
        Assert.Equal("10010", _center.Last[1].Redirect);
        Assert.Equal(("redirected", "10010"), (_center.Last[2].State, _center.Last[2].Redirect));
        Assert.Equal(_center.State.Sequence, call.Sequence);
    }

    [Fact]
    public void FullQueueWithACallback_ClosesTheCallAndOffersIt()
    {
        _center.Offer("c1", "small");
        CallView call = _center.Offer("c2", "small");

        Assert.Equal((ContactState.Closed, null, "full", true), (call.State, call.Redirect, call.Announcement, call.IsCallbackOffered));
        Assert.Equal(["call.announce", "call.callback-offered", "call.left"], Types());
        Assert.Equal("full", _center.Last[1].Reason);
    }

    [Fact]
    public void ClosedQueue_SaysItsWord()
    {
        CallView call = _center.Offer("c1", "nightly");

        Assert.Equal((ContactState.Redirected, "10012"), (call.State, call.Redirect));
        Assert.Equal("closed", _center.Last[0].Reason);
    }

    [Fact]
    public void ClosedEntryPoint_SaysItsOwnWordFirst()
    {
        CallView call = Dial("c1", "10015");

        Assert.Equal((ContactState.Closed, true, "general"), (call.State, call.IsCallbackOffered, call.Queue));
        Assert.Equal(["call.callback-offered", "call.left"], Types());
        Assert.Equal("closed", _center.Last[0].Reason);
    }

    [Fact]
    public void ClosedEntryPointWithoutAWord_LeavesItToTheQueue()
        => Assert.Equal((ContactState.Redirected, "10012"), (Dial("c1", "10016").State, Dial("c1", "10016").Redirect));

    [Fact]
    public void OpenHours_LetTheCallerIn()
    {
        var calendar = new OpeningCalendar(Day, Day + 86_400_000, [new OpenInterval("day", Day, TestCenter.Start + 1)], [Day]);
        _center.Do(new ExtendCalendar(calendar));

        Assert.Equal(ContactState.Queued, Dial("c1", "10015").State);
        Assert.Equal(ContactState.Queued, _center.Offer("c2", "nightly").State);
    }

    [Fact]
    public void TurnedAwayCallOfferedAgain_IsToldTheSame()
    {
        CallView first = _center.Offer("c1", "desk");
        CommandResult again = _center.Do(new OfferCall("ivr", new CallRequest { CallId = "c1", Queue = "desk" }));

        Assert.True(again.Repeated);
        Assert.Equal(first, again.Call);
    }

    [Fact]
    public void PlanChangedSince_LeavesWhatWasTold()
    {
        _center.Offer("c1", "desk");
        _center.Do(new ApplyPlan(TestPlans.Main, OpeningCalendar.Empty));

        Assert.Equal("10010", _center.Call("c1").Redirect);
    }

    private CallView Dial(string callId, string dnis) => _center.Do(new OfferCall("ivr", new CallRequest { CallId = callId, Dnis = dnis })).Call!;

    private IEnumerable<string> Types() => _center.Last.Select(told => told.Type);
}
