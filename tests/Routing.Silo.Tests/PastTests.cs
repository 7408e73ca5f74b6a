using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Routing.Center.Tests;

namespace Routing.Silo.Tests;

/// <summary>The last hours for a chart, read from any node of a cluster of real processes.</summary>
[Trait("Needs", "postgres")]
public sealed class PastTests
{
    private const string Path = "/v1/live/past";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Queues = ["north", "south", "east"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CallsOfOneNode_AreTheSamePastOnEveryNodeAndAfterItsDeath()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
        await using var cluster = new Cluster(["past"]);
        IReadOnlyList<NodeProcess> nodes = await cluster.NodesAsync();
        await SendAsync(nodes[0], HttpMethod.Put, "/v1/plan", Plan, HttpStatusCode.OK);
        NodeProcess host = nodes.First(node => node.HostsCenter);
        await AnswerAsync(host, "north", "anna");
        await LeaveAsync(host, "south");

        // East has had no contact yet.
        await SameEverywhereAsync(nodes, 1, 0, null);
        host.Kill();
        NodeProcess[] left = [.. nodes.Where(node => node != host)];
        await AnswerAsync(left[0], "east", "bea");
        await SameEverywhereAsync(left, 1, 0, 1);

        // The one that takes the place of the dead node has never heard of those calls but from the history.
        await SameEverywhereAsync(await cluster.NodesAsync(), 1, 0, 1);
    }

    private static object Plan => new
    {
        center = "past",
        queues = Queues.Select(id => new { id, reservationSeconds = 30, serviceLevel = new { withinSeconds = 60, target = 0.8, shortAbandonSeconds = 0, formula = "offered" } }),
    };

    // A node's past may be ten seconds old, so it is read until it has the calls; then all of it has to be the same as on the others.
    private static async Task SameEverywhereAsync(IReadOnlyList<NodeProcess> nodes, params double?[] ratios)
    {
        var read = new string[nodes.Count];
        do
        {
            for (int i = 0; i < read.Length; i++) read[i] = await ReadUntilAsync(nodes[i], ratios);
        }
        while (read.Select(StartOf).Distinct().Count() > 1);
        Assert.All(read, each => Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(read[0]).RootElement, JsonDocument.Parse(each).RootElement), $"{read[0]}\n{each}"));
    }

    private static async Task<string> ReadUntilAsync(NodeProcess node, double?[] ratios)
    {
        long begun = Stopwatch.GetTimestamp();
        while (true)
        {
            JsonElement past = await SendAsync(node, HttpMethod.Get, Path, null, HttpStatusCode.OK);
            if (LastOf(past).SequenceEqual(ratios)) return past.GetRawText();
            Assert.True(Stopwatch.GetElapsedTime(begun) < Patience, $"{past}\n{node.Said}");
        }
    }

    // The calls are those of the quarter under way, or of the one before where it has just turned.
    private static IEnumerable<double?> LastOf(JsonElement past) => past.GetProperty("queues").EnumerateArray()
        .Select(queue => queue.GetProperty("ratios").EnumerateArray().Select(RatioOf).LastOrDefault(ratio => ratio is not null));

    private static double? RatioOf(JsonElement ratio) => ratio.ValueKind == JsonValueKind.Null ? null : ratio.GetDouble();

    private static DateTimeOffset StartOf(string past) => JsonDocument.Parse(past).RootElement.GetProperty("start").GetDateTimeOffset();

    private static async Task AnswerAsync(NodeProcess node, string queue, string agentId)
    {
        var card = new { name = agentId, skills = new[] { new { skill = queue, level = 5 } } };
        await SendAsync(node, HttpMethod.Put, $"/v1/agents/{agentId}", card, HttpStatusCode.OK);
        string session = (await SendAsync(node, HttpMethod.Post, $"/v1/agents/{agentId}/sign-in", new { }, HttpStatusCode.OK)).GetProperty("sessionToken").GetString()!;
        await SendAsync(node, HttpMethod.Post, $"/v1/agents/{agentId}/ready", null, HttpStatusCode.OK, session);
        await OfferAsync(node, queue);
        JsonElement offer = await SendAsync(node, HttpMethod.Get, $"/v1/agents/{agentId}/assignment?waitSeconds=15", null, HttpStatusCode.OK, session);
        await SendAsync(node, HttpMethod.Post, $"/v1/agents/{agentId}/reservations/{offer.GetProperty("reservationId").GetInt64()}/accept", null, HttpStatusCode.OK, session);
        await SendAsync(node, HttpMethod.Post, $"/v1/agents/{agentId}/calls/call-{queue}/complete", new { }, HttpStatusCode.OK, session);
    }

    private static async Task LeaveAsync(NodeProcess node, string queue)
    {
        await OfferAsync(node, queue);
        await SendAsync(node, HttpMethod.Post, $"/v1/calls/call-{queue}/events", new { eventId = $"gone-{queue}", type = "abandoned" }, HttpStatusCode.OK);
    }

    private static Task<JsonElement> OfferAsync(NodeProcess node, string queue) =>
        SendAsync(node, HttpMethod.Post, "/v1/calls", new { callId = $"call-{queue}", queue }, HttpStatusCode.Accepted);

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
