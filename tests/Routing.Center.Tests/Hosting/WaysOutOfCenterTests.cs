using Routing.Core;

namespace Routing.Center.Tests;

/// <summary>Ways out of queues in a center that runs on files and a clock.</summary>
public sealed class WaysOutOfCenterTests
{
    private const string Plan = """
        { "center": "test", "reconnectSeconds": 120,
          "queues": [
            { "id": "vip", "overflow": [{ "afterSeconds": 5, "announce": "hold on" }, { "afterSeconds": 10, "callback": true }] },
            { "id": "general", "capacity": 1, "maxWaitSeconds": 30, "turnAway": { "full": { "callback": true }, "maxWait": { "redirect": "10010" } } }] }
        """;

    [Fact]
    public async Task WaitingCaller_IsToldWithoutAnyCommandAndTheStoryHasIt()
    {
        using var folder = new TempFolder();
        await using CenterRun run = await StartAsync(folder, new ManualTime());
        await run.SubmitAsync(CenterRun.Offer("c1", "vip"));
        await run.SubmitAsync(CenterRun.Offer("c2"));
        long before = run.Center.LastSequence;

        run.Time.Advance(TimeSpan.FromSeconds(31));
        await run.SubmitAsync(new AdvanceTime());

        IReadOnlyList<FeedEvent> events = await run.ReadFeedAsync(before);
        Assert.Equal(
            [("call.announce", "c1"), ("call.callback-offered", "c1"), ("call.overflowed", "c2"), ("call.left", "c2")],
            events.Select(told => (told.Type, told.CallId!)));
        Assert.Equal(["call.queued", "call.announce", "call.callback-offered"], (await run.ReadStoryAsync("c1")).Select(told => told.Type));
        Assert.Equal(("hold on", 0), (events[0].Announcement, events[0].Rule));
        Assert.Equal(events[0], (await run.ReadStoryAsync("c1"))[1]);
        FeedEvent left = (await run.ReadStoryAsync("c2"))[^1];
        Assert.Equal(("redirected", "10010", 30_000L), (left.State, left.Redirect, left.WaitedMs));
    }

    [Fact]
    public async Task OffersAndPlaces_AreKeptWhenTheCenterIsKilled()
    {
        using var folder = new TempFolder();
        var time = new ManualTime();
        await using CenterRun run = await StartAsync(folder, time);
        await run.SubmitAsync(OfferOf("c1"), CenterRun.Offer("g1"), CenterRun.Offer("g2"));
        time.Advance(TimeSpan.FromSeconds(11));
        await run.SubmitAsync(Report("c1", CallReportKind.Abandoned, null));
        ulong live = await run.StateHashAsync();
        using TempFolder killed = run.Folder.CopyAsKilled();
        using (var journal = new SqliteJournal(killed.Path, "test")) Assert.Equal(live, JournalTools.Verify(journal).StateHash);

        await using CenterRun again = await StartAsync(killed, time);
        CommandResult taken = await again.SubmitAsync(Report("g2", CallReportKind.CallbackAccepted, "138"));
        Assert.Equal(ContactState.Callback, taken.Call!.State);
        await again.SubmitAsync(CenterRun.Offer("other", "vip"), OfferOf("c2"));
        Assert.Equal((1, 2), ((await again.ReadCallAsync("c2"))!.Position, (await again.ReadCallAsync("other"))!.Position));
    }

    private static Task<CenterRun> StartAsync(TempFolder folder, ManualTime time) =>
        CenterRun.StartAsync(folder, time, options => options with { PlanJson = Plan });

    private static OfferCall OfferOf(string callId) => new(CenterRun.Source, new CallRequest { CallId = callId, Queue = "vip", Ani = "139" });

    private static ReportCall Report(string callId, CallReportKind kind, string? number) =>
        new(CenterRun.Source, callId, new CallReport($"{callId}-{kind}", kind) { Number = number });
}
