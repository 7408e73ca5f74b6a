using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Routing.Center.Tests;

namespace Routing.Silo.Tests;

/// <summary>Two centers on one cluster of real processes, over HTTP.</summary>
[Trait("Needs", "postgres")]
public sealed class CentersTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task VipOverflow_IsAnsweredInTheOtherCenterThoughItsNodeDiesOnTheWay()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
        await using var cluster = new Cluster(["east", "west"]);
        IReadOnlyList<NodeProcess> nodes = await cluster.NodesAsync();
        await SendAsync(nodes[0], HttpMethod.Put, "/v1/plan?center=east", PlanOf("east", "west"), HttpStatusCode.OK);
        await SendAsync(nodes[1], HttpMethod.Put, "/v1/plan?center=west", PlanOf("west", "east"), HttpStatusCode.OK);
        string session = await SignInAsync(nodes[0]);
        await SendAsync(nodes[1], HttpMethod.Post, "/v1/calls?center=east", new { callId = "vip-1", queue = "vip" }, HttpStatusCode.Accepted);
        JsonElement pulled = await SendAsync(nodes[2], HttpMethod.Get, "/v1/agents/anna/assignment?waitSeconds=20&center=west", null, HttpStatusCode.OK, session);
        Assert.Equal("vip-1", pulled.GetProperty("callId").GetString());

        NodeProcess host = nodes.First(node => node.Hosts("west"));
        host.Kill();
        NodeProcess[] left = [.. nodes.Where(node => node != host)];
        string accept = $"/v1/agents/anna/reservations/{pulled.GetProperty("reservationId").GetInt64()}/accept?center=west";
        await SendAsync(left[0], HttpMethod.Post, accept, null, HttpStatusCode.OK, session);
        JsonElement answered = await ReachAsync(left[1], "connected");
        JsonElement connect = answered.GetProperty("history").EnumerateArray().Single(told => told.GetProperty("event").GetString() is "call.connected" or "call.connect");
        Assert.Equal(("anna", "west"), (connect.GetProperty("agentId").GetString(), connect.GetProperty("center").GetString()));

        await SendAsync(left[1], HttpMethod.Post, "/v1/agents/anna/calls/vip-1/complete?center=west", new { }, HttpStatusCode.OK, session);
        await ReachAsync(left[0], "ended");
        await AssertCountedOnceAsync(left);
    }

    [Fact]
    public async Task CenterThatNobodyServes_IsUnknown()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
        await using var cluster = new Cluster(["east", "west"]);
        NodeProcess node = (await cluster.NodesAsync())[0];
        JsonElement problem = await SendAsync(node, HttpMethod.Get, "/v1/queues?center=north", null, HttpStatusCode.NotFound);
        Assert.Equal("unknown-center", problem.GetProperty("code").GetString());
        string metrics = await node.Http.GetStringAsync("/metrics", Token);
        Assert.Contains("routing_journal_sequence{center=\"east\"}", metrics, StringComparison.Ordinal);
        Assert.Contains("routing_journal_sequence{center=\"west\"}", metrics, StringComparison.Ordinal);
    }

    private static object PlanOf(string center, string other) => new
    {
        center,
        queues = new object[]
        {
            new Dictionary<string, object>
            {
                ["id"] = "vip",
                ["protected"] = true,
                ["reservationSeconds"] = 30,
                ["serviceLevel"] = new { withinSeconds = 60, target = 0.85 },
                ["overflow"] = new[] { new { afterSeconds = 1, toCenter = other } },
            },
        },
    };

    private static async Task AssertCountedOnceAsync(NodeProcess[] nodes)
    {
        JsonElement home = await SendAsync(nodes[0], HttpMethod.Get, "/v1/queues/vip?center=east", null, HttpStatusCode.OK);
        JsonElement there = await SendAsync(nodes[1], HttpMethod.Get, "/v1/queues/vip?center=west", null, HttpStatusCode.OK);
        Assert.Equal((1, 1), (home.GetProperty("offered").GetInt32(), home.GetProperty("overflowedOut").GetInt32()));
        Assert.Equal((0, 1), (there.GetProperty("offered").GetInt32(), there.GetProperty("overflowedIn").GetInt32()));
    }

    private static async Task<JsonElement> ReachAsync(NodeProcess node, string state)
    {
        while (true)
        {
            JsonElement call = await SendAsync(node, HttpMethod.Get, "/v1/calls/vip-1?center=east", null, HttpStatusCode.OK);
            if (call.GetProperty("state").GetString() == state) return call;
            await Task.Yield();
        }
    }

    private static async Task<string> SignInAsync(NodeProcess node)
    {
        var card = new { name = "Anna", skills = new[] { new { skill = "vip", level = 5 } } };
        await SendAsync(node, HttpMethod.Put, "/v1/agents/anna?center=west", card, HttpStatusCode.OK);
        JsonElement signedIn = await SendAsync(node, HttpMethod.Post, "/v1/agents/anna/sign-in?center=west", new { }, HttpStatusCode.OK);
        string session = signedIn.GetProperty("sessionToken").GetString()!;
        await SendAsync(node, HttpMethod.Post, "/v1/agents/anna/ready?center=west", null, HttpStatusCode.OK, session);
        return session;
    }

    private static async Task<JsonElement> SendAsync(
        NodeProcess node, HttpMethod method, string path, object? body, HttpStatusCode expected, string? session = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (session is not null) request.Headers.Add("X-Agent-Session", session);
        using HttpResponseMessage response = await node.Http.SendAsync(request, Token);
        string text = await response.Content.ReadAsStringAsync(Token);
        Assert.True(expected == response.StatusCode, $"{path}: {response.StatusCode} {text}\n{node.Said}");
        return JsonDocument.Parse(text).RootElement.Clone();
    }
}
