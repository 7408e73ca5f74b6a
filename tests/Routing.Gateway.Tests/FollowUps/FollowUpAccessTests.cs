using System.Text.Json;

namespace Routing.Gateway.Tests;

/// <summary>Who sees and settles which follow-ups where keys count.</summary>
// Its gateway has keys of its own.
[Trait("Runs", "embedded")]
public sealed class FollowUpAccessTests(KeyedGateway gateway) : IClassFixture<KeyedGateway>
{
    [Fact]
    public async Task Agent_SeesAndSettlesItsOwnWithItsSession()
    {
        ApiClient anna = gateway.As("anna");
        (await gateway.As("lead").PutAsync("/v1/agents/anna", new { name = "Anna", skills = new[] { new { skill = "general", level = 5 } } })).Expect(200);
        string session = (await anna.PostAsync("/v1/agents/anna/sign-in")).Expect(200)["sessionToken"]!;
        (await anna.PostAsync("/v1/agents/anna/ready", null, session)).Expect(200);
        (await gateway.As("north").PostAsync("/v1/calls", new { callId = "f1", queue = "general", complaint = true, customer = new { id = "li" } })).Expect(202);
        string reservation = (await anna.GetAsync("/v1/agents/anna/assignment?waitSeconds=20", session)).Expect(200)["reservationId"]!;
        (await anna.PostAsync($"/v1/agents/anna/reservations/{reservation}/accept", null, session)).Expect(200);
        string id = (await anna.PostAsync("/v1/agents/anna/calls/f1/complete", null, session)).Expect(200)["followUpId"]!;

        JsonElement own = Assert.Single((await anna.GetAsync("/v1/follow-ups")).Expect(200).Body.GetProperty("followUps").EnumerateArray().ToArray());
        Assert.Equal(("complaint", id), (own.GetProperty("kind").GetString(), own.GetProperty("id").ToString()));
        (await anna.GetAsync("/v1/follow-ups?owner=ben")).ExpectProblem(403, "forbidden");
        (await anna.PostAsync($"/v1/follow-ups/{id}/reply")).ExpectProblem(401, "session-missing");
        Assert.Equal("anna", (await anna.PostAsync($"/v1/follow-ups/{id}/reply", null, session)).Expect(200)["repliedBy"]);
        Assert.Equal("lead", (await gateway.As("lead").PostAsync($"/v1/follow-ups/{id}/resolve")).Expect(200)["resolvedBy"]);
        Assert.Equal("resolved", (await gateway.As("chief").GetAsync("/v1/follow-ups")).Expect(200).Body.GetProperty("followUps")[0].GetProperty("state").GetString());
    }
}
