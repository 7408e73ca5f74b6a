namespace Routing.Center.Tests;

public sealed class HistoryProjectionTests
{
    private const long Quarter = HistoryInterval.LengthMs;
    private const long Start = 100 * Quarter;

    private readonly HistoryProjection _projection = new();
    private long _sequence;

    public HistoryProjectionTests() => Apply(new FeedEvent
    {
        Sequence = 0,
        AtMs = Start,
        Type = "plan.applied",
        Thresholds = [new QueueThreshold("vip", 20_000, 5_000), new QueueThreshold("general", 30_000, 5_000)],
    });

    [Fact]
    public void Answer_at_the_threshold_is_in_time()
    {
        Queue("c1", Start);
        Answer("c1", Start + 20_000, 20_000);

        HistoryInterval interval = Interval("vip", Start);
        Assert.Equal((1, 1, 0, 0), (interval.Offered, interval.AnsweredInTime, interval.AnsweredLate, interval.PastThreshold));
        Assert.Equal(20_000, interval.AnsweredWaitMs);
    }

    [Fact]
    public void Late_answer_counts_in_the_interval_of_its_threshold()
    {
        long queued = Start + Quarter - 25_000;
        Queue("c1", queued);
        Answer("c1", Start + Quarter + 60_000, 85_000);

        HistoryInterval interval = Interval("vip", Start);
        Assert.Equal((1, 0, 1, 1), (interval.Offered, interval.AnsweredInTime, interval.AnsweredLate, interval.PastThreshold));
        Assert.DoesNotContain(("vip", Start + Quarter), _projection.Booking.Additions.Keys);
    }

    [Fact]
    public void Short_abandon_counts_as_abandoned_in_time()
    {
        Queue("c1", Start);
        Event("call.abandoned", "c1", Start + 5_000, e => e with { WaitedMs = 5_000 });
        Queue("c2", Start);
        Event("call.abandoned", "c2", Start + 5_001, e => e with { WaitedMs = 5_001 });

        HistoryInterval interval = Interval("vip", Start);
        Assert.Equal((2, 2, 1, 0), (interval.Offered, interval.AbandonedInTime, interval.ShortAbandoned, interval.PastThreshold));
    }

    [Fact]
    public void Abandon_past_the_threshold_is_booked_once()
    {
        Queue("c1", Start);
        Event("call.abandoned", "c1", Start + 40_000, e => e with { WaitedMs = 40_000 });

        HistoryInterval interval = Interval("vip", Start);
        Assert.Equal((1, 0, 0, 1), (interval.Offered, interval.AbandonedInTime, interval.ShortAbandoned, interval.PastThreshold));
    }

    [Fact]
    public void Redirected_before_the_threshold_counts_in_no_interval()
    {
        Queue("c1", Start);
        Event("call.left", "c1", Start + 10_000, e => e with { State = "redirected", WaitedMs = 10_000 });
        Event("agent.state", null, Start + Quarter, e => e with { AgentId = "a1", State = "ready" });

        Assert.Empty(_projection.Booking.Additions);
    }

    [Fact]
    public void Moved_contact_is_held_to_the_threshold_of_its_new_queue()
    {
        Queue("c1", Start);
        Event("call.moved", "c1", Start + 15_000, e => e with { Queue = "general", Other = "vip" });
        Answer("c1", Start + 28_000, 28_000, "general");

        Assert.Equal(1, Interval("general", Start).AnsweredInTime);
        Assert.Equal(("vip", "general"), (Contact("c1").EntryQueue, Contact("c1").Queue));
    }

    [Fact]
    public void Transferred_contact_is_booked_once()
    {
        Queue("c1", Start);
        Answer("c1", Start + 1_000, 1_000);
        Event("call.transferred", "c1", Start + 61_000, e => e with { Queue = "general", ConnectedMs = 60_000 });
        Event("call.queued", "c1", Start + 61_000, e => e with { Queue = "general" });
        Event("call.connected", "c1", Start + 200_000, e => e with { AgentId = "a2", WaitedMs = 139_000 });
        Event("call.ended", "c1", Start + 300_000, e => e with { ConnectedMs = 100_000 });

        HistoryInterval interval = Interval("vip", Start);
        Assert.Equal((1, 1, 1, 60_000), (interval.Offered, interval.AnsweredInTime, interval.Handled, interval.HandledMs));
        Assert.Single(_projection.Booking.Additions);
        HistoryContact contact = Contact("c1");
        Assert.Equal(("ended", "a2", 160_000, 1_000), (contact.State, contact.AgentId, contact.ConnectedMs, contact.WaitedMs!.Value));
    }

