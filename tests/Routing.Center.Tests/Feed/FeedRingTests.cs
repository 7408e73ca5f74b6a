using Routing.Core;

namespace Routing.Center.Tests;

public sealed class FeedRingTests
{
    private static readonly RoutingEvent Queued = new(5_000, 1, 0, 4_000, -1, 0, 3, EventKind.ContactQueued);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Events_that_are_here_are_read_in_order()
    {
        var ring = new FeedRing(8);
        ring.Publish(Events(1, 5));

        Assert.True(ring.TryRead(2, 2, out List<FeedEvent> events));

        Assert.Equal([3, 4], events.Select(e => e.Sequence));
    }

    [Fact]
    public void Overtaken_reader_is_told()
    {
        var ring = new FeedRing(8);
        ring.Publish(Events(1, 9));

        Assert.False(ring.TryRead(0, 100, out _));
        Assert.True(ring.TryRead(1, 100, out List<FeedEvent> events));
        Assert.Equal(8, events.Count);
    }

    [Fact]
    public void Events_before_the_start_are_not_here()
    {
        var ring = new FeedRing(8);
        ring.StartAfter(100);
        ring.Publish(Events(101, 1));

        Assert.False(ring.TryRead(99, 10, out _));
        Assert.True(ring.TryRead(100, 10, out List<FeedEvent> events));
        Assert.Single(events);
    }

    [Fact]
    public void Nothing_new_is_an_empty_answer()
    {
        var ring = new FeedRing(8);
        ring.Publish(Events(1, 3));

        Assert.True(ring.TryRead(3, 10, out List<FeedEvent> none));
        Assert.True(ring.TryRead(50, 10, out List<FeedEvent> beyond));
        Assert.Empty(none);
        Assert.Empty(beyond);
    }

    [Fact]
    public void Event_that_was_put_is_seen_when_it_is_published()
    {
        var ring = new FeedRing(8);
        ring.Put(new FeedEntry { Sequence = 1, Event = Queued, CallId = "c1", Queue = "general" });
        Assert.True(ring.TryRead(0, 10, out List<FeedEvent> early));
        Assert.Empty(early);

        ring.Publish(1);

        Assert.True(ring.TryRead(0, 10, out List<FeedEvent> events));
        Assert.Equal(
            new FeedEvent { Sequence = 1, AtMs = 5_000, Type = "call.queued", CallId = "c1", Queue = "general", State = "queued", WaitedMs = 1_000, Priority = 3 },
            Assert.Single(events));
    }

    [Fact]
    public void Event_put_again_after_a_failure_replaces_the_one_before()
    {
        var ring = new FeedRing(8);
        ring.Put(new FeedEntry { Sequence = 1, Event = Queued, CallId = "lost" });
        ring.Put(new FeedEntry { Sequence = 1, Event = Queued, CallId = "kept" });
        ring.Publish(1);

        Assert.True(ring.TryRead(0, 10, out List<FeedEvent> events));
        Assert.Equal("kept", Assert.Single(events).CallId);
    }

    [Fact]
    public async Task Waiting_reader_is_woken_by_the_event_it_waits_for()
    {
        var ring = new FeedRing(8);
        Task waiting = ring.WaitAfterAsync(1, Token);

        ring.Publish(Events(1, 1));
        Assert.False(waiting.IsCompleted);
        ring.Publish(Events(2, 1));

        await waiting;
    }

    [Fact]
    public async Task Waiting_reader_can_be_cancelled()
    {
        var ring = new FeedRing(8);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Task waiting = ring.WaitAfterAsync(0, cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task End_tells_those_who_wait()
    {
        var ring = new FeedRing(8);
        Task waiting = ring.WaitAfterAsync(0, Token);

        ring.End();

        await Assert.ThrowsAsync<CenterUnavailableException>(() => waiting);
    }

    [Fact]
    public async Task Concurrent_readers_never_see_a_gap()
    {
        const int Last = 200_000;
        var ring = new FeedRing(64);
        Task writer = Task.Run(
            () =>
            {
                for (int sequence = 1; sequence <= Last; sequence += 10) ring.Publish(Events(sequence, 10));
            },
            Token);
        Task<long>[] readers = [.. Enumerable.Range(0, 3).Select(_ => Task.Run(() => FollowAsync(ring, Last), Token))];

        await writer;
        foreach (long read in await Task.WhenAll(readers)) Assert.Equal(Last, read);
    }

    // An overtaken reader jumps ahead, as one does who reads the rest elsewhere.
    private static async Task<long> FollowAsync(FeedRing ring, long last)
    {
        long after = 0;
        while (after < last)
        {
            await ring.WaitAfterAsync(after, Token);
            if (!ring.TryRead(after, 16, out List<FeedEvent> events))
            {
                after = ring.LastSequence - 1;
                continue;
            }

            foreach (FeedEvent feedEvent in events) Assert.Equal(++after, feedEvent.Sequence);
        }

        return after;
    }

    private static FeedEvent[] Events(long first, int count) =>
        [.. Enumerable.Range(0, count).Select(i => new FeedEvent { Sequence = first + i, AtMs = first, Type = "call.queued" })];
}
