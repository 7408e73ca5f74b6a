using System.Net;

namespace Routing.Simulation.Tests;

public sealed class CallFeedTests
{
    [Fact]
    public async Task LostConnection_IsResumedAtTheLastSequenceTaken()
    {
        var server = new ScriptedServer(
            ScriptedServer.Answer(HttpStatusCode.OK, "id: 11\nevent: call.queued\ndata: {}\n\nid: 12\nevent: call.connec"),
            ScriptedServer.Refuse(),
            ScriptedServer.Answer(HttpStatusCode.ServiceUnavailable),
            ScriptedServer.Answer(HttpStatusCode.OK, "id: 11\nevent: call.queued\ndata: {}\n\nid: 12\nevent: call.connected\ndata: {}\n\n"));
        var (taken, feed) = await FollowAsync(server, after: 10);
        Assert.Equal(["call.queued", "call.queued", "call.connected"], taken);
        Assert.Equal(["9", "10", "10", "10", "11"], server.LastEventIds);
        Assert.Equal(12, feed.Position);
    }

    [Fact]
    public async Task FeedFromTheBeginning_AsksForAll()
    {
        var server = new ScriptedServer(ScriptedServer.Answer(HttpStatusCode.OK));
        var (taken, _) = await FollowAsync(server, after: 0);
        Assert.Empty(taken);
        Assert.Equal("0", server.LastEventIds[0]);
    }

    private static async Task<(List<string> Taken, CallFeed Feed)> FollowAsync(ScriptedServer server, long after)
    {
        var time = new FakeClock();
        var taken = new List<string>();
        using var http = new HttpClient(server) { BaseAddress = new Uri("http://gateway/") };
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var feed = new CallFeed(http, time, new DriveTally(), (name, _) => taken.Add(name));
        var following = feed.RunAsync(after, stop.Token);
        while (!server.Played.Task.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Yield();
        }

        await stop.CancelAsync();
        await following;
        return (taken, feed);
    }
}
