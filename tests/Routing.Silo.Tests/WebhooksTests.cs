using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Routing.Center.Tests;
using Routing.Gateway.Tests;

namespace Routing.Silo.Tests;

/// <summary>Webhooks of a cluster of real processes: one node delivers, and when it dies another goes on.</summary>
[Trait("Needs", "postgres")]
public sealed class WebhooksTests(Cluster cluster)
{
    // Names of their own: other tests count the calls of theirs in the same center.
    private const int Calls = 20;
    private const int Patience = 120;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EventsOfEveryNode_AreDeliveredByOne()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
        IReadOnlyList<NodeProcess> nodes = await cluster.NodesAsync();
        await using Receiver receiver = await Receiver.StartAsync();
        string hook = await AddAsync(nodes[0], receiver);
        for (int i = 0; i < Calls; i++) await CallAsync(nodes[i % nodes.Count], $"spread-{i}");
        await UntilAsync(receiver, () => IdsOf(receiver, "spread-") == 2 * Calls);
        AssertOrder(receiver, "spread-", Calls);
        Assert.All(receiver.Taken.CountBy(delivery => delivery.Id), each => Assert.Equal(1, each.Value));

        // Whichever node is asked, the hook is the same, and ends for all.
        foreach (NodeProcess node in nodes) Assert.Equal("enabled", (await ReadAsync(node, hook)).GetProperty("state").GetString());
        await RemoveAsync(nodes[^1], hook);
        Assert.Equal(HttpStatusCode.NotFound, await nodes[0].StatusAsync($"/v1/webhooks/{hook}"));
    }

    [Fact]
    public async Task KilledNode_LosesNoEventAndNoOrder()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
        IReadOnlyList<NodeProcess> nodes = await cluster.NodesAsync();
        NodeProcess host = nodes.First(node => node.HostsCenter);
        NodeProcess[] others = [.. nodes.Where(node => node != host)];
        await using Receiver receiver = await Receiver.StartAsync();
        string hook = await AddAsync(others[0], receiver);

        // Some are taken, some hang when the node dies, some fail and are to be tried again by the next.
        var held = new TaskCompletionSource();
        receiver.Wait = delivery => NumberOf(delivery) % 3 == 0 ? held.Task : Task.CompletedTask;
        receiver.Answer = delivery => NumberOf(delivery) % 5 == 1 ? 500 : 200;
        for (int i = 0; i < Calls; i++) await CallAsync(others[i % 2], $"hooked-{i}");
        await UntilAsync(receiver, () => IdsOf(receiver, "hooked-") > 0);
        host.Kill();
        for (int i = Calls; i < 2 * Calls; i++) await CallAsync(others[i % 2], $"hooked-{i}");
        (receiver.Wait, receiver.Answer) = (_ => Task.CompletedTask, _ => 200);
        held.SetResult();
        await UntilAsync(receiver, () => IdsOf(receiver, "hooked-") == 4 * Calls);
        AssertOrder(receiver, "hooked-", 2 * Calls);
        await RemoveAsync(others[1], hook);
    }

    private static async Task<string> AddAsync(NodeProcess node, Receiver receiver)
    {
        using HttpResponseMessage answer = await node.Http.PostAsJsonAsync(
            "/v1/webhooks", new { url = receiver.Address.AbsoluteUri, events = new[] { "call.queued", "call.abandoned" } }, Token);
        string text = await answer.Content.ReadAsStringAsync(Token);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, $"{answer.StatusCode} {text}\n{node.Said}");
        return JsonDocument.Parse(text).RootElement.GetProperty("id").GetString()!;
    }

    private static Task<JsonElement> ReadAsync(NodeProcess node, string hook) => node.Http.GetFromJsonAsync<JsonElement>($"/v1/webhooks/{hook}", Token);

    private static async Task RemoveAsync(NodeProcess node, string hook) => (await node.Http.DeleteAsync($"/v1/webhooks/{hook}", Token)).EnsureSuccessStatusCode();

    private static async Task CallAsync(NodeProcess node, string callId)
    {
        (await node.Http.PostAsJsonAsync("/v1/calls", new { callId, queue = "general" }, Token)).EnsureSuccessStatusCode();
        (await node.Http.PostAsJsonAsync($"/v1/calls/{callId}/events", new { eventId = $"e-{callId}", type = "abandoned" }, Token)).EnsureSuccessStatusCode();
    }

    // Where messages stay away, what the nodes said and the database holds tells where they are.
    private async Task UntilAsync(Receiver receiver, Func<bool> isSo)
    {
        try
        {
            await receiver.UntilAsync(isSo, Patience);
        }
        catch (OperationCanceledException)
        {
            object? stored = await cluster.QueryAsync("""
                SELECT string_agg(format('%s at %s, %s waiting', hooks.id, cursor, (SELECT count(*) FROM webhooks.messages WHERE hook = hooks.id)), '; ')
                    || '; owner ' || (SELECT string_agg(owners::text, ' ') FROM routing.owners) FROM webhooks.hooks
                """);
            string[] said = [.. (await cluster.NodesAsync()).Select(node => node.Said)];
            Assert.Fail($"{receiver.All.Count} tries; {stored}\n{string.Join("\n----\n", said)}");
        }
    }

    // Of which calls, not of which sequences: those of all calls may leave the same remainder.
    private static int NumberOf(Delivery delivery) => int.Parse(delivery.CallId![(delivery.CallId!.IndexOf('-', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture);

    private static int IdsOf(Receiver receiver, string prefix) => TakenOf(receiver, prefix).Count();

    // At least once is promised: of each message the first arrival counts.
    private static IEnumerable<Delivery> TakenOf(Receiver receiver, string prefix) =>
        receiver.Taken.Where(delivery => delivery.CallId?.StartsWith(prefix, StringComparison.Ordinal) == true).DistinctBy(delivery => delivery.Id);

    private static void AssertOrder(Receiver receiver, string prefix, int calls)
    {
        IGrouping<string, Delivery>[] byCall = [.. TakenOf(receiver, prefix).GroupBy(delivery => delivery.CallId!)];
        Assert.Equal(calls, byCall.Length);
        Assert.All(byCall, events => Assert.Equal(["call.queued", "call.abandoned"], events.Select(delivery => delivery.Type)));
    }
}
