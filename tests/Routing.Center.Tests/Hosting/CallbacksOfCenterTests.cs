using Microsoft.Data.Sqlite;

namespace Routing.Center.Tests;

/// <summary>Callbacks of a center that runs on files and a clock.</summary>
public sealed class CallbacksOfCenterTests
{
    private static readonly CallbackRequest Wish = new() { Id = "x", Number = "13800138000", Queue = "general", Customer = new CustomerCard("li", null, "gold") };

    [Fact]
    public async Task CallbackForATime_IsMadeWithoutAnyCommandAlsoAfterARestart()
    {
        using var folder = new TempFolder();
        var time = new ManualTime();
        await using (CenterRun run = await CenterRun.StartAsync(folder, time))
        {
            await run.AddReadyAgentAsync("a1");
            await ScheduleAsync(run, Wish with { AtMs = time.GetUtcNow().ToUnixTimeMilliseconds() + 600_000 });
        }

        await using (CenterRun again = await CenterRun.StartAsync(folder, time))
        {
            Assert.Equal(CallbackState.Scheduled, (await ReadAsync(again)).State);
            long before = again.Center.LastSequence;
            time.Advance(TimeSpan.FromMinutes(10));
            await again.ReadFeedAsync(before);
            Assert.Equal((CallbackState.Reserved, "a1"), ((await ReadAsync(again)).State, (await ReadAsync(again)).AgentId));
            await AcceptAsync(again);
        }

        await using CenterRun last = await CenterRun.StartAsync(folder, time);
        Assert.Equal(CallbackState.Dialing, (await ReadAsync(last)).State);
        await last.SubmitAsync(new ReportCall(CenterRun.Source, "cb-1.1", new CallReport("e1", CallReportKind.Connected)));
        await last.SubmitAsync(new ReportCall(CenterRun.Source, "cb-1.1", new CallReport("e2", CallReportKind.Ended)));
        Assert.Equal(CallbackState.Done, (await ReadAsync(last)).State);
    }

    [Fact]
    public async Task StoryOfATry_IsInTheHistoryAndCountsInNoInterval()
    {
        await using CenterRun run = await CenterRun.StartAsync();
        await run.AddReadyAgentAsync("a1");
        await ScheduleAsync(run, Wish);
        await AcceptAsync(run);
        await run.SubmitAsync(new ReportCall(CenterRun.Source, "cb-1.1", new CallReport("e1", CallReportKind.ConnectFailed)));
        IReadOnlyList<FeedEvent> story = await run.ReadStoryAsync("cb-1.1");
        FeedEvent dial = story.Single(e => e.Type == FeedEventTypes.Dial);
        Assert.Equal(("13800138000", "cb-1", "d-a1"), (dial.Number, dial.CallbackId, dial.Device));
        Assert.Equal("no-answer", story.Single(e => e.Type == "callback.unanswered").State);
        ContactRecord row = Assert.Single(await run.Center.SearchAsync(new ContactSearch(), TestContext.Current.CancellationToken));
        Assert.Equal(("cb-1.1", "callback"), (row.CallId, row.State));
        Assert.Equal(0, Rows(run, "intervals"));
        Assert.Equal(0, run.Center.View.Queues.Sum(queue => queue.Counts.Offered + queue.Counts.Abandoned));
    }

    [Fact]
    public async Task ScheduleSentTwice_IsOneCallback()
    {
        await using CenterRun run = await CenterRun.StartAsync();
        IReadOnlyList<CommandResult> results = await run.SubmitAsync(
            new ScheduleCallback(CenterRun.Source, Wish), new ScheduleCallback(CenterRun.Source, Wish), new ScheduleCallback(CenterRun.Source, Wish with { Number = "1" }));
        Assert.Equal([Refusal.None, Refusal.None, Refusal.CallbackConflict], results.Select(result => result.Refusal));
        Assert.Equal([false, true], results.Take(2).Select(result => result.Repeated));
    }

    private static async Task ScheduleAsync(CenterRun run, CallbackRequest wish) =>
        Assert.Equal(Refusal.None, (await run.SubmitAsync(new ScheduleCallback(CenterRun.Source, wish))).Refusal);

    private static async Task AcceptAsync(CenterRun run)
    {
        long reservation = (await run.ReadAgentAsync("a1")).Reservation!.ReservationId;
        Assert.Equal(Refusal.None, (await run.SubmitAsync(new AcceptReservation("a1", CenterRun.SessionOf("a1"), reservation))).Refusal);
    }

    private static async Task<CallbackView> ReadAsync(CenterRun run) =>
        Assert.Single(await run.Center.ReadCallbacksAsync(new CallbackSearch(), TestContext.Current.CancellationToken));

    private static long Rows(CenterRun run, string table)
    {
        using SqliteConnection history = SqliteFile.OpenForReading(Path.Combine(run.Folder.Path, SqliteHistoryStore.FileName));
        return SqliteFile.Scalar(history, $"SELECT count(*) FROM {table}");
    }
}
