namespace Routing.Gateway.Tests;

/// <summary>Keys that may ask so often and no more.</summary>
// It starts gateways with keys of their own.
[Trait("Runs", "embedded")]
public sealed class RateGateTests
{
    [Fact]
    public async Task TooManyRequests_ArePutOffWithATime()
    {
        await using OwnGateway gateway = await OwnGateway.StartAsync(WithLimit(0, 4, ("north", "cti", null), ("south", "cti", null)));
        ApiClient north = gateway.With("secret of north");
        for (int i = 0; i < 4; i++) (await north.PostAsync("/v1/calls", new { callId = $"n{i}", queue = "general" })).Expect(202);
        Reply reply = (await north.PostAsync("/v1/calls", new { callId = "n9", queue = "general" })).ExpectProblem(429, "rate-limited");
        Assert.InRange(reply.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 100);
        (await gateway.With("secret of south").PostAsync("/v1/calls", new { callId = "s1", queue = "general" })).Expect(202);
        (await gateway.With("secret of south").GetAsync("/v1/calls/n9")).ExpectProblem(404, "unknown-call");
    }

    [Fact]
    public async Task CallInProgress_IsNeverPutOff()
    {
        await using OwnGateway gateway = await OwnGateway.StartAsync(WithLimit(0, 3, ("anna", "agent", "anna"), ("north", "cti", null), ("lead", "supervisor", null)));
        ApiClient anna = gateway.With("secret of anna");
        (await gateway.With("secret of lead").PutAsync("/v1/agents/anna", new { name = "Anna", skills = new[] { new { skill = "general", level = 5 } } })).Expect(200);
        string session = (await anna.PostAsync("/v1/agents/anna/sign-in")).Expect(200)["sessionToken"]!;
        (await anna.PostAsync("/v1/agents/anna/ready", null, session)).Expect(200);
        (await gateway.With("secret of north").PostAsync("/v1/calls", new { callId = "c", queue = "general" })).Expect(202);
        string reservation = (await anna.GetAsync("/v1/agents/anna/assignment", session)).Expect(200)["reservationId"]!;
        (await anna.GetAsync("/v1/agents/anna/self", session)).ExpectProblem(429, "rate-limited");
        (await anna.PostAsync("/v1/agents/anna/heartbeat", null, session)).Expect(200);
        (await anna.PostAsync($"/v1/agents/anna/reservations/{reservation}/accept", null, session)).Expect(200);
        (await anna.PostAsync("/v1/agents/anna/calls/c/complete", null, session)).Expect(200);
        (await anna.PostAsync("/v1/agents/anna/wrap-up/end", null, session)).Expect(200);
        (await anna.GetAsync("/v1/agents/anna/self", session)).ExpectProblem(429, "rate-limited");
    }

    private static Dictionary<string, string?> WithLimit(int key, int burst, params (string, string, string?)[] keys)
    {
        Dictionary<string, string?> configuration = KeyedGateway.Keys(keys);
        configuration[$"Routing:Keys:{key}:ratePerSecond"] = "0.01";
        configuration[$"Routing:Keys:{key}:burst"] = $"{burst}";
        return configuration;
    }
}
