using Routing.Core;

namespace Routing.Center.Tests;

/// <summary>The audit finds each thing that it is there for.</summary>
public sealed class AftermathTests
{
    [Fact]
    public async Task Command_that_the_journal_lacks_is_found()
    {
        await using World world = await World.StartAsync(71);
        CommandResult offered = await world.SubmitAsync(CenterRun.Offer("c1"));
        world.Acknowledged.Add(new Acknowledged(CenterRun.Offer("never"), offered));

        Exception found = await Assert.ThrowsAnyAsync<Exception>(() => Aftermath.AuditAsync(world));

        Assert.Contains("never", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Second_connection_of_a_call_or_an_agent_is_found()
    {
        Aftermath.NobodyIsConnectedTwice([Of("call.connected", "c1", "a1"), Of("call.ended", "c1", "a1"), Of("call.connected", "c2", "a1")]);

        Assert.ThrowsAny<Exception>(() => Aftermath.NobodyIsConnectedTwice([Of("call.connected", "c1", "a1"), Of("call.connected", "c1", "a2")]));
        Assert.ThrowsAny<Exception>(() => Aftermath.NobodyIsConnectedTwice([Of("call.connected", "c1", "a1"), Of("call.connected", "c2", "a1")]));
    }

    [Fact]
    public async Task Caller_whom_nobody_serves_is_found()
    {
        string plan = CenterRun.Plan.Replace("\"queues\": [", "\"queues\": [{ \"id\": \"desk\" },", StringComparison.Ordinal);
        await using World world = await World.StartAsync(72, with: options => options with { PlanJson = plan });
        await world.SubmitAsync(CenterRun.Offer("forgotten", "desk"));

        Exception found = await Assert.ThrowsAnyAsync<Exception>(() => Aftermath.AuditAsync(world));

        Assert.Contains("stuck", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counter_that_is_off_by_one_is_found()
    {
        await using World world = await World.StartAsync(73);
        await new Traffic(world).RunAsync(60);
        CenterView view = await world.Run.Center.ReadGaugesAsync(TestContext.Current.CancellationToken);
        using IJournal journal = world.OpenJournal();
        var read = new ReadJournal(journal);
        Aftermath.CountersAddUp(read, view);

        foreach (QueueView counts in OffByOne(view.Queues[0].Counts))
        {
            Assert.ThrowsAny<Exception>(() => Aftermath.CountersAddUp(read, view with { Queues = [view.Queues[0] with { Counts = counts }, .. view.Queues.Skip(1)] }));
        }
    }

    private static FeedEvent Of(string type, string call, string agent) => new() { Sequence = 1, AtMs = 1, Type = type, CallId = call, AgentId = agent };

    private static IEnumerable<QueueView> OffByOne(QueueView counts) =>
    [
        counts with { Offered = counts.Offered + 1 },
        counts with { Abandoned = counts.Abandoned + 1 },
        counts with { Waiting = counts.Waiting + 1 },
        counts with { Counts = counts.Counts with { AnsweredLate = counts.Counts.AnsweredLate + 1 } },
    ];
}
