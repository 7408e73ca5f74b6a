namespace Routing.Gateway.Tests;

/// <summary>Keys and roles outside Development.</summary>
// Its gateway has keys of its own.
[Trait("Runs", "embedded")]
public sealed class KeyAccessTests(KeyedGateway gateway) : IClassFixture<KeyedGateway>
{
    private const string Call = "{\"callId\":\"k1\",\"queue\":\"general\"}";

    /// <summary>Method, path, body and the roles that may.</summary>
    public static TheoryData<string, string, string?, string> Routes => new()
    {
        { "POST", "/v1/calls", Call, "north south" },
        { "PATCH", "/v1/calls/none", "{}", "north south lead chief" },
        { "POST", "/v1/calls/none/events", "{\"eventId\":\"e\",\"type\":\"ended\"}", "north south" },
        { "POST", "/v1/events", "{}", "north south" },
        { "GET", "/v1/calls/none", null, "north south watch lead chief" },
        { "GET", "/v1/calls", null, "north south watch lead chief" },
        { "PUT", "/v1/agents/x", "{}", "lead chief" },
        { "GET", "/v1/agents/x", null, "watch lead chief" },
        { "DELETE", "/v1/agents/x", null, "lead chief" },
        { "POST", "/v1/agents/anna/ready", null, "anna" },
        { "GET", "/v1/agents/anna/self", null, "anna" },
        { "GET", "/v1/queues", null, "watch lead chief" },
        { "GET", "/v1/plan", null, "watch lead chief" },
        { "PUT", "/v1/plan", "{", "chief" },
        { "GET", "/v1/follow-ups", null, "anna lead chief" },
        { "POST", "/v1/follow-ups/1/reply", null, "anna lead chief" },
        { "POST", "/v1/follow-ups/1/resolve", null, "anna lead chief" },
        { "GET", "/metrics", null, "watch lead chief" },
    };

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Route_IsForItsRolesAlone(string method, string path, string? body, string allowed)
    {
        (await gateway.As(string.Empty).SendAsync(new HttpMethod(method), path, body)).ExpectProblem(401, "unauthenticated");
        (await gateway.As("nobody").SendAsync(new HttpMethod(method), path, body)).ExpectProblem(401, "unauthenticated");
        foreach (string name in (string[])["north", "south", "anna", "watch", "lead", "chief"])
        {
            Reply reply = await gateway.As(name).SendAsync(new HttpMethod(method), path, body);
            if (!allowed.Split(' ').Contains(name)) reply.ExpectProblem(403, "forbidden");
            else Assert.True(reply.Status is not 403 && reply.Code != "unauthenticated", $"{name}: {reply.Text}");
        }
    }

    [Fact]
    public async Task AgentsKey_IsForItsOwnAgentAlone()
    {
        (await gateway.As("lead").PutAsync("/v1/agents/anna", new { name = "Anna" })).Expect(200);
        (await gateway.As("lead").PutAsync("/v1/agents/ben", new { name = "Ben" })).Expect(200);
        (await gateway.As("anna").PostAsync("/v1/agents/ben/sign-in")).ExpectProblem(403, "forbidden");
        (await gateway.As("north").PostAsync("/v1/agents/anna/sign-in")).ExpectProblem(403, "forbidden");
        (await gateway.As("anna").PostAsync("/v1/agents/anna/sign-in")).Expect(200);
    }

    [Fact]
    public async Task SameCallIdOfTwoPlatforms_IsTwoCalls()
    {
        (await gateway.As("north").PostAsync("/v1/calls", new { callId = "same", queue = "general" })).Expect(202);
        (await gateway.As("south").PostAsync("/v1/calls", new { callId = "same", queue = "roaming" })).Expect(202);
        Assert.Equal("general", (await gateway.As("north").GetAsync("/v1/calls/same")).Expect(200)["queue"]);
        Assert.Equal("roaming", (await gateway.As("south").GetAsync("/v1/calls/same")).Expect(200)["queue"]);
        Assert.Equal("south", (await gateway.As("watch").GetAsync("/v1/calls/same")).Expect(200)["source"]);
    }

    [Fact]
    public async Task HealthAndReadiness_NeedNoKey()
    {
        (await gateway.As(string.Empty).GetAsync("/healthz")).Expect(200);
        (await gateway.As(string.Empty).GetAsync("/readyz")).Expect(200);
    }
}
