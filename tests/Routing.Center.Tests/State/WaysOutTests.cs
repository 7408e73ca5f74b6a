using Routing.Core;

namespace Routing.Center.Tests;

/// <summary>What callers who wait too long meet, as clients see it.</summary>
public sealed class WaysOutTests
{
    private readonly TestCenter _center = new(TestPlans.WaysOut);

    [Fact]
    public void CallerWhoWaits_MeetsEachWayOutOnceInItsTime()
    {
        _center.Offer("c1", "vip");
        for (int second = 0; second < 40; second++) _center.After(1_000, new AdvanceTime());

        Assert.Equal(
            [
                ("call.announce", 5_000L, 0, null, "hold on", null),
                ("call.callback-offered", 10_000, 1, null, null, null),
                ("call.overflowed", 20_000, null, "general", null, null),
                ("call.overflowed", 30_000, 3, null, null, "10011"),
                ("call.left", 30_000, null, null, null, "10011"),
            ],
            Told("c1").Select(told => (told.Type, told.AtMs - TestCenter.Start, told.Rule, told.WidenTo, told.Announcement, told.Redirect)));
        Assert.Equal((ContactState.Redirected, "10011", "hold on"), (_center.Call("c1").State, _center.Call("c1").Redirect, _center.Call("c1").Announcement));
    }

    [Fact]
    public void AllTimeInOneStep_TellsTheSame()
    {
        _center.Offer("c1", "vip");
        _center.After(40_000, new AdvanceTime());

        Assert.Equal(["call.announce", "call.callback-offered", "call.overflowed", "call.overflowed", "call.left"], Told("c1").Select(told => told.Type));
    }

    [Fact]
    public void CallbackAcceptedWhileWaiting_LeavesWithThePlaceOfTheCall()
    {
        _center.Offer("c1", "vip");
        _center.Now += 12_000;
        CommandResult result = _center.Do(Accept("c1", "138"));

        Assert.True(result.Succeeded, result.Detail);
        Assert.Equal((ContactState.Callback, "138", 12_000L), (result.Call!.State, result.Call.CallbackNumber, result.Call.WaitedMs));
        Assert.Equal("callback", _center.Last.Single(told => told.Type == "call.left").State);
        CallbackRecord callback = Assert.Single(_center.State.CallbackRegister.All);
        Assert.Equal((TestCenter.Start, "138"), (callback.PlaceStart, callback.Request.Number));
    }

    [Fact]
    public void CallbackDeclinedWhileWaiting_WaitsOn()
    {
        _center.Offer("c1", "vip");
        _center.Now += 12_000;
        CommandResult result = _center.Report("c1", CallReportKind.CallbackDeclined, "e1");

        Assert.Equal((ContactState.Queued, false), (result.Call!.State, result.Call.IsCallbackOffered));
        Assert.Equal("call.reported", Assert.Single(_center.Last).Type);
        _center.Refuses(Refusal.InvalidTransition, "queued", Accept("c1", "138"));
    }

    [Fact]
    public void CallbackAcceptedAfterTheAnswer_IsRefused()
    {
        _center.Offer("c1", "vip");
        _center.Now += 12_000;
        _center.Staff("anna", "vip");
        _center.Accept("anna");

        _center.Refuses(Refusal.InvalidTransition, "connected", Accept("c1", "138"));
    }

    [Fact]
    public void LongestWait_ClosesTheCallWithItsWordsAndTheOfferStands()
    {
        _center.Staff("anna", "general");
        _center.Do(new NotReadyAgent("anna", TestCenter.Hash, "meal"));
        _center.Offer("c1", "general");
        _center.After(60_000, new AdvanceTime());

        Assert.Equal(
            [("call.overflowed", "after-wait"), ("call.announce", "max-wait"), ("call.callback-offered", "max-wait"), ("call.overflowed", "max-wait"), ("call.left", null)],
            Told("c1").Select(told => (told.Type, told.Reason)));
        Assert.Equal("north", Told("c1").First().ToCenter);
        Assert.Equal((ContactState.Closed, true, 60_000L), (_center.Call("c1").State, _center.Call("c1").IsCallbackOffered, _center.Call("c1").WaitedMs));

        CommandResult accepted = _center.After(300_000, Accept("c1", "138"));
        Assert.Equal((ContactState.Callback, 60_000L), (accepted.Call!.State, accepted.Call.WaitedMs));
        Assert.Equal(TestCenter.Start, Assert.Single(_center.State.CallbackRegister.All).PlaceStart);
    }

    [Fact]
    public void NobodySignedIn_OthersJoinAtOnce()
    {
        _center.Staff("vera", "vip");
        CallView call = _center.Offer("c1", "general");

        Assert.Equal((ContactState.Reserved, "vera", "general"), (call.State, call.AgentId, call.Queue));
        FeedEvent overflowed = _center.Last.Single(told => told.Type == "call.overflowed");
        Assert.Equal(("no-agents", "vip", 0), (overflowed.Reason, overflowed.WidenTo, overflowed.Rule));
    }

    [Fact]
    public void LastAgentSignsOut_OthersJoinForThoseWhoWait()
    {
        _center.Staff("gina", "general");
        _center.Staff("vera", "vip");
        _center.Do(new NotReadyAgent("gina", TestCenter.Hash, "meal"));
        Assert.Equal(ContactState.Queued, _center.Offer("c1", "general").State);
        _center.Do(new SignOutAgent("gina", TestCenter.Hash));
        _center.After(1_000, new AdvanceTime());

        Assert.Equal((ContactState.Reserved, "vera"), (_center.Call("c1").State, _center.Call("c1").AgentId));
    }

