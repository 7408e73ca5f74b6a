namespace Routing.Center.Tests;

public sealed class LocalCenterTests
{
    [Fact]
    public async Task Offer_to_a_ready_agent_is_answered_and_in_the_feed()
    {
        await using CenterRun run = await CenterRun.StartAsync();
        await run.AddReadyAgentAsync("a1");
        long before = run.Center.LastSequence;

        CommandResult result = await run.SubmitAsync(CenterRun.Offer("c1"));

        Assert.Equal(Refusal.None, result.Refusal);
        IReadOnlyList<FeedEvent> events = await run.ReadFeedAsync(before, 100);
        Assert.Equal(["call.queued", "call.reserved", "agent.state"], events.Select(e => e.Type));
        Assert.Equal(result.Sequence, events[^1].Sequence);
        Assert.Equal("a1", (await run.ReadCallAsync("c1"))!.AgentId);
    }
}
