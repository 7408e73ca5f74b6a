namespace Routing.Gateway.Tests;

/// <summary>Who schedules, sees and cancels which callbacks where keys count.</summary>
// Its gateway has keys of its own.
[Trait("Runs", "embedded")]
public sealed class CallbackAccessTests(KeyedGateway gateway) : IClassFixture<KeyedGateway>
{
    [Fact]
    public async Task Platform_SeesAndCancelsItsOwn()
    {
        string id = await ScheduleAsync("north");
        (await gateway.As("north").GetAsync($"/v1/callbacks/{id}")).Expect(200);
        (await gateway.As("lead").GetAsync($"/v1/callbacks/{id}")).Expect(200);
        (await gateway.As("south").GetAsync($"/v1/callbacks/{id}")).ExpectProblem(404, "unknown-callback");
        (await gateway.As("south").DeleteAsync($"/v1/callbacks/{id}")).ExpectProblem(404, "unknown-callback");
        Assert.DoesNotContain(id, (await gateway.As("south").GetAsync("/v1/callbacks")).Expect(200).Text, StringComparison.Ordinal);
        Assert.Contains(id, (await gateway.As("chief").GetAsync("/v1/callbacks")).Expect(200).Text, StringComparison.Ordinal);
        Assert.Equal("cancelled", (await gateway.As("north").DeleteAsync($"/v1/callbacks/{id}")).Expect(200)["state"]);
    }

    [Fact]
    public async Task WhoOnlyWatches_SeesNone()
    {
        (await gateway.As("watch").GetAsync("/v1/callbacks")).ExpectProblem(403, "forbidden");
        (await gateway.As("watch").PostAsync("/v1/callbacks", new { })).ExpectProblem(403, "forbidden");
        (await gateway.As("").GetAsync("/v1/callbacks")).ExpectProblem(401, "unauthenticated");
    }

    [Fact]
    public async Task CallbackOfASupervisor_IsDialledByWhicheverPlatformAndSeenByItsAgent()
    {
        ApiClient anna = gateway.As("anna");
        (await gateway.As("lead").PutAsync("/v1/agents/anna", new { name = "Anna", skills = new[] { new { skill = "general", level = 5 } } })).Expect(200);
        string session = (await anna.PostAsync("/v1/agents/anna/sign-in")).Expect(200)["sessionToken"]!;
        string id = await ScheduleAsync("lead", at: null);
        (await anna.GetAsync($"/v1/callbacks/{id}")).ExpectProblem(404, "unknown-callback");
        (await anna.PostAsync("/v1/agents/anna/ready", null, session)).Expect(200);
        string reservation = (await anna.GetAsync("/v1/agents/anna/assignment?waitSeconds=20", session)).Expect(200)["reservationId"]!;
        Assert.Equal("reserved", (await anna.GetAsync($"/v1/callbacks/{id}")).Expect(200)["state"]);
        (await anna.PostAsync($"/v1/agents/anna/reservations/{reservation}/accept", null, session)).Expect(200);
        (await gateway.As("south").PostAsync($"/v1/calls/{id}.1/events", new { eventId = "e1", type = "connected" })).Expect(200);
        Assert.Equal("connected", (await gateway.As("south").GetAsync($"/v1/calls/{id}.1")).Expect(200)["state"]);
        (await gateway.As("south").PostAsync($"/v1/calls/{id}.1/events", new { eventId = "e2", type = "ended" })).Expect(200);
        Assert.Equal("done", (await gateway.As("lead").GetAsync($"/v1/callbacks/{id}")).Expect(200)["state"]);
    }

    private async Task<string> ScheduleAsync(string key) => await ScheduleAsync(key, TimeProvider.System.GetUtcNow().AddHours(1));

    private async Task<string> ScheduleAsync(string key, DateTimeOffset? at) =>
        (await gateway.As(key).PostAsync("/v1/callbacks", new { number = "10086", queue = "general", at, customer = new { id = "li" } })).Expect(201)["callbackId"]!;
}
