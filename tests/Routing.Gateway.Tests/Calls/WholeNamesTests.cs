namespace Routing.Gateway.Tests;

/// <summary>Ids with characters that mean something in a path.</summary>
public sealed class WholeNamesTests(ApiFixture fixture)
{
    [Theory]
    [InlineData("/1")]
    [InlineData("/2/")]
    [InlineData("%2F3")]
    [InlineData("/4%2f")]
    [InlineData("?5#中 /")]
    public async Task CallWhoseIdHasASlash_IsReadAndEnded(string end)
    {
        string callId = fixture.NewId("name") + end;
        string sent = Uri.EscapeDataString(callId);
        (await fixture.Api.PostAsync("/v1/calls", new { callId, queue = fixture.NewQueue() })).Expect(202);
        Assert.Equal(callId, (await fixture.Api.GetAsync($"/v1/calls/{sent}")).Expect(200)["callId"]);
        (await fixture.Api.PostAsync($"/v1/calls/{sent}/events", new { eventId = $"end of {callId}", type = "abandoned" })).Expect(200);
        Assert.Equal("abandoned", (await fixture.Api.GetAsync($"/v1/calls/{sent.Replace("%2F", "%2f", StringComparison.Ordinal)}")).Expect(200)["state"]);
    }

    [Fact]
    public async Task TwoNamesThatLookAlikeInThePath_AreToldApart()
    {
        string queue = fixture.NewQueue();
        string agentId = fixture.NewId("name") + "/1";
        string callId = agentId.Replace("/", "%2F", StringComparison.Ordinal);
        Desktop desk = await (await Desktop.SignInAsync(fixture.Api, Uri.EscapeDataString(agentId), queue)).ReadyAsync();
        (await fixture.Api.PostAsync("/v1/calls", new { callId, queue })).Expect(202);
        (await desk.PostAsync($"/reservations/{await desk.PullAsync()}/accept")).Expect(200);
        Reply done = (await desk.PostAsync($"/calls/{Uri.EscapeDataString(callId)}/complete", new { disposition = "done" })).Expect(200);
        Assert.Equal(callId, done.Body.GetProperty("call").GetProperty("callId").GetString());
        Assert.Equal(agentId, (await desk.GetAsync("/self")).Expect(200)["agentId"]);
    }
}
