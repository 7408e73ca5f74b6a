using System.Text.Json;

namespace Routing.Gateway.Tests;

/// <summary>Calls and what happens to them, as CloudEvents in each of the three forms.</summary>
public sealed class CloudEventEndpointTests(ApiFixture fixture)
{
    private const string Structured = "application/cloudevents+json";
    private const string Batch = "application/cloudevents-batch+json";

    [Fact]
    public async Task StructuredOffer_IsAnsweredLikeThePlainOne()
    {
        string queue = fixture.NewQueue();
        string callId = fixture.NewId("call");
        object offer = Event("routing.call.offered", "1", new { callId, queue, complaint = true });
        Reply first = (await SendAsync(offer)).Expect(202);
        Assert.Equal((callId, "queued", queue), (first["callId"], first["state"], first["queue"]));
        Assert.Equal("queued", (await SendAsync(offer)).Expect(200)["state"]);
        (await SendAsync(Event("routing.call.offered", "2", new { callId, queue }))).ExpectProblem(409, "call-conflict");
    }

    [Fact]
    public async Task BinaryReport_HasItsAttributesInHeaders()
    {
        string callId = await fixture.OfferAsync(fixture.NewQueue());
        (string, string)[] headers =
        [
            ("ce-specversion", "1.0"), ("ce-id", "7"), ("ce-source", "/ivr/%E4%B8%AD"), ("ce-type", "routing.call.abandoned"), ("ce-subject", callId), ("ce-extra", "x"),
        ];
        Reply reply = await fixture.Api.SendAsync(HttpMethod.Post, "/v1/events", "{}", null, headers);
        Assert.Equal("abandoned", reply.Expect(200)["state"]);
        Assert.Equal("abandoned", (await fixture.Api.GetAsync($"/v1/calls/{callId}")).Expect(200)["state"]);
    }

    [Fact]
    public async Task SameIdFromTheSameSource_HasNoSecondEffect()
    {
        string callId = await fixture.OfferAsync(fixture.NewQueue());
        string id = fixture.NewId("event");
        Reply first = (await SendAsync(Event("routing.call.abandoned", id, new { callId }))).Expect(200);
        Reply again = (await SendAsync(Event("routing.call.abandoned", id, new { callId }))).Expect(200);
        Assert.Equal(first["state"], again["state"]);
        (await SendAsync(Event("routing.call.abandoned", id, new { callId }, source: "/another"))).Expect(409);
    }

    [Fact]
    public async Task Batch_TakesOrRefusesEachOnItsOwn()
    {
        string queue = fixture.NewQueue();
        string callId = fixture.NewId("call");
        object[] batch =
        [
            Event("routing.call.offered", "a", new { callId, queue }),
            Event("routing.call.abandoned", "b", new { callId }),
            Event("routing.call.abandoned", "c", new { callId = "nobody-knows-it" }),
            Event("routing.call.sung", "d", new { callId }),
            Event("routing.call.offered", "e", new { callId, queue, priority = "high" }),
            new { specversion = "0.3", id = "f" },
            7,
        ];
        Reply reply = (await SendAsync(batch, Batch)).Expect(200);
        JsonElement results = reply.Body.GetProperty("results");
        Assert.Equal([202, 200, 404, 400, 400, 400, 400], results.EnumerateArray().Select(result => result.GetProperty("status").GetInt32()));
        Assert.Equal(["queued", "abandoned"], results.EnumerateArray().Take(2).Select(result => result.GetProperty("state").GetString()));
        Assert.Equal("unknown-call", results[2].GetProperty("code").GetString());
        Assert.Equal("type", results[3].GetProperty("field").GetString());
        Assert.Equal("data.priority", results[4].GetProperty("field").GetString());
        Assert.Equal(("specversion", "f"), (results[5].GetProperty("field").GetString(), results[5].GetProperty("id").GetString()));
    }

    [Fact]
    public async Task EmptyBatch_IsAnEmptyAnswer() =>
        Assert.Equal(0, (await SendAsync(Array.Empty<object>(), Batch)).Expect(200).Body.GetProperty("results").GetArrayLength());

    [Theory]
    [InlineData("specversion", "{\"id\":\"1\",\"source\":\"/s\",\"type\":\"routing.call.ended\",\"data\":{}}", "missing-field")]
    [InlineData("id", "{\"specversion\":\"1.0\",\"source\":\"/s\",\"type\":\"routing.call.ended\",\"data\":{}}", "missing-field")]
    [InlineData("source", "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"\",\"type\":\"routing.call.ended\",\"data\":{}}", "invalid-field")]
    [InlineData("type", "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"other\",\"data\":{}}", "invalid-field")]
    [InlineData("data", "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"routing.call.ended\"}", "missing-field")]
    [InlineData("data", "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"routing.call.ended\",\"data\":[]}", "invalid-field")]
    [InlineData("data.callId", "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"routing.call.ended\",\"data\":{}}", "missing-field")]
    [InlineData("time", "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"time\":\"soon\",\"type\":\"routing.call.ended\",\"data\":{}}", "invalid-field")]
    public async Task BadEvent_NamesItsField(string field, string body, string code) =>
        (await fixture.Api.SendAsync(HttpMethod.Post, "/v1/events", body, mediaType: Structured)).ExpectProblem(400, code, field);

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("application/cloudevents+xml", "<event/>")]
    [InlineData(Structured, "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"routing.call.ended\",\"data_base64\":\"e30=\"}")]
    [InlineData(Structured, "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"routing.call.ended\",\"datacontenttype\":\"text/plain\",\"data\":{}}")]
    public async Task OtherForms_AreNotTaken(string mediaType, string body) =>
        (await fixture.Api.SendAsync(HttpMethod.Post, "/v1/events", body, mediaType: mediaType)).ExpectProblem(415, "unsupported-media-type");

    [Theory]
    [InlineData(Structured, "{")]
    [InlineData(Structured, "[]")]
    [InlineData(Batch, "{}")]
    public async Task BrokenBody_IsMalformed(string mediaType, string body) =>
        (await fixture.Api.SendAsync(HttpMethod.Post, "/v1/events", body, mediaType: mediaType)).ExpectProblem(400, "malformed-json");

    private static object Event(string type, string id, object data, string source = "/tests/ivr") =>
        new { specversion = "1.0", id, source, type, time = "2026-01-01T00:00:00Z", datacontenttype = "application/json", data };

    private Task<Reply> SendAsync(object body, string mediaType = Structured) =>
        fixture.Api.SendAsync(HttpMethod.Post, "/v1/events", JsonSerializer.Serialize(body), mediaType: mediaType);
}
