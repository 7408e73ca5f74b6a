namespace Routing.Gateway.Tests;

/// <summary>An agent's own stream.</summary>
public sealed class AgentStreamTests(ApiFixture fixture)
{
    [Fact]
    public async Task LifeOfACall_ShowsInOrder()
    {
        string queue = fixture.NewQueue();
        Desktop desk = await (await fixture.SignInAsync(queue)).ReadyAsync();
        using SseReader stream = await desk.StreamAsync();
        Assert.Equal("ready", (await stream.ReadAsync())?["state"]);
        string callId = await fixture.OfferAsync(queue);
        (await desk.PostAsync($"/reservations/{await desk.PullAsync()}/accept")).Expect(200);
        (await desk.PostAsync($"/calls/{callId}/complete")).Expect(200);
        (await desk.PostAsync("/wrap-up/end")).Expect(200);
        (await desk.PostAsync("/sign-out")).Expect(200);
        List<string> names = [];
        List<long> ids = [];
        while (await stream.ReadAsync() is { } item)
        {
            names.Add(item.Name == "state" ? $"state {item["state"]}" : item.Name);
            if (item.Id is { } id) ids.Add(id);
        }

        // Who answers first and publishes then may tell once more what the stream began with.
        Assert.Equal(
            ["reservation.created", "state reserved", "call.connected", "state busy", "call.ended", "state wrap-up", "state ready", "state signed-out"],
            names.SkipWhile(name => name == "state ready"));
        Assert.Equal(ids.Order(), ids);
    }

    [Fact]
    public async Task FollowUpsOfTheAgent_ShowFromOpenedToResolved()
    {
        string queue = fixture.NewQueue();
        Desktop desk = await (await fixture.SignInAsync(queue)).ReadyAsync();
        Desktop other = await fixture.SignInAsync(queue);
        using SseReader stream = await desk.StreamAsync();
        using SseReader others = await other.StreamAsync();
        string callId = await fixture.OfferAsync(queue);
        (await desk.PostAsync($"/reservations/{await desk.PullAsync()}/accept")).Expect(200);
        Reply done = (await desk.PostAsync($"/calls/{callId}/complete", new { followUp = new { kind = "complaint", note = "no signal" } })).Expect(200);
        string id = done["followUpId"]!;
        (await fixture.Api.PostAsync($"/v1/follow-ups/{id}/reply")).Expect(200);
        (await fixture.Api.PostAsync($"/v1/follow-ups/{id}/resolve")).Expect(200);

        SseEvent opened = await stream.ReadUntilAsync(item => item.Name.StartsWith("follow-up.", StringComparison.Ordinal));
        Assert.Equal(("follow-up.opened", id, "complaint", "no signal"), (opened.Name, opened["followUpId"], opened["kind"], opened["note"]));
        Assert.Equal("follow-up.replied", (await stream.ReadAsync())?.Name);
        Assert.Equal("follow-up.resolved", (await stream.ReadAsync())?.Name);
        (await other.PostAsync("/sign-out")).Expect(200);
        while (await others.ReadAsync() is { } item) Assert.Equal("state", item.Name);
    }

    [Fact]
    public async Task StreamWithoutItsSession_IsRefused()
    {
        Desktop desk = await fixture.SignInAsync(fixture.NewQueue());
        (await fixture.Api.GetAsync($"/v1/agents/{desk.AgentId}/stream")).ExpectProblem(401, "session-missing");
        (await fixture.Api.GetAsync($"/v1/agents/{desk.AgentId}/stream", "wrong")).ExpectProblem(401, "session-revoked");
    }
}
