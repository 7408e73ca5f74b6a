using System.Text.Json;

namespace Routing.Gateway.Tests;

/// <summary>Calls from offer to end, over HTTP.</summary>
public sealed class CallEndpointsTests(ApiFixture fixture)
{
    private ApiClient Api => fixture.Api;

    [Fact]
    public async Task CallOfferedAcceptedCompleted_EveryStepShowsInItsStory()
    {
        string queue = fixture.NewQueue();
        Desktop desk = await (await fixture.SignInAsync(queue)).ReadyAsync();
        string callId = fixture.NewId("call");
        Reply offered = await Api.PostAsync("/v1/calls", new { callId, queue, customer = new { id = "u1", product = "2g", tier = "none" }, intent = "bill" });
        Assert.Equal("reserved", offered.Expect(202)["state"]);
        Assert.Equal(queue, offered["queue"]);

        Reply pulled = (await desk.GetAsync("/assignment?waitSeconds=10")).Expect(200);
        Assert.Equal(callId, pulled["callId"]);
        Assert.Equal("bill", pulled["intent"]);
        Assert.Equal("u1", pulled.Body.GetProperty("customer").GetProperty("id").GetString());
        Assert.EndsWith("Z", pulled["expiresAt"], StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Number, pulled.Body.GetProperty("waitedSeconds").ValueKind);

        Reply accepted = (await desk.PostAsync($"/reservations/{pulled["reservationId"]}/accept")).Expect(200);
        Assert.Equal("busy", accepted["state"]);
        Assert.Equal(callId, accepted.Body.GetProperty("call").GetProperty("callId").GetString());
        Reply completed = (await desk.PostAsync($"/calls/{callId}/complete", new { disposition = "done" })).Expect(200);
        Assert.Equal("wrap-up", completed["state"]);
        Assert.Equal("ended", completed.Body.GetProperty("call").GetProperty("state").GetString());
        Assert.Equal("ready", (await desk.PostAsync("/wrap-up/end")).Expect(200)["state"]);

        Reply story = (await Api.GetAsync($"/v1/calls/{callId}")).Expect(200);
        Assert.Equal("ended", story["state"]);
        Assert.Equal(desk.AgentId, story["agentId"]);
        string[] events = [.. story.Body.GetProperty("history").EnumerateArray().Select(item => item.GetProperty("event").GetString()!)];
        Assert.Equal(["call.queued", "call.reserved", "call.connected", "call.ended"], events);
    }

    [Fact]
    public async Task SameCallAgain_IsAnsweredWith200AndNoSecondEffect()
    {
        var body = new { callId = fixture.NewId("call"), queue = TestPlan.MarkQueue, attributes = new { line = "7" } };
        (await Api.PostAsync("/v1/calls", body)).Expect(202);
        long before = await fixture.MarkAsync();
        Assert.Equal("queued", (await Api.PostAsync("/v1/calls", body)).Expect(200)["state"]);
        Assert.Equal(before + 1, await fixture.MarkAsync());
    }

    [Fact]
    public async Task SameCallIdWithOtherContent_IsAConflict()
    {
        string callId = await fixture.OfferAsync(TestPlan.MarkQueue);
        long before = await fixture.MarkAsync();
        (await Api.PostAsync("/v1/calls", new { callId, queue = TestPlan.MarkQueue, intent = "other" })).ExpectProblem(409, "call-conflict");
        Assert.Equal(before + 1, await fixture.MarkAsync());
    }

    [Fact]
    public async Task WaitingCalls_HavePositionsInOrder()
    {
        string queue = fixture.NewQueue();
        for (int place = 1; place <= 3; place++)
        {
            Reply reply = (await Api.PostAsync("/v1/calls", new { callId = fixture.NewId("call"), queue })).Expect(202);
            Assert.Equal(place, reply.Body.GetProperty("position").GetInt32());
        }
    }

    [Fact]
    public async Task SameEventAgain_IsAnsweredWith200AndNoSecondEffect()
    {
        string callId = await fixture.OfferAsync(fixture.NewQueue());
        var report = new { eventId = fixture.NewId("event"), type = "abandoned" };
        Assert.Equal("abandoned", (await Api.PostAsync($"/v1/calls/{callId}/events", report)).Expect(200)["state"]);
        long before = await fixture.MarkAsync();
        Assert.Equal("abandoned", (await Api.PostAsync($"/v1/calls/{callId}/events", report)).Expect(200)["state"]);
        Assert.Equal(before + 1, await fixture.MarkAsync());
    }

    [Fact]
    public async Task EventForACallThatIsOver_IsImpossible()
    {
        string callId = await fixture.OfferAsync(fixture.NewQueue());
        (await Api.PostAsync($"/v1/calls/{callId}/events", new { eventId = fixture.NewId("event"), type = "abandoned" })).Expect(200);
        long before = await fixture.MarkAsync();
        (await Api.PostAsync($"/v1/calls/{callId}/events", new { eventId = fixture.NewId("event"), type = "connected" })).ExpectProblem(409, "invalid-transition");
        Assert.Equal(before + 1, await fixture.MarkAsync());
    }

    [Fact]
    public async Task CallMovedByPatch_StandsInTheNewQueue()
    {
        string target = fixture.NewQueue();
        string callId = await fixture.OfferAsync(fixture.NewQueue());
        Assert.Equal(target, (await Api.PatchAsync($"/v1/calls/{callId}", new { queue = target, priority = 3, attributes = new { line = "8" } })).Expect(200)["queue"]);
        Reply story = (await Api.GetAsync($"/v1/calls/{callId}")).Expect(200);
        Assert.Equal(3, story.Body.GetProperty("priority").GetInt32());
        Assert.Equal("8", story.Body.GetProperty("attributes").GetProperty("line").GetString());
    }

    [Fact]
    public async Task CallTransferredToAQueue_IsOfferedThereUnderTheSameId()
    {
        string first = fixture.NewQueue();
        string second = fixture.NewQueue();
        Desktop one = await (await fixture.SignInAsync(first)).ReadyAsync();
        Desktop other = await (await fixture.SignInAsync(second)).ReadyAsync();
        string callId = await fixture.OfferAsync(first);
        (await one.PostAsync($"/reservations/{await one.PullAsync()}/accept")).Expect(200);
        (await one.PostAsync($"/calls/{callId}/transfer", new { toQueue = second })).Expect(200);
        Assert.Equal("wrap-up", await one.StateAsync());
        Assert.Equal(callId, (await other.GetAsync("/assignment?waitSeconds=10")).Expect(200)["callId"]);
        (await other.PostAsync($"/calls/{callId}/complete")).Expect(409);
    }

    [Fact]
    public async Task Reconcile_EndsAsLostWhatIsNotListed()
    {
        string kept = await fixture.OfferAsync(fixture.NewQueue());
        string lost = await fixture.OfferAsync(fixture.NewQueue());
        Reply reply = (await Api.PostAsync("/v1/calls/reconcile", new { callIds = new[] { kept } })).Expect(200);
        string?[] ids = [.. reply.Body.GetProperty("lostCalls").EnumerateArray().Select(id => id.GetString())];
        Assert.Contains(lost, ids);
        Assert.DoesNotContain(kept, ids);
        Assert.Equal("lost", (await Api.GetAsync($"/v1/calls/{lost}")).Expect(200)["state"]);
        Assert.Equal("queued", (await Api.GetAsync($"/v1/calls/{kept}")).Expect(200)["state"]);
    }
}
