using System.Net;

namespace Routing.Simulation.Tests;

public sealed class GatewayClientTests
{
    private readonly DriveTally _tally = new();

    [Fact]
    public async Task Answer_IsReadWithStatusAndBody()
    {
        var reply = await SendAsync(new ScriptedServer(ScriptedServer.Answer(HttpStatusCode.Accepted, """{"state":"queued"}""")));
        Assert.Equal((202, "queued", 1, true), (reply.Status, reply.Text("state"), reply.Attempts, reply.IsSuccess));
    }

    [Fact]
    public async Task Refusal_IsAnAnswerToo()
    {
        var reply = await SendAsync(new ScriptedServer(ScriptedServer.Answer(HttpStatusCode.Conflict, """{"code":"reservation-gone"}""")));
        Assert.Equal((409, "reservation-gone", false), (reply.Status, reply.Code, reply.IsSuccess));
        Assert.Equal(0, _tally.Errors);
    }

    [Fact]
    public async Task ServerThatIsAway_IsAskedAgainWithTheSameRequest()
    {
        var server = new ScriptedServer(
            ScriptedServer.Refuse(),
            ScriptedServer.Answer(HttpStatusCode.ServiceUnavailable),
            ScriptedServer.Answer(HttpStatusCode.TooManyRequests),
            ScriptedServer.Answer(HttpStatusCode.OK, "{\"state\":\"que"),
            ScriptedServer.Answer(HttpStatusCode.OK, "{}"));
        var reply = await SendAsync(server);
        Assert.Equal((200, 5), (reply.Status, reply.Attempts));
        Assert.Equal((1, 2), (_tally.ServerErrors, _tally.LostConnections));
        Assert.Equal(5, server.Requests.Count);
        Assert.Equal("POST /v1/calls {\"callId\":\"a\"}", Assert.Single(server.Requests.Distinct()));
    }

    [Fact]
    public async Task ServerThatStaysAway_IsGivenUp()
    {
        var server = new ScriptedServer([.. Enumerable.Repeat(ScriptedServer.Refuse(), 100)]);
        await Assert.ThrowsAsync<GatewayGoneException>(() => SendAsync(server));
        Assert.InRange(server.Requests.Count, 2, 20);
    }

    // The pauses pass on the fake clock, which is moved whenever the client waits.
    private async Task<GatewayReply> SendAsync(ScriptedServer server)
    {
        var time = new FakeClock();
        using var http = new HttpClient(server) { BaseAddress = new Uri("http://gateway/") };
        var client = new GatewayClient(http, time, _tally, TimeSpan.FromSeconds(5));
        var sending = client.SendAsync(HttpMethod.Post, "v1/calls", new { callId = "a" }, cancellationToken: TestContext.Current.CancellationToken);
        while (!sending.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        return await sending;
    }
}
