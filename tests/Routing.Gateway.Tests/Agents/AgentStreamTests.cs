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

        Assert.Equal(
            ["reservation.created", "state reserved", "call.connected", "state busy", "call.ended", "state wrap-up", "state ready", "state signed-out"], names);
        Assert.Equal(ids.Order(), ids);
    }

    [Fact]
    public async Task StreamWithoutItsSession_IsRefused()
    {
        Desktop desk = await fixture.SignInAsync(fixture.NewQueue());
        (await fixture.Api.GetAsync($"/v1/agents/{desk.AgentId}/stream")).ExpectProblem(401, "session-missing");
        (await fixture.Api.GetAsync($"/v1/agents/{desk.AgentId}/stream", "wrong")).ExpectProblem(401, "session-revoked");
    }
}
