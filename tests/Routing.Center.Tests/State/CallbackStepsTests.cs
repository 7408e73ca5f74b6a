namespace Routing.Center.Tests;

public sealed class CallbackStepsTests
{
    private const long Hour = 3_600_000;
    private const long Day = 24 * Hour;
    private readonly TestCenter _center = new(TestPlans.Sticky);

    [Fact]
    public void Schedule_WaitsForItsTime()
    {
        long at = _center.Now + Hour;
        CallbackView callback = _center.Schedule(CallbackKind.Appointment, at, tier: "silver", queue: null, id: "x");
        Assert.Equal(("cb-1", CallbackState.Scheduled, "general", 0), (callback.CallbackId, callback.State, callback.Queue, callback.Tries));
        Assert.Equal((at, null, null), (callback.NextTryMs, callback.CallId, callback.AgentId));
        FeedEvent scheduled = Assert.Single(_center.Last);
        Assert.Equal(("callback.scheduled", "cb-1", "appointment", "scheduled"), (scheduled.Type, scheduled.CallbackId, scheduled.Kind, scheduled.State));
        Assert.Equal((at, "ivr", "general", null), (scheduled.DeadlineMs, scheduled.Source, scheduled.Queue, scheduled.Number));
        Assert.Equal(scheduled.Sequence, callback.Sequence);
        Assert.Equal(at, _center.State.NextDue);
    }

    [Fact]
    public void Tier_DecidesTheQueueWhereNoneIsAskedFor()
        => Assert.Equal("vip", _center.Schedule(CallbackKind.Callback, _center.Now + Hour, tier: "gold", queue: null).Queue);

    [Fact]
    public void AppointmentOfAHighTier_IsTakenUpTwoMinutesBefore()
    {
        long at = _center.Now + Hour;
        CallbackView callback = _center.Schedule(CallbackKind.Appointment, at, tier: "diamond");
        Assert.Equal((at, at - (2 * CallbackCenter.Minute)), (callback.NextTryMs, _center.State.CallbackRegister.NextDue(_center.Now)));
    }

    [Fact]
    public void SameIdAgain_IsTheSameCallback()
    {
        CallbackView first = _center.Schedule(at: _center.Now + Hour, id: "x");
        Assert.True(_center.Do(new ScheduleCallback("ivr", first.Request)).Repeated);
        Assert.Single(_center.State.ReadCallbacks(new CallbackSearch()));
        _center.Refuses(Refusal.CallbackConflict, "cb-1", new ScheduleCallback("ivr", first.Request with { Number = "10086" }));
        Assert.Equal("cb-2", _center.Do(new ScheduleCallback("web", first.Request)).Callback!.CallbackId);
    }

    [Fact]
    public void SameCallAgain_IsTheSameCallback()
    {
        CallbackRequest request = new() { CallId = "c9", Number = "10086", AtMs = _center.Now + Hour };
        _center.Do(new ScheduleCallback("ivr", request));
        Assert.True(_center.Do(new ScheduleCallback("ivr", request)).Repeated);
        _center.Refuses(Refusal.CallbackConflict, "cb-1", new ScheduleCallback("ivr", request with { AtMs = null }));
    }

    [Fact]
    public void WithoutAnyId_EachIsItsOwn()
    {
        _center.Schedule(at: _center.Now + Hour);
        Assert.Equal("cb-2", _center.Schedule(at: _center.Now + Hour).CallbackId);
    }

    [Fact]
    public void CallItComesFrom_GivesWhatItIsAbout()
    {
        _center.Do(new OfferCall("ivr", new CallRequest { CallId = "c1", Intent = "bill", Customer = new CustomerCard("li", null, "gold") }));
        CallbackRequest request = new() { CallId = "c1", Number = "10086", AtMs = _center.Now + Hour };
        CallbackView callback = _center.Do(new ScheduleCallback("ivr", request)).Callback!;
        Assert.Equal("vip", callback.Queue);
        Assert.Equal("bill", _center.State.CallbackRegister.Find(1)!.Card.Intent);
        Assert.Equal("c1", Assert.Single(_center.Last).CallId);
    }

    [Fact]
    public void ImpossibleFields_AreRefused()
    {
        CallbackRequest good = new() { Number = "10086", AtMs = _center.Now + Hour };
        Refuses(Refusal.InvalidField, "number", good with { Number = "" });
        Refuses(Refusal.InvalidField, "id", good with { Id = "" });
        Refuses(Refusal.InvalidField, "callId", good with { CallId = "" });
        Refuses(Refusal.InvalidField, "at", good with { AtMs = _center.Now - 60_001 });
        Refuses(Refusal.InvalidField, "at", good with { AtMs = _center.Now + (60 * Day) + 1 });
        Refuses(Refusal.InvalidField, "at", good with { AtMs = null, Kind = CallbackKind.Appointment });
        Refuses(Refusal.UnknownQueue, "nope", good with { Queue = "nope" });
        Assert.Empty(_center.State.ReadCallbacks(new CallbackSearch()));
        Assert.True(_center.Do(new ScheduleCallback("ivr", good with { AtMs = _center.Now + (60 * Day) })).Succeeded);
    }

