namespace Routing.Gateway.Tests;

/// <summary>The feed as server-sent events.</summary>
public sealed class StreamEndpointTests(ApiFixture fixture)
{
    [Fact]
    public async Task Stream_OpensAtOnce()
    {
        using SseReader stream = await fixture.Api.StreamAsync("/v1/stream");
        Assert.StartsWith(":", await stream.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StreamInterruptedAndResumed_HasEveryEventOnce()
    {
        long start = await fixture.MarkAsync();
        List<long> seen = [];
        for (int round = 0; round < 4; round++)
        {
            long last = seen.Count > 0 ? seen[^1] : start;
            using SseReader stream = round == 0
                ? await fixture.Api.StreamAsync($"/v1/stream?after={start}")
                : await fixture.Api.StreamAsync("/v1/stream?after=0", null, ("Last-Event-ID", $"{last}"));
            for (int i = 0; i < 5; i++) await fixture.MarkAsync();

            // Some of what was sent is never read: the connection is cut in the middle.
            for (int i = 0; i < 3; i++) seen.Add((await stream.ReadAsync())!.Id!.Value);
        }

        Assert.Equal(Enumerable.Range(1, 12).Select(i => start + i), seen);
    }

    [Fact]
    public async Task AnsweredAndCompletedCall_TellsThePlatformWhatToDoFirst()
    {
        string queue = fixture.NewQueue();
        Desktop desk = await (await fixture.SignInAsync(queue)).ReadyAsync();
        using SseReader stream = await fixture.Api.StreamAsync("/v1/stream");
        string callId = await fixture.OfferAsync(queue);
        (await desk.PostAsync($"/reservations/{await desk.PullAsync()}/accept")).Expect(200);
        (await desk.PostAsync($"/calls/{callId}/complete")).Expect(200);
        List<SseEvent> events = [];
        do
        {
            events.Add(await stream.ReadUntilAsync(item => item["callId"] == callId));
        }
        while (events[^1].Name != "call.ended");

        Assert.Equal(
            ["call.queued", "call.reserved", "call.connect", "call.connected", "call.release", "call.ended"], events.Select(item => item.Name));
        Assert.Equal((desk.AgentId, "8001"), (events[2]["agentId"], events[2]["device"]));
        Assert.Equal((null, null), (events[2].Id, events[4].Id));
        Assert.Equal(events[2]["sequence"], events[3]["sequence"]);
        Assert.Equal(events[4]["sequence"], events[5]["sequence"]);
        Assert.All(events.Where(item => item.Id is not null), item => Assert.Equal($"{item.Id}", item["sequence"]));
    }

    [Fact]
    public async Task CallEndedByThePlatform_NeedsNoRelease()
    {
        string queue = fixture.NewQueue();
        Desktop desk = await (await fixture.SignInAsync(queue)).ReadyAsync();
        string callId = await fixture.OfferAsync(queue);
        (await desk.PostAsync($"/reservations/{await desk.PullAsync()}/accept")).Expect(200);
        using SseReader stream = await fixture.Api.StreamAsync("/v1/stream");
        (await fixture.Api.PostAsync($"/v1/calls/{callId}/events", new { eventId = fixture.NewId("event"), type = "ended" })).Expect(200);
        SseEvent first = await stream.ReadUntilAsync(item => item["callId"] == callId && item.Name is "call.release" or "call.ended");
        Assert.Equal("call.ended", first.Name);
    }
}
