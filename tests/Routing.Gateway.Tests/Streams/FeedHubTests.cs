using Routing.Center;

namespace Routing.Gateway.Tests;

/// <summary>How the one feed reaches many readers.</summary>
public sealed class FeedHubTests
{
    private readonly FeedHub _hub = new();

    [Fact]
    public void Subscription_BeginsWhereTheFeedStands()
    {
        _hub.Publish([EventOf(1), EventOf(2)]);
        using FeedSubscription subscription = _hub.Subscribe();
        _hub.Publish([EventOf(3)]);
        Assert.Equal(2, subscription.Start);
        Assert.Equal([3], ReadAll(subscription));
    }

    [Fact]
    public void AgentsSubscription_HasItsEventsOnly()
    {
        using FeedSubscription subscription = _hub.Subscribe("a");
        _hub.Publish([EventOf(1, "b"), EventOf(2, "a"), EventOf(3)]);
        Assert.Equal([2], ReadAll(subscription));
    }

    [Fact]
    public void ReaderThatFallsBehind_IsClosedAfterWhatItHas()
    {
        using FeedSubscription slow = _hub.Subscribe();
        for (int i = 1; i <= FeedSubscription.Capacity + 5; i++) _hub.Publish([EventOf(i)]);
        Assert.Equal(Enumerable.Range(1, FeedSubscription.Capacity).Select(i => (long)i), ReadAll(slow));
        Assert.True(slow.Frames.Completion.IsCompleted);
    }

    [Fact]
    public void ClosedHub_EndsReadersOldAndNew()
    {
        using FeedSubscription old = _hub.Subscribe();
        _hub.Close();
        using FeedSubscription late = _hub.Subscribe();
        Assert.True(old.Frames.Completion.IsCompleted);
        Assert.True(late.Frames.Completion.IsCompleted);
    }

    [Fact]
    public void Frame_IsOneEventWithIdNameAndOneDataLine()
    {
        string text = System.Text.Encoding.UTF8.GetString(new FeedFrame(EventOf(7, "a\nb")).Bytes.Span);
        Assert.Equal(
            "id: 7\nevent: agent.state\ndata: {\"sequence\":7,\"at\":\"1970-01-01T00:00:00.000Z\",\"event\":\"agent.state\",\"agentId\":\"a\\nb\"}\n\n", text);
    }

    private static FeedEvent EventOf(long sequence, string? agentId = null) =>
        new() { Sequence = sequence, AtMs = 0, Type = "agent.state", AgentId = agentId };

    private static List<long> ReadAll(FeedSubscription subscription)
    {
        List<long> read = [];
        while (subscription.Frames.TryRead(out FeedFrame? frame)) read.Add(frame.Event.Sequence);
        return read;
    }
}
