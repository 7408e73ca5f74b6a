namespace Routing.Gateway.Tests;

/// <summary>Bad input of every kind: named by its code and field, and without any effect.</summary>
public sealed class BadInputTests(ApiFixture fixture)
{
    private static readonly string LongId = new('x', 129);
    private static readonly string LongText = new('x', 1025);

    /// <summary>Method, path, body, status, code and field.</summary>
    public static TheoryData<string, string, string?, int, string, string?> Requests => new()
    {
        { "POST", "/v1/calls", "{", 400, "malformed-json", null },
        { "POST", "/v1/calls", "", 400, "malformed-json", null },
        { "POST", "/v1/calls", "null", 400, "malformed-json", null },
        { "POST", "/v1/calls", "[]", 400, "malformed-json", null },
        { "POST", "/v1/calls", "{\"callId\":\"a\",}", 400, "malformed-json", null },
        { "POST", "/v1/calls", "{\"callId\":\"\\ud800\"}", 400, "invalid-field", "callId" },
        { "POST", "/v1/calls", "{}", 400, "missing-field", "callId" },
        { "POST", "/v1/calls", "{\"callId\":\"\"}", 400, "invalid-field", "callId" },
        { "POST", "/v1/calls", "{\"callId\":7}", 400, "invalid-field", "callId" },
        { "POST", "/v1/calls", "{\"callId\":\"a\\u0007b\"}", 400, "invalid-field", "callId" },
        { "POST", "/v1/calls", $"{{\"callId\":\"{LongId}\"}}", 400, "invalid-field", "callId" },
        { "POST", "/v1/calls", $"{{\"callId\":\"bad\",\"intent\":\"{LongText}\"}}", 400, "invalid-field", "intent" },
        { "POST", "/v1/calls", "{\"callId\":\"bad\",\"queue\":\"nowhere\"}", 400, "unknown-queue", "queue" },
        { "POST", "/v1/calls", "{\"callId\":\"bad\",\"priority\":16}", 400, "invalid-field", "priority" },
        { "POST", "/v1/calls", "{\"callId\":\"bad\",\"priority\":-1}", 400, "invalid-field", "priority" },
        { "POST", "/v1/calls", "{\"callId\":\"bad\",\"priority\":\"3\"}", 400, "invalid-field", "priority" },
        { "POST", "/v1/calls", "{\"callId\":\"bad\",\"priority\":99999999999}", 400, "invalid-field", "priority" },
        { "POST", "/v1/calls", "{\"callId\":\"bad\",\"complaint\":\"yes\"}", 400, "invalid-field", "complaint" },
        { "POST", "/v1/calls", "{\"callId\":\"bad\",\"customer\":\"u1\"}", 400, "invalid-field", "customer" },
        { "POST", "/v1/calls", "{\"callId\":\"bad\",\"customer\":{\"tier\":1}}", 400, "invalid-field", "customer.tier" },
        { "POST", "/v1/calls", "{\"callId\":\"bad\",\"needs\":[null]}", 400, "invalid-field", "needs[0]" },
        { "POST", "/v1/calls", $"{{\"callId\":\"bad\",\"needs\":[{Repeat("\"n\"", 17)}]}}", 400, "invalid-field", "needs" },
        { "POST", "/v1/calls", $"{{\"callId\":\"bad\",\"attributes\":{{{Attributes(65)}}}}}", 400, "invalid-field", "attributes" },
        { "POST", "/v1/calls", "{\"callId\":\"bad\",\"attributes\":{\"a\":1}}", 400, "invalid-field", "attributes.a" },
        { "POST", "/v1/calls", "{\"callId\":\"bad\",\"occurredAt\":-1}", 400, "invalid-field", "occurredAt" },
        { "POST", "/v1/calls", "{\"callId\":\"bad\",\"occurredAt\":\"-0001-01-01T00:00:00Z\"}", 400, "invalid-field", "occurredAt" },
        { "POST", "/v1/calls", "{\"callId\":\"bad\",\"occurredAt\":\"1969-12-31T23:59:59Z\"}", 400, "invalid-field", "occurredAt" },
        { "POST", "/v1/calls", "{\"callId\":\"bad\",\"occurredAt\":\"9999-12-31T23:59:59Z\"}", 400, "invalid-field", "occurredAt" },
        { "POST", "/v1/calls", "{\"callId\":\"bad\",\"occurredAt\":\"2026-13-45T00:00:00Z\"}", 400, "invalid-field", "occurredAt" },
        { "POST", "/v1/calls", "{\"callId\":\"bad\",\"occurredAt\":\"2026-01-01T00:00:00\"}", 400, "invalid-field", "occurredAt" },
        { "POST", "/v1/calls", "{\"callId\":\"bad\",\"occurredAt\":\"noon\"}", 400, "invalid-field", "occurredAt" },
        { "POST", "/v1/calls/nobody/events", "{\"type\":\"abandoned\"}", 400, "missing-field", "eventId" },
        { "POST", "/v1/calls/nobody/events", "{\"eventId\":\"e\"}", 400, "missing-field", "type" },
        { "POST", "/v1/calls/nobody/events", "{\"eventId\":\"e\",\"type\":\"exploded\"}", 400, "invalid-field", "type" },
        { "POST", "/v1/calls/nobody/events", "{\"eventId\":\"e\",\"type\":\"transferred\"}", 400, "missing-field", "toQueue" },
        { "POST", "/v1/calls/nobody/events", "{\"eventId\":\"e\",\"type\":\"abandoned\"}", 404, "unknown-call", null },
        { "PATCH", "/v1/calls/nobody", "{\"priority\":1}", 404, "unknown-call", null },
        { "PATCH", "/v1/calls/nobody", "{\"priority\":77}", 400, "invalid-field", "priority" },
        { "GET", "/v1/calls/nobody", null, 404, "unknown-call", null },
        { "POST", "/v1/calls/reconcile", "{}", 400, "missing-field", "callIds" },
        { "POST", "/v1/calls/reconcile", "{\"callIds\":[1]}", 400, "invalid-field", "callIds[0]" },
        { "PUT", "/v1/agents/bad", "{}", 400, "missing-field", "name" },
        { "PUT", "/v1/agents/bad", "{\"name\":\"x\",\"skills\":[{\"level\":1}]}", 400, "missing-field", "skills[0].skill" },
        { "PUT", "/v1/agents/bad", "{\"name\":\"x\",\"skills\":[{\"skill\":\"mark\"}]}", 400, "missing-field", "skills[0].level" },
        { "PUT", "/v1/agents/bad", "{\"name\":\"x\",\"skills\":[{\"skill\":\"mark\",\"level\":11}]}", 400, "invalid-field", "skills[0].level" },
        { "PUT", "/v1/agents/bad", "{\"name\":\"x\",\"skills\":[{\"skill\":\"mark\",\"level\":1},{\"skill\":\"magic\",\"level\":1}]}", 400, "unknown-skill", "skills[1].skill" },
        { "PUT", "/v1/agents/bad", "{\"name\":\"x\",\"skills\":[{\"skill\":\"mark\",\"level\":1,\"certifiedUntil\":\"soon\"}]}", 400, "invalid-field", "skills[0].certifiedUntil" },
        { "PUT", "/v1/agents/bad", "{\"name\":\"x\",\"capacity\":0}", 400, "invalid-field", "capacity" },
        { "GET", "/v1/agents/nobody", null, 404, "unknown-agent", null },
        { "DELETE", "/v1/agents/nobody", null, 404, "unknown-agent", null },
        { "POST", "/v1/agents/nobody/sign-in", "{}", 404, "unknown-agent", null },
        { "POST", "/v1/agents/nobody/ready", null, 401, "session-missing", null },
        { "GET", "/v1/agents/nobody/assignment", null, 401, "session-missing", null },
        { "GET", "/v1/agents/nobody/assignment?waitSeconds=61", null, 400, "invalid-field", "waitSeconds" },
        { "GET", "/v1/agents/nobody/assignment?waitSeconds=-1", null, 400, "invalid-field", "waitSeconds" },
        { "GET", "/v1/agents/nobody/assignment?waitSeconds=long", null, 400, "invalid-field", "waitSeconds" },
        { "POST", "/v1/agents/nobody/calls/x/transfer", "{}", 400, "missing-field", "toQueue" },
        { "POST", "/v1/agents/nobody/calls/x/transfer", "{\"toQueue\":\"a\",\"toAgent\":\"b\"}", 400, "invalid-field", "toAgent" },
        { "POST", "/v1/agents/nobody/calls/x/complete", "{\"followUp\":{}}", 400, "missing-field", "followUp.kind" },
        { "GET", "/v1/queues/nowhere", null, 404, "unknown-queue", null },
        { "GET", "/v1/stream?after=-1", null, 400, "invalid-field", "after" },
        { "GET", "/v1/stream?after=999999999999999999999", null, 400, "invalid-field", "after" },
        { "GET", "/v1/nothing", null, 404, "not-found", null },
        { "GET", "/nothing.html", null, 404, "not-found", null },
        { "DELETE", "/v1/calls", null, 405, "method-not-allowed", null },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task BadRequest_IsNamedAndHasNoEffect(string method, string path, string? body, int status, string code, string? field)
    {
        long before = await fixture.MarkAsync();
        (await fixture.Api.SendAsync(new HttpMethod(method), path, body)).ExpectProblem(status, code, field);
        // What a supervisor tried and the center refused is on record, and changes nothing.
        Assert.DoesNotContain(await fixture.EventsSinceAsync(before), told => told.Name != "action.taken" && !IsOfAnother(told));
    }

    // Agents of other tests in the same center may fall silent meanwhile.
    private static bool IsOfAnother(SseEvent told) => told.Name == "agent.state" && told["agentId"] != "nobody";

    [Fact]
    public async Task BodyThatIsNotJsonByItsType_Is415() =>
        (await fixture.Api.SendAsync(HttpMethod.Post, "/v1/calls", "callId=1", mediaType: "application/x-www-form-urlencoded"))
            .ExpectProblem(415, "unsupported-media-type");

    [Fact]
    public async Task BodyOver64KiB_IsTooLarge() =>
        (await fixture.Api.SendAsync(HttpMethod.Post, "/v1/calls", $"{{\"callId\":\"big\",\"intent\":\"{new string('x', 65_536)}\"}}"))
            .ExpectProblem(413, "too-large");

    [Fact]
    public async Task BatchOver64KiB_IsTaken()
    {
        string ids = Repeat("\"0123456789012345678901234567890123456789\"", 3000);
        (await fixture.Api.SendAsync(HttpMethod.Post, "/v1/calls/reconcile", $"{{\"callIds\":[{ids}]}}")).Expect(200);
    }

    [Fact]
    public async Task BatchOver4MiB_IsTooLarge()
    {
        string ids = Repeat("\"0123456789012345678901234567890123456789\"", 100_000);
        (await fixture.Api.SendAsync(HttpMethod.Post, "/v1/calls/reconcile", $"{{\"callIds\":[{ids}]}}")).ExpectProblem(413, "too-large");
    }

    [Fact]
    public async Task WrongMethod_SaysWhichOnesAreRight()
    {
        Reply reply = (await fixture.Api.DeleteAsync("/v1/calls")).ExpectProblem(405, "method-not-allowed");
        Assert.Contains("POST", reply.ContentHeaders.Allow);
    }

    [Fact]
    public async Task UnknownFields_AreIgnored() =>
        (await fixture.Api.PostAsync("/v1/calls", new { callId = fixture.NewId("call"), queue = TestPlan.MarkQueue, mood = "fine" })).Expect(202);

    private static string Repeat(string item, int count) => string.Join(',', Enumerable.Repeat(item, count));

    private static string Attributes(int count) => string.Join(',', Enumerable.Range(0, count).Select(i => $"\"a{i}\":\"v\""));
}
