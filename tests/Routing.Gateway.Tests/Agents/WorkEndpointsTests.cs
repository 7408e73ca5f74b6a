namespace Routing.Gateway.Tests;

/// <summary>Reservations accepted and rejected, in time, too late and by the wrong agent.</summary>
public sealed class WorkEndpointsTests(ApiFixture fixture)
{
    [Fact]
    public async Task AcceptAgain_GivesTheSameAnswer()
    {
        string queue = fixture.NewQueue();
        Desktop desk = await (await fixture.SignInAsync(queue)).ReadyAsync();
        await fixture.OfferAsync(queue);
        long reservationId = await desk.PullAsync();
        Reply first = (await desk.PostAsync($"/reservations/{reservationId}/accept")).Expect(200);
        long before = await fixture.MarkAsync();
        Reply second = (await desk.PostAsync($"/reservations/{reservationId}/accept")).Expect(200);
        Assert.Equal(before + 1, await fixture.MarkAsync());
        Assert.Equal(first["state"], second["state"]);
        Assert.Equal(first["call"], second["call"]);
        (await desk.PostAsync($"/reservations/{reservationId}/reject")).ExpectProblem(409, "reservation-gone");
    }

    [Fact]
    public async Task CompleteAgain_IsAnsweredWith200()
    {
        string queue = fixture.NewQueue();
        Desktop desk = await (await fixture.SignInAsync(queue)).ReadyAsync();
        string callId = await fixture.OfferAsync(queue);
        (await desk.PostAsync($"/reservations/{await desk.PullAsync()}/accept")).Expect(200);
        (await desk.PostAsync($"/calls/{callId}/complete", new { disposition = "done" })).Expect(200);
        Reply again = (await desk.PostAsync($"/calls/{callId}/complete", new { disposition = "done" })).Expect(200);
        Assert.Equal("ended", again.Body.GetProperty("call").GetProperty("state").GetString());
        Assert.Equal(await desk.StateAsync(), again["state"]);
    }

    [Fact]
    public async Task RejectedContact_GoesBackAndTheAgentIsNotReady()
    {
        string queue = fixture.NewQueue();
        Desktop desk = await (await fixture.SignInAsync(queue)).ReadyAsync();
        string callId = await fixture.OfferAsync(queue);
        Reply reply = (await desk.PostAsync($"/reservations/{await desk.PullAsync()}/reject")).Expect(200);
        Assert.Equal(("not-ready", "rejected"), (reply["state"], reply["reason"]));
        Assert.Equal("queued", (await fixture.Api.GetAsync($"/v1/calls/{callId}")).Expect(200)["state"]);
    }

    [Fact]
    public async Task AcceptAfterExpiry_SaysExpired()
    {
        string queue = fixture.NewBriefQueue();
        Desktop desk = await (await fixture.SignInAsync(queue)).ReadyAsync();
        using SseReader stream = await desk.StreamAsync();
        string callId = await fixture.OfferAsync(queue);
        SseEvent created = await stream.ReadUntilAsync(item => item.Name == "reservation.created");
        Assert.Equal(callId, created["callId"]);
        SseEvent expired = await stream.ReadUntilAsync(item => item.Name == "reservation.expired");
        Assert.Equal(created["reservationId"], expired["reservationId"]);
        long before = await fixture.MarkAsync();
        Reply late = (await desk.PostAsync($"/reservations/{created["reservationId"]}/accept")).ExpectProblem(409, "reservation-gone");
        Assert.Equal("expired", late["why"]);
        Assert.Equal(before + 1, await fixture.MarkAsync());
        Reply self = (await desk.GetAsync("/self")).Expect(200);
        Assert.Equal(("not-ready", "rona"), (self["state"], self["reason"]));
    }

    [Fact]
    public async Task AcceptAfterTheCallerHungUp_SaysRescinded()
    {
        string queue = fixture.NewQueue();
        Desktop desk = await (await fixture.SignInAsync(queue)).ReadyAsync();
        using SseReader stream = await desk.StreamAsync();
        string callId = await fixture.OfferAsync(queue);
        long reservationId = await desk.PullAsync();
        (await fixture.Api.PostAsync($"/v1/calls/{callId}/events", new { eventId = fixture.NewId("event"), type = "abandoned" })).Expect(200);
        await stream.ReadUntilAsync(item => item.Name == "reservation.rescinded");
        Assert.Equal("rescinded", (await desk.PostAsync($"/reservations/{reservationId}/accept")).ExpectProblem(409, "reservation-gone")["why"]);
        Assert.Equal("ready", await desk.StateAsync());
    }

    [Fact]
    public async Task ForeignReservation_CannotBeAccepted()
    {
        string queue = fixture.NewQueue();
        Desktop owner = await (await fixture.SignInAsync(queue)).ReadyAsync();
        Desktop other = await fixture.SignInAsync(fixture.NewQueue());
        string callId = await fixture.OfferAsync(queue);
        long reservationId = await owner.PullAsync();
        long before = await fixture.MarkAsync();
        Assert.Equal("unknown", (await other.PostAsync($"/reservations/{reservationId}/accept")).ExpectProblem(409, "reservation-gone")["why"]);
        (await fixture.Api.PostAsync($"/v1/agents/{owner.AgentId}/reservations/{reservationId}/accept", null, other.Session)).ExpectProblem(401, "session-revoked");
        Assert.Equal(before + 1, await fixture.MarkAsync());
        (await owner.PostAsync($"/reservations/{reservationId}/accept")).Expect(200);
        (await other.PostAsync($"/calls/{callId}/complete")).ExpectProblem(409, "not-your-call");
    }

    [Theory]
    [InlineData("999999999")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("abc")]
    [InlineData("99999999999999999999999")]
    public async Task UnknownReservation_SaysUnknown(string reservationId)
    {
        Desktop desk = await fixture.SignInAsync(fixture.NewQueue());
        Assert.Equal("unknown", (await desk.PostAsync($"/reservations/{reservationId}/accept")).ExpectProblem(409, "reservation-gone")["why"]);
    }

    [Fact]
    public async Task TransferToTheUnknown_NamesTheField()
    {
        string queue = fixture.NewQueue();
        Desktop desk = await (await fixture.SignInAsync(queue)).ReadyAsync();
        string callId = await fixture.OfferAsync(queue);
        (await desk.PostAsync($"/reservations/{await desk.PullAsync()}/accept")).Expect(200);
        (await desk.PostAsync($"/calls/{callId}/transfer", new { toQueue = "nowhere" })).ExpectProblem(400, "unknown-queue", "toQueue");
        (await desk.PostAsync($"/calls/{callId}/transfer", new { toAgent = "nobody" })).ExpectProblem(400, "unknown-agent", "toAgent");
        (await desk.PostAsync("/calls/nothing/complete")).ExpectProblem(404, "unknown-call");
        Assert.Equal("busy", await desk.StateAsync());
    }
}
