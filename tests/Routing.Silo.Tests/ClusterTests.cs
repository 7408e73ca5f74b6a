using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Routing.Center.Tests;

namespace Routing.Silo.Tests;

/// <summary>A cluster of real processes on a real database, over HTTP.</summary>
[Trait("Needs", "postgres")]
public class ClusterTests(Cluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CallsLife_GoesThroughDifferentNodes()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
        IReadOnlyList<NodeProcess> nodes = await cluster.NodesAsync();
        // In a queue that no other test fills.
        string session = await SignInAsync(nodes[0], "walker");
        Task<JsonElement> pull = SendAsync(nodes[1], HttpMethod.Get, "/v1/agents/walker/assignment?waitSeconds=15", null, HttpStatusCode.OK, session);
        await SendAsync(nodes[2], HttpMethod.Post, "/v1/calls", new { callId = "walk-1", queue = "english" }, HttpStatusCode.Accepted);

        long reservation = (await pull).GetProperty("reservationId").GetInt64();
        await SendAsync(nodes[2], HttpMethod.Post, $"/v1/agents/walker/reservations/{reservation}/accept", null, HttpStatusCode.OK, session);
        JsonElement call = await SendAsync(nodes[0], HttpMethod.Get, "/v1/calls/walk-1", null, HttpStatusCode.OK);
        Assert.Equal("connected", call.GetProperty("state").GetString());
        await SendAsync(nodes[1], HttpMethod.Post, "/v1/agents/walker/calls/walk-1/complete", new { disposition = "done" }, HttpStatusCode.OK, session);
        JsonElement over = await SendAsync(nodes[2], HttpMethod.Get, "/v1/calls/walk-1", null, HttpStatusCode.OK);
        Assert.Equal("ended", over.GetProperty("state").GetString());
        await SendAsync(nodes[0], HttpMethod.Post, "/v1/agents/walker/sign-out", null, HttpStatusCode.OK, session);
    }

    [Fact]
    public async Task Metrics_ShowTheClusterBesideTheProduct()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
        IReadOnlyList<NodeProcess> nodes = await cluster.NodesAsync();
        string metrics = await nodes[0].Http.GetStringAsync("/metrics", Token);
        Assert.Contains("\norleans_", metrics, StringComparison.Ordinal);
        Assert.Contains("\nrouting_journal_sequence", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KilledNode_LosesAndDoublesNothing()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
        (NodeProcess host, NodeProcess[] others) = await HostAndOthersAsync();
        using var enough = new CancellationTokenSource();
        Task<int>[] offering = [.. others.Select((node, number) => OfferUntilAsync(node, $"kill-{number}", enough.Token))];
        long killed = Stopwatch.GetTimestamp();
        host.Kill();
        await OfferAsync(others[0], "kill-during");
        TimeSpan away = Stopwatch.GetElapsedTime(killed);
        await enough.CancelAsync();
        int offered = 1;
        foreach (Task<int> each in offering) offered += await each;

        TestContext.Current.SendDiagnosticMessage($"Measured: an offer after the kill was answered within {away.TotalSeconds:F2} s");
        Assert.True(away < TimeSpan.FromSeconds(10), $"The center was away for {away}.");
        await AssertOnceEachAsync(others[0], "kill-%", offered);
    }

    [Fact]
    public async Task LeavingNode_FailsNoCallAndEndsInOrder()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
        (NodeProcess host, NodeProcess[] others) = await HostAndOthersAsync();
        using var enough = new CancellationTokenSource();
        Task<int>[] offering = [.. others.Select((node, number) => OfferUntilAsync(node, $"leave-{number}", enough.Token))];
        Assert.Equal(0, await host.LeaveAsync());
        await OfferAsync(others[1], "leave-after");
        await enough.CancelAsync();
        int offered = 1;
        foreach (Task<int> each in offering) offered += await each;
        await AssertOnceEachAsync(others[0], "leave-%", offered);
    }

    [Fact]
    public async Task NodeThatWasToldToLeave_IsNotReadyWhileItStillServes()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
        NodeProcess leaving = (await cluster.NodesAsync())[0];
        await leaving.TellToLeaveAsync();
        while (await leaving.StatusAsync("/readyz") == HttpStatusCode.OK) await Task.Yield();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await leaving.StatusAsync("/readyz"));
        Assert.Equal(HttpStatusCode.OK, await leaving.StatusAsync("/healthz"));
        await OfferAsync(leaving, "served-while-leaving");
        Assert.Equal(0, await leaving.LeaveAsync());
    }

    private async Task<(NodeProcess Host, NodeProcess[] Others)> HostAndOthersAsync()
    {
        IReadOnlyList<NodeProcess> nodes = await cluster.NodesAsync();
        NodeProcess host = nodes.First(node => node.HostsCenter);
        return (host, [.. nodes.Where(node => node != host)]);
    }

    private static async Task<int> OfferUntilAsync(NodeProcess node, string prefix, CancellationToken enough)
    {
        int offered = 0;
        do await OfferAsync(node, $"{prefix}-{offered++}");
        while (!enough.IsCancellationRequested);
        return offered;
    }

    // 200 says that it was taken in by an attempt whose answer was lost on the way between the nodes.
    private static async Task OfferAsync(NodeProcess node, string callId)
    {
        using HttpResponseMessage response = await node.Http.PostAsJsonAsync("/v1/calls", new { callId, queue = "general" }, Token);
        Assert.True(response.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.OK, $"{callId}: {response.StatusCode}\n{node.Said}");
    }

    // The story of a call waits for the history, so that afterwards the database has all of them.
    private async Task AssertOnceEachAsync(NodeProcess node, string pattern, int offered)
    {
        await OfferAsync(node, $"mark-{pattern[..4]}");
        await SendAsync(node, HttpMethod.Get, $"/v1/calls/mark-{pattern[..4]}", null, HttpStatusCode.OK);
        Assert.Equal(offered, await cluster.CountAsync($"SELECT count(*) FROM history.contacts WHERE call_id LIKE '{pattern}'"));
        Assert.Equal(offered, await cluster.CountAsync($"SELECT count(DISTINCT call_id) FROM history.contacts WHERE call_id LIKE '{pattern}'"));
    }

    private static async Task<string> SignInAsync(NodeProcess node, string agentId)
    {
        var card = new { name = agentId, skills = new[] { new { skill = "english", level = 5 } } };
        await SendAsync(node, HttpMethod.Put, $"/v1/agents/{agentId}", card, HttpStatusCode.OK);
        JsonElement signedIn = await SendAsync(node, HttpMethod.Post, $"/v1/agents/{agentId}/sign-in", new { }, HttpStatusCode.OK);
        string session = signedIn.GetProperty("sessionToken").GetString()!;
        await SendAsync(node, HttpMethod.Post, $"/v1/agents/{agentId}/ready", null, HttpStatusCode.OK, session);
        return session;
    }

    private static async Task<JsonElement> SendAsync(
        NodeProcess node, HttpMethod method, string path, object? body, HttpStatusCode expected, string? session = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (session is not null) request.Headers.Add("X-Agent-Session", session);
        using HttpResponseMessage response = await node.Http.SendAsync(request, Token);
        string text = await response.Content.ReadAsStringAsync(Token);
        Assert.True(expected == response.StatusCode, $"{path}: {response.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement.Clone();
    }
}
