using Routing.Center;

namespace Routing.Gateway.Tests;

public sealed class HookEventsTests
{
    [Theory]
    [InlineData("call.queued", true)]
    [InlineData("call.connect", true)]
    [InlineData("call.release", true)]
    [InlineData("call.announce", true)]
    [InlineData("callback.changed", true)]
    [InlineData("call.*", true)]
    [InlineData("*", true)]
    [InlineData("call", false)]
    [InlineData("nothing.*", false)]
    [InlineData("webhook.test", false)]
    public void Name_IsKnownOrNot(string name, bool known) => Assert.Equal(known, HookEvents.IsKnown(name));

    [Fact]
    public void EndedCall_IsReleasedFirst()
    {
        var ended = new FeedEvent { Sequence = 5, AtMs = 0, Type = "call.ended", Source = "north", CallId = "c", Release = true };
        Assert.Equal([("wh_1_5_release", "call.release"), ("wh_1_5", "call.ended")], MessagesOf(ended));
        Assert.Equal([("wh_1_5", "call.ended")], MessagesOf(ended, "call.ended"));
        Assert.Equal([("wh_1_5_release", "call.release")], MessagesOf(ended, "call.rel*"));
        Assert.Empty(MessagesOf(ended, "agent.*"));
    }

    [Fact]
    public void Lane_IsTheCallElseTheCallbackElseTheAgent()
    {
        Assert.Equal("call north c", LaneOf(new FeedEvent { Sequence = 1, AtMs = 0, Type = "call.queued", Source = "north", CallId = "c", AgentId = "a" }));
        Assert.Equal("callback cb-1", LaneOf(new FeedEvent { Sequence = 1, AtMs = 0, Type = "callback.changed", CallbackId = "cb-1", AgentId = "a" }));
        Assert.Equal("agent a", LaneOf(new FeedEvent { Sequence = 1, AtMs = 0, Type = "agent.state", AgentId = "a" }));
        Assert.Equal("center", LaneOf(new FeedEvent { Sequence = 1, AtMs = 0, Type = "plan.applied" }));
    }

    private static string LaneOf(FeedEvent feedEvent) => HookEvents.MessagesOf(HookOf(), feedEvent).Single().Lane;

    private static IEnumerable<(string, string)> MessagesOf(FeedEvent feedEvent, params string[] events) =>
        HookEvents.MessagesOf(HookOf(events), feedEvent).Select(message => (message.MessageId, message.Type));

    private static Hook HookOf(params string[] events) => new("wh_1", "north", true, "unicom", new Uri("https://hooks.example/"), events, new byte[32], 0);
}