    [Fact]
    public void CancelBeforeItsTime_EndsIt()
    {
        _center.Schedule(at: _center.Now + Hour);
        CommandResult cancelled = _center.Do(new CancelCallback("cb-1", "ivr"));
        Assert.Equal((CallbackState.Cancelled, null), (cancelled.Callback!.State, cancelled.Callback.NextTryMs));
        FeedEvent changed = Assert.Single(_center.Last);
        Assert.Equal(("callback.changed", "cancelled", null), (changed.Type, changed.State, changed.CallId));
        Assert.True(_center.Do(new CancelCallback("cb-1", null)).Repeated);
        _center.Pass(2 * Hour);
        Assert.Equal((0, CallbackState.Cancelled), (_center.Callback().Tries, _center.Callback().State));
    }

    [Fact]
    public void CancelOfWhatIsNotThere_IsRefused()
    {
        _center.Schedule(at: _center.Now + Hour);
        _center.Refuses(Refusal.UnknownCallback, null, new CancelCallback("cb-2", null));
        _center.Refuses(Refusal.UnknownCallback, null, new CancelCallback("nonsense", null));
        _center.Refuses(Refusal.UnknownCallback, null, new CancelCallback("cb-1", "web"));
    }

    [Fact]
    public void CancelledADayAgo_IsForgottenAndItsIdFree()
    {
        _center.Schedule(at: _center.Now + Hour, id: "x");
        _center.Do(new CancelCallback("cb-1", null));
        _center.Pass(Day - 1);
        Assert.Single(_center.State.ReadCallbacks(new CallbackSearch()));
        _center.Pass(1);
        Assert.Empty(_center.State.ReadCallbacks(new CallbackSearch()));
        Assert.Equal("cb-2", _center.Schedule(at: _center.Now + Hour, id: "x").CallbackId);
    }

    [Fact]
    public void Search_FindsByWhatIsAskedFor()
    {
        _center.Schedule(at: _center.Now + Hour, queue: "vip", customer: "wang");
        _center.Schedule(at: _center.Now + (2 * Hour), source: "web");
        _center.Schedule(at: _center.Now + (3 * Hour));
        _center.Do(new CancelCallback("cb-3", null));
        Finds([1], new CallbackSearch { Queue = "vip" });
        Finds([1], new CallbackSearch { CustomerId = "wang" });
        Finds([2], new CallbackSearch { Source = "web" });
        Finds([3], new CallbackSearch { State = CallbackState.Cancelled });
        Finds([1], new CallbackSearch { DueByMs = _center.Now + Hour });
        Finds([2, 3], new CallbackSearch { After = "cb-1" });
        Finds([1], new CallbackSearch { Limit = 1 });
        Finds([2], new CallbackSearch { CallbackId = "cb-2" });
        Finds([], new CallbackSearch { CallbackId = "cb-2", Source = "ivr" });
        Assert.Equal([2, 0, 0, 0, 0, 0, 0, 0, 1], _center.State.ReadView().Callbacks);
    }

    [Fact]
    public void PlanThatRemovesItsQueue_SendsItElsewhere()
    {
        _center.Schedule(at: _center.Now + Hour, queue: "small");
        string plan = TestPlans.Sticky
            .Replace("{ \"id\": \"small\", \"capacity\": 1 },", "", StringComparison.Ordinal)
            .Replace("\"queues\": [", "\"removedQueues\": { \"small\": \"desk\" }, \"queues\": [", StringComparison.Ordinal);
        CommandResult applied = _center.Do(new ApplyPlan(plan, OpeningCalendar.Empty));
        Assert.True(applied.Succeeded, applied.Detail);
        Assert.Equal("desk", _center.Callback().Queue);
    }

    [Fact]
    public void SavedState_ComesBackAsItWas()
    {
        _center.Schedule(CallbackKind.Visit, tier: "gold", id: "v");
        _center.Schedule(CallbackKind.Appointment, _center.Now + Hour, tier: "gold");
        _center.Do(new CancelCallback("cb-2", null));
        CenterState loaded = CenterState.Load(_center.Saved());
        Assert.Equal(_center.State.StateHash(), loaded.StateHash());
        Assert.Equal(_center.State.ReadCallbacks(new CallbackSearch()), loaded.ReadCallbacks(new CallbackSearch()));
        Assert.Equal(_center.State.NextDue, loaded.NextDue);
        Assert.Equal(_center.State.StateHash(), _center.Replayed().StateHash());
    }

    private void Refuses(Refusal refusal, string detail, CallbackRequest request) => _center.Refuses(refusal, detail, new ScheduleCallback("ivr", request));

    private void Finds(long[] numbers, CallbackSearch search) => Assert.Equal(numbers, _center.State.ReadCallbacks(search).Select(found => found.Number));
}
