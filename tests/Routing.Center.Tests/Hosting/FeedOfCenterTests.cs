namespace Routing.Center.Tests;

public sealed class FeedOfCenterTests
{
    [Fact]
    public async Task Concurrent_readers_fast_and_slow_see_every_event_once()
    {
        // A ring so small that readers fall behind it and go on from the history.
        await using CenterRun run = await CenterRun.StartAsync(options => options with { FeedEvents = 32 });
        var workload = new Workload(run, 5);
        Task working = workload.RunAsync(300);
        Task<List<long>>[] readers = [.. new[] { 1, 7, 500 }.Select(limit => ReadAllAsync(run, limit, working))];

        await working;
        long last = (await run.SubmitAsync(CenterRun.Offer("last"))).Sequence;
        foreach (List<long> read in await Task.WhenAll(readers))
        {
            Assert.Equal(Enumerable.Range(1, read.Count).Select(number => (long)number), read);
            Assert.True(read[^1] <= last);
        }
    }

    [Fact]
    public async Task Events_older_than_the_ring_come_from_the_history_alike()
    {
        using var folder = new TempFolder();
        var time = new ManualTime();
        IReadOnlyList<FeedEvent> live;
        await using (CenterRun run = await CenterRun.StartAsync(folder, time))
        {
            await new Workload(run, 6).RunAsync(150);
            live = await run.ReadFeedAsync(0, 10_000);
        }

        await using CenterRun again = await CenterRun.StartAsync(folder, time, options => options with { FeedEvents = 16 });
        await again.SubmitAsync(CenterRun.Offer("last"));
        IReadOnlyList<FeedEvent> stored = await again.ReadFeedAsync(0, live.Count);

        // Thresholds are for the history's own use, and what an action was stands in a table of its own: no stream tells either.
        Assert.Equal(live.Select(e => e with { Thresholds = null, Action = null }), stored.Select(e => e with { Thresholds = null, Action = null }));
    }

    private static async Task<List<long>> ReadAllAsync(CenterRun run, int limit, Task working)
    {
        List<long> read = [];
        while (!working.IsCompleted || read.Count < run.Center.LastSequence)
        {
            IReadOnlyList<FeedEvent> events = await run.ReadFeedAsync(read.Count, limit);
            Assert.InRange(events.Count, 1, limit);
            read.AddRange(events.Select(e => e.Sequence));
        }

        return read;
    }
}
