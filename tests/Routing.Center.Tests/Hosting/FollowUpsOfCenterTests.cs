namespace Routing.Center.Tests;

/// <summary>Follow-ups of a center that runs on files and a clock.</summary>
public sealed class FollowUpsOfCenterTests
{
    private const string Plan = """
        { "center": "test", "queues": [{ "id": "vip" }, { "id": "general" }],
          "sticky": { "withinDays": 7 }, "followUps": [{ "kind": "complaint", "replyWorkingDays": 1 }] }
        """;

    [Fact]
    public async Task PassedDeadline_IsToldWithoutAnyCommandAndKeptOverARestart()
    {
        using var folder = new TempFolder();
        var time = new ManualTime();
        await using (CenterRun run = await CenterRun.StartAsync(folder, time, options => options with { PlanJson = Plan }))
        {
            await run.AddReadyAgentAsync("a1");
            await run.SubmitAsync(new OfferCall(CenterRun.Source, new CallRequest { CallId = "c1", Queue = "general", Complaint = true }));
            long reservation = (await run.ReadAgentAsync("a1")).Reservation!.ReservationId;
            string session = CenterRun.SessionOf("a1");
            await run.SubmitAsync(new AcceptReservation("a1", session, reservation), new CompleteCall("a1", session, "c1", null, new FollowUpRequest("complaint", "no signal")));
            long before = run.Center.LastSequence;
            long deadline = (await ReadAsync(run)).ReplyByMs!.Value;

            time.Advance(TimeSpan.FromDays(2));

            IReadOnlyList<FeedEvent> events = await run.ReadFeedAsync(before);
            Assert.Equal(("follow-up.overdue", deadline), (events[0].Type, events[0].DeadlineMs));
            Assert.True((await ReadAsync(run)).IsOverdue);
            FeedEvent opened = (await run.ReadStoryAsync("c1")).Single(e => e.Type == "follow-up.opened");
            Assert.Equal((1L, "complaint", "no signal"), (opened.FollowUpId, opened.Kind, opened.Note));
        }

        await using CenterRun again = await CenterRun.StartAsync(folder, time, options => options with { PlanJson = Plan });
        Assert.True((await ReadAsync(again)).IsOverdue);
        Assert.Equal("a1", (await ReadAsync(again)).OwnerId);
    }

    private static async Task<FollowUpView> ReadAsync(CenterRun run) =>
        Assert.Single(await run.Center.ReadFollowUpsAsync(new FollowUpSearch(), TestContext.Current.CancellationToken));
}
