using Routing.Core;

namespace Routing.Center.Tests;

public sealed class QueueHoursTests
{
    private readonly TestCenter _center = new();

    [Fact]
    public void ClosedQueue_TurnsCallsAwayUntilItsTime()
    {
        _center.Staff("a1", "general");
        Set(false, _center.Now + 60_000, "fire drill");
        FeedEvent told = Assert.Single(_center.Last);
        Assert.Equal(("queue.hours", "general", "closed", "fire drill"), (told.Type, told.Queue, told.State, told.Reason));
        Assert.Equal(ContactState.Closed, _center.Offer("c1", "general").State);
        Assert.False(Gauges().IsOpen);
        Assert.Equal("fire drill", Gauges().HoursOverride!.Reason);
        _center.After(60_000, new AdvanceTime());
        Assert.Equal(ContactState.Reserved, _center.Offer("c2", "general").State);
        Assert.True(Gauges() is { IsOpen: true, HoursOverride: null });
        Assert.Empty(_center.State.HoursOverrides.All);
    }

    [Fact]
    public void WhoWaits_GoesOnWaiting()
    {
        _center.Offer("c1", "general");
        Set(false);
        Assert.Equal(ContactState.Queued, _center.Call("c1").State);
        Assert.Equal(["c1"], _center.State.ReadWaiting("general", 10).Select(call => call.CallId));
    }

    [Fact]
    public void GivenBackToItsHours_OpenAgain()
    {
        Set(false);
        Set(null);
        Assert.Equal("by-hours", _center.Last[0].State);
        Assert.Equal(ContactState.Queued, _center.Offer("c1", "general").State);
    }

    [Fact]
    public void Override_OutlivesASnapshotAndIsPartOfTheState()
    {
        ulong before = _center.State.StateHash();
        Set(false, _center.Now + 90_000, "why");
        ulong after = _center.State.StateHash();
        Assert.NotEqual(before, after);
        _center.State = CenterState.Load(_center.Saved());
        Assert.Equal(after, _center.State.StateHash());
        Assert.Equal(ContactState.Closed, _center.Offer("c1", "general").State);
    }

    [Fact]
    public void Impossible_IsRefused()
    {
        _center.Refuses(Refusal.UnknownQueue, "none", new OverrideHours("none", true, null, null));
        _center.Refuses(Refusal.InvalidField, "until", new OverrideHours("general", true, _center.Now, null));
        _center.Refuses(Refusal.InvalidField, "until", new OverrideHours("general", true, _center.Now + (40L * 86_400_000), null));
    }

    private void Set(bool? isOpen, long? untilMs = null, string? reason = null) =>
        Assert.True(_center.Do(new OverrideHours("general", isOpen, untilMs, reason)).Succeeded);

    private QueueGauges Gauges() => _center.State.ReadView().Queues.Single(queue => queue.Id == "general");
}