    [Fact]
    public void ServiceLevelAtRisk_OthersJoin()
    {
        _center.Staff("dora", "desk");
        _center.Do(new NotReadyAgent("dora", TestCenter.Hash, "meal"));
        for (int i = 0; i < 12; i++) _center.Offer($"c{i}", "vip");
        _center.After(25_000, new AdvanceTime());
        FeedEvent overflowed = _center.Feed.First(told => told.Reason == "service-level");

        Assert.Equal(("call.overflowed", "desk", 2), (overflowed.Type, overflowed.WidenTo, overflowed.Rule));
        Assert.True(overflowed.AtMs > TestCenter.Start + 20_000);
        _center.Do(new ReadyAgent("dora", TestCenter.Hash));
        Assert.Equal(AgentState.Reserved, _center.Agent("dora").State);
    }

    [Fact]
    public void CallMovedToAnotherQueue_StartsItsWaysOutAgain()
    {
        _center.Offer("c1", "vip");
        _center.After(6_000, new AdvanceTime());
        _center.Do(new ChangeCall("ivr", "c1", new CallChange { Queue = "small" }));
        _center.After(1_000, new ChangeCall("ivr", "c1", new CallChange { Queue = "vip" }));

        Assert.Equal(["call.announce", "call.moved", "call.moved", "call.announce"], Told("c1").Select(told => told.Type));
    }

    [Fact]
    public void NewPlan_WaysOutOfTheNewOneApply()
    {
        _center.Offer("c1", "vip");
        _center.After(6_000, new AdvanceTime());
        string other = TestPlans.WaysOut.Replace("hold on", "bear with us", StringComparison.Ordinal).Replace("10011", "10099", StringComparison.Ordinal);
        _center.Do(new ApplyPlan(other, OpeningCalendar.Empty));
        _center.After(30_000, new AdvanceTime());

        Assert.Equal(["hold on", "bear with us"], Told("c1").Where(told => told.Type == "call.announce").Select(told => told.Announcement));
        Assert.Equal("10099", _center.Call("c1").Redirect);
    }

    [Fact]
    public void TimePassedBeforeANewPlan_IsToldInTheWordsOfTheOldOne()
    {
        _center.Offer("c1", "vip");
        var events = new EventBuffer();
        long first = _center.State.Sequence;
        _center.State.Apply(new ApplyPlan(TestPlans.Main, OpeningCalendar.Empty), TestCenter.Start + 6_000, events);
        FeedEvent announce = _center.State.Describe(first + 1, events.Events[0]).ToEvent();

        Assert.Equal(EventKind.ContactOverflowed, events.Events[0].Kind);
        Assert.Equal(("call.announce", "hold on"), (announce.Type, announce.Announcement));
    }

    [Fact]
    public void QueueRemoved_ItsCallsMeetTheWaysOutOfTheOther()
    {
        _center.Offer("c1", "small");
        _center.After(6_000, new AdvanceTime());
        const string Other = """
            { "queues": [{ "id": "vip", "overflow": [{ "afterSeconds": 5, "announce": "here now" }] }], "removedQueues": { "small": "vip" } }
            """;
        _center.Do(new ApplyPlan(Other, OpeningCalendar.Empty));
        _center.After(1_000, new AdvanceTime());

        Assert.Equal("vip", _center.Call("c1").Queue);
        Assert.Equal("here now", _center.Call("c1").Announcement);
    }

    [Fact]
    public void CallerWhoReconnects_StandsWhereTheFirstCallStood()
    {
        OfferOf("u1", "first");
        _center.Now += 1_000;
        OfferOf("u2", "between");
        _center.Now += 3_000;
        _center.Report("first", CallReportKind.Abandoned);
        CallView back = OfferOf("u1", "back");

        Assert.Equal((1, 0L), (back.Position, back.WaitedMs));
        Assert.Equal(2, _center.Call("between").Position);
        _center.Staff("vera", "vip");
        Assert.Equal(ContactState.Reserved, _center.Call("back").State);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void SeededWork_ReplaysToTheSameEventsAndState(int seed)
    {
        var work = new RandomWork(seed, recovers: false);
        for (int i = 0; i < 1_000; i++)
        {
            _center.Now += work.NextPause();
            _center.Do(work.Next(_center.State) is var next and not ApplyPlan ? next : new ApplyPlan(TestPlans.WaysOut, OpeningCalendar.Empty));
        }

        var replay = new CenterState("c1");
        var events = new EventBuffer();
        foreach ((CenterCommand command, long now, RoutingEvent[] expected) in _center.Journal)
        {
            events.Clear();
            replay.Apply(command, now, events);
            Assert.Equal(expected, events.Events.ToArray());
        }

        events.Clear();
        replay.Apply(new AdvanceTime(), _center.Now, events);
        Assert.Equal(_center.State.StateHash(), replay.StateHash());
        string[] met = [.. _center.Feed.Select(told => $"{told.Type} {told.Reason}").Distinct()];
        Assert.Superset(
            new HashSet<string>
            {
                "call.announce after-wait", "call.callback-offered after-wait", "call.overflowed after-wait", "call.overflowed no-agents",
                "call.callback-offered max-wait", "call.callback-offered full", "call.overflowed unstaffed", "callback.scheduled ",
            },
            met.ToHashSet());
    }

    private CallView OfferOf(string customer, string callId)
    {
        var request = new CallRequest { CallId = callId, Queue = "vip", Customer = new CustomerCard(customer, null, null) };
        return _center.Do(new OfferCall("ivr", request)).Call!;
    }

    private static ReportCall Accept(string callId, string number)
        => new("ivr", callId, new CallReport($"{callId}-accept", CallReportKind.CallbackAccepted) { Number = number });

    private IEnumerable<FeedEvent> Told(string callId) => _center.Feed.Where(told => told.CallId == callId && told.Type != "call.queued");
}
