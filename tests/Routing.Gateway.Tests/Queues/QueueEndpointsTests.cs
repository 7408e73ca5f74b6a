using System.Text.Json;

namespace Routing.Gateway.Tests;

/// <summary>The gauges over HTTP.</summary>
public sealed class QueueEndpointsTests(ApiFixture fixture)
{
    [Fact]
    public async Task WaitingCalls_ShowInTheGaugesLive()
    {
        string queue = fixture.NewQueue();
        using SseReader stream = await fixture.Api.StreamAsync("/v1/live");
        await fixture.OfferAsync(queue);
        await fixture.OfferAsync(queue);
        SseEvent live = await stream.ReadUntilAsync(item => Of(item.Data, queue).GetProperty("waiting").GetInt32() == 2);
        Assert.Equal("live", live.Name);
        Assert.Equal(live["sequence"], $"{live.Id}");
        Reply reply = (await fixture.Api.GetAsync($"/v1/queues/{queue}")).Expect(200);
        Assert.Equal(2, reply.Body.GetProperty("offered").GetInt32());
        JsonElement level = reply.Body.GetProperty("serviceLevel");
        Assert.Equal(20, level.GetProperty("withinSeconds").GetDouble());
        Assert.Equal("offered", level.GetProperty("formula").GetString());
        Assert.Equal(["1m", "5m", "30m", "interval15m", "interval30m", "day"], level.GetProperty("windows").EnumerateObject().Select(window => window.Name));
        Assert.Contains((await fixture.Api.GetAsync("/v1/queues")).Expect(200).Body.GetProperty("queues").EnumerateArray(), item => item.GetProperty("id").GetString() == queue);
    }

    private static JsonElement Of(JsonElement live, string queue) =>
        live.GetProperty("queues").EnumerateArray().Single(item => item.GetProperty("id").GetString() == queue);
}
