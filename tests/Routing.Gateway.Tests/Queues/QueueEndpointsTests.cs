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

    [Fact]
    public async Task ShortForm_SaysAllOnceAndThenWhatChanged()
    {
        string queue = fixture.NewQueue();
        using SseReader stream = await fixture.Api.StreamAsync("/v1/live?form=changes");
        SseEvent first = (await stream.ReadAsync())!;
        Assert.Equal("live", first.Name);
        Assert.Equal(0, Of(first.Data, queue).GetProperty("waiting").GetInt32());
        await fixture.OfferAsync(queue);
        SseEvent next = await stream.ReadUntilAsync(item => item.Data.GetProperty("queues").EnumerateArray().Any(each => each.GetProperty("id").GetString() == queue));
        Assert.Equal(("live.changes", 1), (next.Name, Of(next.Data, queue).GetProperty("waiting").GetInt32()));
    }

    [Fact]
    public async Task UnknownForm_IsRefused() => (await fixture.Api.GetAsync("/v1/live?form=short")).ExpectProblem(400, "invalid-field", "form");

    private static JsonElement Of(JsonElement live, string queue) =>
        live.GetProperty("queues").EnumerateArray().Single(item => item.GetProperty("id").GetString() == queue);
}