    [Fact]
    public void Offer_from_the_past_keeps_its_clock()
    {
        Event("call.queued", "c1", Start + 30_000, e => e with { Queue = "vip", WaitedMs = 25_000 });
        Answer("c1", Start + 31_000, 26_000);

        Assert.Equal(Start + 5_000, Contact("c1").QueuedAtMs);
        Assert.Equal(1, Interval("vip", Start).AnsweredLate);
    }

    [Fact]
    public void New_thresholds_hold_for_those_who_wait()
    {
        Queue("c1", Start);
        Event("plan.applied", null, Start + 10_000, e => e with { Thresholds = [new QueueThreshold("vip", 60_000, 5_000)] });
        Answer("c1", Start + 50_000, 50_000);

        Assert.Equal(1, Interval("vip", Start).AnsweredInTime);
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(50_000)]
    public void Callback_counts_in_no_interval(long waitedMs)
    {
        Event("call.queued", "cb-1.1", Start, e => e with { Queue = "vip", CallbackId = "cb-1" });
        Event("call.dial", "cb-1.1", Start + waitedMs, e => e with { CallbackId = "cb-1", AgentId = "a1" });
        Assert.Equal("connecting", Contact("cb-1.1").State);
        Answer("cb-1.1", Start + waitedMs, waitedMs);
        Event("call.ended", "cb-1.1", Start + Quarter, e => e with { State = "ended", ConnectedMs = 1_000 });

        Assert.Empty(_projection.Booking.Additions);
        Assert.Equal(("ended", "a1"), (Contact("cb-1.1").State, Contact("cb-1.1").AgentId));
    }

    [Fact]
    public void Callback_without_an_answer_is_over()
    {
        Event("call.queued", "cb-1.1", Start, e => e with { Queue = "vip", CallbackId = "cb-1" });
        Event("callback.unanswered", "cb-1.1", Start + 60_000, e => e with { CallbackId = "cb-1", State = "no-answer", WaitedMs = 60_000 });

        Assert.Empty(_projection.Booking.Additions);
        Assert.Equal(("callback", Start + 60_000, 60_000), (Contact("cb-1.1").State, Contact("cb-1.1").EndedAtMs, Contact("cb-1.1").WaitedMs));
    }

    [Fact]
    public void Same_call_id_after_its_end_is_another_contact()
    {
        Queue("c1", Start);
        Event("call.abandoned", "c1", Start + 1_000, e => e with { WaitedMs = 1_000 });
        Queue("c1", Start + 2_000);

        Assert.Equal(2, _projection.ChangedContacts.Count);
    }

    [Fact]
    public void Agent_spans_follow_each_other_without_gaps()
    {
        Event("agent.state", null, Start, e => e with { AgentId = "a1", State = "ready" });
        Event("agent.state", null, Start + 5_000, e => e with { AgentId = "a1", State = "not-ready", Reason = "break" });
        Event("agent.removed", null, Start + 9_000, e => e with { AgentId = "a1" });

        HistoryAgentState[] spans = [.. _projection.ChangedAgentStates.OrderBy(span => span.Sequence)];
        Assert.Equal([("ready", Start, Start + 5_000), ("not-ready", Start + 5_000, Start + 9_000)], spans.Select(span => (span.State, span.FromMs, span.UntilMs!.Value)));
    }

    private HistoryContact Contact(string callId) => _projection.ChangedContacts.Single(contact => contact.CallId == callId);

    private HistoryInterval Interval(string queue, long startMs) => _projection.Booking.Additions[(queue, startMs)];

    private void Queue(string callId, long atMs) => Event("call.queued", callId, atMs, e => e with { Queue = "vip" });

    private void Answer(string callId, long atMs, long waitedMs, string queue = "vip") =>
        Event("call.connected", callId, atMs, e => e with { Queue = queue, AgentId = "a1", WaitedMs = waitedMs });

    private void Event(string type, string? callId, long atMs, Func<FeedEvent, FeedEvent> with) => Apply(with(new FeedEvent
    {
        Sequence = 0,
        AtMs = atMs,
        Type = type,
        Source = callId is null ? null : "ivr",
        CallId = callId,
    }));

    private void Apply(FeedEvent feedEvent) => _projection.Apply(feedEvent with { Sequence = ++_sequence });
}
