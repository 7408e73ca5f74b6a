using System.Text.Json;

namespace Routing.Gateway.Tests;

/// <summary>Drafts of plans against the plan in force.</summary>
public sealed class WhatIfEndpointsTests(ApiFixture fixture)
{
    [Fact]
    public async Task TheSamePlan_MakesNoDifference()
    {
        string queue = fixture.NewQueue();
        Desktop desk = await (await fixture.SignInAsync(queue)).ReadyAsync();
        string callId = await fixture.OfferAsync(queue);
        (await desk.PostAsync($"/reservations/{await desk.PullAsync()}/accept")).Expect(200);
        (await desk.PostAsync($"/calls/{callId}/complete", new { })).Expect(200);
        await fixture.CatchUpAsync();
        Reply reply = (await RunAsync(new { plan = TestPlan.Json, durationSeconds = 7_200, replications = 3 })).Expect(200);
        JsonElement row = reply.Body.GetProperty("queues").EnumerateArray().Single(each => each.GetProperty("id").GetString() == queue);
        JsonElement before = row.GetProperty("inForce").GetProperty("serviceLevel"), after = row.GetProperty("draft").GetProperty("serviceLevel");
        Assert.Equal(before.ToString(), after.ToString());
        Assert.Equal(0, row.GetProperty("difference").GetProperty("mean").GetDouble());
        JsonElement demand = reply.Body.GetProperty("demand").EnumerateArray().Single(each => each.GetProperty("queue").GetString() == queue);
        Assert.Equal(1, demand.GetProperty("offered").GetInt64());
        Assert.InRange(demand.GetProperty("ratePerSecond").GetDouble(), 1.0 / 10_000, 1);
    }

    [Fact]
    public async Task BadDrafts_AreRefused()
    {
        (await RunAsync(new { })).ExpectProblem(400, "missing-field", "plan");
        (await RunAsync(new { plan = 7 })).ExpectProblem(400, "invalid-field", "plan");
        (await RunAsync(new { plan = new { queues = new[] { new { id = "x", serviceLevel = new { target = 7 } } } } })).ExpectProblem(400, "invalid-plan");
        (await RunAsync("""{"plan":"\ud800"}""")).ExpectProblem(400, "invalid-field", "plan");
        (await RunAsync(new { plan = TestPlan.Json, replications = 1 })).ExpectProblem(400, "invalid-field", "replications");
    }

    private Task<Reply> RunAsync(object body) => fixture.Api.PostAsync("/v1/supervisor/what-if", body);
}
