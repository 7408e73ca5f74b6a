namespace Routing.Gateway.Tests;

/// <summary>Agents' sessions over HTTP.</summary>
public sealed class SessionEndpointsTests(ApiFixture fixture)
{
    [Fact]
    public async Task SignInOverALiveSession_IsRefusedAndLeavesItAlive()
    {
        Desktop desk = await fixture.SignInAsync(fixture.NewQueue());
        long before = await fixture.MarkAsync();
        (await fixture.Api.PostAsync($"/v1/agents/{desk.AgentId}/sign-in")).ExpectProblem(409, "already-signed-in");
        Assert.Equal(before + 1, await fixture.MarkAsync());
        Assert.Equal("not-ready", await desk.StateAsync());
    }

    [Fact]
    public async Task TakeOver_RevokesTheOldTokenAndKeepsTheState()
    {
        Desktop desk = await (await fixture.SignInAsync(fixture.NewQueue())).ReadyAsync();
        Reply taken = (await fixture.Api.PostAsync($"/v1/agents/{desk.AgentId}/sign-in", new { takeOver = true })).Expect(200);
        Assert.Equal("ready", taken["state"]);
        Assert.NotEqual(desk.Session, taken["sessionToken"]);
        long before = await fixture.MarkAsync();
        (await desk.PostAsync("/not-ready", new { reason = "break" })).ExpectProblem(401, "session-revoked");
        (await desk.PostAsync("/heartbeat")).ExpectProblem(401, "session-revoked");
        (await desk.GetAsync("/self")).ExpectProblem(401, "session-revoked");
        (await desk.GetAsync("/assignment?waitSeconds=0")).ExpectProblem(401, "session-revoked");
        Assert.Equal(before + 1, await fixture.MarkAsync());
        Assert.Equal("ready", await new Desktop(fixture.Api, desk.AgentId, taken["sessionToken"]!).StateAsync());
    }

    [Fact]
    public async Task SignedOutSession_IsOver()
    {
        Desktop desk = await fixture.SignInAsync(fixture.NewQueue());
        Assert.Equal("signed-out", (await desk.PostAsync("/sign-out")).Expect(200)["state"]);
        (await desk.PostAsync("/ready")).ExpectProblem(409, "not-signed-in");
        (await desk.GetAsync("/assignment?waitSeconds=0")).ExpectProblem(409, "not-signed-in");
        (await fixture.Api.DeleteAsync($"/v1/agents/{desk.AgentId}")).Expect(204);
        (await fixture.Api.GetAsync($"/v1/agents/{desk.AgentId}")).ExpectProblem(404, "unknown-agent");
    }

    [Fact]
    public async Task SignedInAgent_CannotBeDeleted()
    {
        Desktop desk = await fixture.SignInAsync(fixture.NewQueue());
        (await fixture.Api.DeleteAsync($"/v1/agents/{desk.AgentId}")).ExpectProblem(409, "agent-signed-in");
    }

    [Fact]
    public async Task NotReady_ShowsItsReason()
    {
        Desktop desk = await (await fixture.SignInAsync(fixture.NewQueue())).ReadyAsync();
        (await desk.PostAsync("/not-ready", new { })).ExpectProblem(400, "missing-field", "reason");
        Reply reply = (await desk.PostAsync("/not-ready", new { reason = "break" })).Expect(200);
        Assert.Equal(("not-ready", "break"), (reply["state"], reply["reason"]));
    }

    [Fact]
    public async Task NotReadyDuringACall_IsRememberedAsNext()
    {
        string queue = fixture.NewQueue();
        Desktop desk = await (await fixture.SignInAsync(queue)).ReadyAsync();
        string callId = await fixture.OfferAsync(queue);
        (await desk.PostAsync($"/reservations/{await desk.PullAsync()}/accept")).Expect(200);
        Reply asked = (await desk.PostAsync("/not-ready", new { reason = "break" })).Expect(200);
        Assert.Equal(("busy", "not-ready"), (asked["state"], asked["next"]));
        (await desk.PostAsync($"/calls/{callId}/complete")).Expect(200);
        Assert.Equal("not-ready", (await desk.PostAsync("/wrap-up/end")).Expect(200)["state"]);
    }

    [Fact]
    public async Task SignInWithoutABody_IsEnough()
    {
        string agentId = fixture.NewId("agent");
        (await fixture.Api.PutAsync($"/v1/agents/{agentId}", new { name = "Test" })).Expect(200);
        Reply reply = (await fixture.Api.PostAsync($"/v1/agents/{agentId}/sign-in")).Expect(200);
        Assert.Equal(43, reply["sessionToken"]!.Length);
        Assert.Equal("not-ready", reply["state"]);
    }
}
