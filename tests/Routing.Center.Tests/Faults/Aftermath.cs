using Routing.Core;

namespace Routing.Center.Tests;

/// <summary>What has to hold after every fault, once the center has been stopped and opened again.</summary>
internal static class Aftermath
{
    private const int MostRounds = 300;

    internal static async Task AuditAsync(World world)
    {
        Check(await RestartAsync(world), world);
        await DrainAsync(world);
        await EveryAgentTakesACallAsync(world);
        ReadJournal journal = await RestartAsync(world);
        Check(journal, world);
        CountersAddUp(journal, await GaugesAsync(world));
        EveryContactIsOver(journal);
    }

    private static async Task<ReadJournal> RestartAsync(World world)
    {
        await world.StopAsync();
        ReadJournal journal = Read(world);
        await world.OpenAsync();
        CountersAddUp(journal, await GaugesAsync(world));
        return journal;
    }

    private static ReadJournal Read(World world)
    {
        using IJournal journal = world.OpenJournal();
        Assert.Null(JournalTools.Verify(journal).Damage);
        return new ReadJournal(journal);
    }

    private static void Check(ReadJournal journal, World world)
    {
        Assert.Equal(Enumerable.Range(1, journal.Events.Count).Select(number => (long)number), journal.Events.Select(each => each.Sequence));
        Assert.Equal(journal.Events.Select(each => each.AtMs).Order(), journal.Events.Select(each => each.AtMs));
        Assert.NotEmpty(world.Acknowledged);
        Assert.All(world.Acknowledged, each => Assert.True(journal.Holds(each.Command, each.Result.Sequence) || HeldBefore(journal, each), $"lost: {each}"));
        NobodyIsConnectedTwice(journal.Events);
    }

    // What changes nothing gives no event; then what it was answered with has to stand in the journal already.
    private static bool HeldBefore(ReadJournal journal, Acknowledged each)
    {
        if (each.Command is AcceptReservation or CompleteCall) return false;
        IEnumerable<FeedEvent> before = journal.Events.Where(e => e.Sequence <= each.Result.Sequence);
        if (each.Result.Call is { } call) return (each.Result.Repeated || call.State >= ContactState.Ended) && before.Any(e => e.CallId == call.CallId && e.Sequence == call.Sequence);
        return each.Result.Agent is { } agent
            && before.LastOrDefault(e => e.AgentId == agent.AgentId && e.Type == "agent.state")?.State == StateNames.NameOf(agent.State);
    }

    internal static void NobodyIsConnectedTwice(IEnumerable<FeedEvent> events)
    {
        HashSet<string> answered = [];
        Dictionary<string, string> talking = [];
        foreach (FeedEvent each in events)
        {
            if (each.Type == "call.connected")
            {
                Assert.True(answered.Add(each.CallId!), $"{each.CallId} was connected twice");
                Assert.True(talking.TryAdd(each.AgentId!, each.CallId!), $"{each.AgentId} had two callers");
            }
            else if (each.Type == "call.ended")
            {
                Assert.True(talking.Remove(each.AgentId!));
            }
        }
    }

    /// <summary>Queues count since the center began, so that a restart may not lose or double any of it.</summary>
    internal static void CountersAddUp(ReadJournal journal, CenterView view)
    {
        long Sum(Func<QueueView, long> count) => view.Queues.Sum(queue => count(queue.Counts));
        long answered = Sum(queue => queue.Counts.AnsweredInTime + queue.Counts.AnsweredLate);
        long held = view.Agents.Count(agent => agent.State is AgentState.Reserved or AgentState.Connecting);
        Assert.Equal(journal.Count("call.queued"), Sum(queue => queue.Offered - queue.MovedOut));
        Assert.Equal(journal.Count("call.connected"), answered);
        Assert.Equal(journal.Count("call.abandoned"), Sum(queue => queue.Abandoned));
        Assert.Equal(Sum(queue => queue.Offered - queue.MovedOut), answered + Sum(queue => queue.Abandoned + queue.Waiting) + journal.Count("call.left") + held);
    }

    /// <summary>Agents serve and time passes until nobody waits and every agent is ready; no caller gives up.</summary>
    internal static async Task DrainAsync(World world)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            CenterView view = await GaugesAsync(world);
            if (view.Queues.Sum(queue => queue.Counts.Waiting) == 0 && view.Agents.All(agent => agent.State == AgentState.Ready)) return;
            foreach (string agent in world.AgentIds) await Traffic.ServeAsync(world, agent);
            world.Time.AdvanceMs(1_000);
        }

        Assert.Fail("stuck: " + string.Join(", ", (await GaugesAsync(world)).Agents.Select(agent => $"{agent.AgentId} {agent.State}")));
    }

    private static async Task EveryAgentTakesACallAsync(World world)
    {
        foreach (string agent in world.AgentIds) Assert.True((await world.SubmitAsync(CenterRun.Offer("after-" + agent))).Succeeded);
        foreach (string agent in world.AgentIds) Assert.Equal(AgentState.Reserved, (await world.Run.ReadAgentAsync(agent)).State);
        await DrainAsync(world);
    }

    private static Task<CenterView> GaugesAsync(World world) => world.Run.Center.ReadGaugesAsync(TestContext.Current.CancellationToken);

    private static void EveryContactIsOver(ReadJournal journal)
    {
        HashSet<string> over = [.. journal.Events.Where(each => each.Type is "call.ended" or "call.abandoned" or "call.left").Select(each => each.CallId!)];
        Assert.Empty(journal.Events.Where(each => each.Type == "call.queued" && !over.Contains(each.CallId!)).Select(each => each.CallId));
    }
}
