using System.Text.Json;

namespace Routing.Gateway.Tests;

/// <summary>What supervisors do, over HTTP.</summary>
public sealed class SupervisorEndpointsTests(ApiFixture fixture)
{
    [Fact]
    public async Task PulledCall_IsTheAgentsNextAlthoughAnotherWaitsLonger()
    {
        string queue = fixture.NewQueue();
        Desktop desk = await fixture.SignInAsync(queue);
        string first = await fixture.OfferAsync(queue);
        string second = await fixture.OfferAsync(queue);
        Reply waiting = (await fixture.Api.GetAsync($"/v1/queues/{queue}/waiting")).Expect(200);
        Assert.Equal([first, second], waiting.Body.GetProperty("calls").EnumerateArray().Select(call => call.GetProperty("callId").GetString()));
        (await ActAsync($"calls/{second}/pull", new { agentId = desk.AgentId })).ExpectProblem(409, "agent-cannot-take");
        Assert.Equal("queued", (await ActAsync($"calls/{second}/pull")).Expect(200)["state"]);
        await desk.ReadyAsync();
        Assert.Equal(second, (await desk.GetAsync("/assignment?waitSeconds=20")).Expect(200)["callId"]);
        (await ActAsync($"calls/{second}/pull")).ExpectProblem(409, "invalid-transition");
        (await ActAsync($"calls/{first}/pull", new { agentId = fixture.NewId("nobody") })).ExpectProblem(400, "unknown-agent", "agentId");
        (await ActAsync($"calls/{fixture.NewId("none")}/pull")).ExpectProblem(404, "unknown-call");
    }

    [Fact]
    public async Task MovedCall_WaitsElsewhere()
    {
        string from = fixture.NewQueue(), to = fixture.NewQueue();
        string callId = await fixture.OfferAsync(from);
        Assert.Equal(to, (await ActAsync($"calls/{callId}/move", new { toQueue = to })).Expect(200)["queue"]);
        Assert.Equal(to, (await ActAsync($"calls/{callId}/move", new { toQueue = to })).Expect(200)["queue"]);
        (await ActAsync($"calls/{callId}/move", new { toQueue = "nowhere" })).ExpectProblem(400, "unknown-queue", "toQueue");
        (await ActAsync($"calls/{callId}/move", new { })).ExpectProblem(400, "missing-field", "toQueue");
    }

    [Fact]
    public async Task ForcedState_HoldsAndIsRecorded()
    {
        Desktop desk = await (await fixture.SignInAsync(fixture.NewQueue())).ReadyAsync();
        Reply forced = (await ActAsync($"agents/{desk.AgentId}/state", new { state = "not-ready", reason = "coaching" })).Expect(200);
        Assert.Equal(("not-ready", "coaching"), (forced["state"], forced["reason"]));
        Assert.Equal("ready", (await ActAsync($"agents/{desk.AgentId}/state", new { state = "ready" })).Expect(200)["state"]);
        Assert.Equal("signed-out", (await ActAsync($"agents/{desk.AgentId}/state", new { state = "signed-out" })).Expect(200)["state"]);
        (await ActAsync($"agents/{desk.AgentId}/state", new { state = "ready" })).ExpectProblem(409, "not-signed-in");
        (await ActAsync($"agents/{desk.AgentId}/state", new { state = "asleep" })).ExpectProblem(400, "invalid-field", "state");
        (await ActAsync($"agents/{desk.AgentId}/state", new { state = "not-ready" })).ExpectProblem(400, "missing-field", "reason");

        JsonElement[] actions = [.. (await AuditAsync($"action=agent.force&target={desk.AgentId}")).EnumerateArray()];
        Assert.Equal(["not-signed-in", "done", "done", "done"], actions.Select(action => action.GetProperty("outcome").GetString()));
        Assert.Equal(
            ("not-ready (coaching)", "ready"), (actions[2].GetProperty("before").GetString(), actions[2].GetProperty("after").GetString()));
    }

    [Fact]
    public async Task ChangedSkills_MoveAnAgentBetweenDesks()
    {
        string from = fixture.NewQueue(), to = fixture.NewQueue();
        Desktop desk = await fixture.SignInAsync(from);
        Reply changed = (await ActAsync($"agents/{desk.AgentId}/skills", new { put = new[] { new { skill = to, level = 3 } }, drop = new[] { from }, team = "night" })).Expect(200);
        Assert.Equal("night", changed["team"]);
        await ListedAsync(to, desk.AgentId);
        (await ActAsync($"agents/{desk.AgentId}/skills", new { put = new[] { new { skill = "none", level = 3 } } })).ExpectProblem(400, "unknown-skill");
        (await ActAsync($"agents/{desk.AgentId}/skills", new { })).ExpectProblem(400, "missing-field", "put");
    }

    [Fact]
    public async Task ClosedQueue_TurnsCallersAwayUntilItGoesByItsHoursAgain()
    {
        string queue = fixture.NewQueue();
        Assert.Equal("closed", (await ActAsync($"queues/{queue}/close", new { reason = "fire drill" })).Expect(200)["door"]);
        Reply turned = (await fixture.Api.PostAsync("/v1/calls", new { callId = fixture.NewId("call"), queue })).Expect(202);
        Assert.Equal("closed", turned["state"]);
        (await ActAsync($"queues/{queue}/by-hours")).Expect(200);
        turned = (await fixture.Api.PostAsync("/v1/calls", new { callId = fixture.NewId("call"), queue })).Expect(202);
        Assert.Equal("queued", turned["state"]);
        (await ActAsync($"queues/{queue}/open", new { until = "2020-01-01T00:00:00Z" })).ExpectProblem(400, "invalid-field", "until");
        (await ActAsync("queues/none/open")).ExpectProblem(404, "unknown-queue");
    }

    [Fact]
    public async Task Audit_ComesInPagesAndAsAFile()
    {
        string agent = fixture.NewId("agent");
        (await fixture.Api.PutAsync($"/v1/agents/{agent}", new { name = "=cmd" })).Expect(200);
        (await fixture.Api.DeleteAsync($"/v1/agents/{agent}")).Expect(204);
        Reply page = (await fixture.Api.GetAsync($"/v1/audit?target={agent}&limit=1")).Expect(200);
        Assert.Equal("agent.delete", page.Body.GetProperty("actions")[0].GetProperty("action").GetString());
        JsonElement older = await AuditAsync($"target={agent}&after={page["next"]}");
        Assert.Equal("agent.put", Assert.Single(older.EnumerateArray().ToArray()).GetProperty("action").GetString());
        (await fixture.Api.GetAsync("/v1/audit?from=yesterday")).ExpectProblem(400, "invalid-field", "from");
    }

    [Fact]
    public async Task Choices_AreThoseOfThePlan()
    {
        string queue = fixture.NewQueue();
        Desktop desk = await fixture.SignInAsync(queue);
        JsonElement choices = (await desk.GetAsync("/choices")).Expect(200).Body;
        Assert.Contains(queue, choices.GetProperty("queues").EnumerateArray().Select(each => each.GetProperty("id").GetString()));
        Assert.Equal("complaint", choices.GetProperty("followUps")[0].GetString());
    }

    // The list is of the gauges, which follow the commands a moment later.
    private async Task ListedAsync(string queue, string agentId)
    {
        using SseReader live = await fixture.Api.StreamAsync("/v1/live");
        while (true)
        {
            Reply list = (await fixture.Api.GetAsync($"/v1/agents?queue={queue}")).Expect(200);
            if (list.Body.GetProperty("agents").EnumerateArray().Any(agent => agent.GetProperty("agentId").GetString() == agentId)) return;
            await live.ReadUntilAsync(_ => true);
        }
    }

    private Task<Reply> ActAsync(string path, object? body = null) => fixture.Api.PostAsync($"/v1/supervisor/{path}", body);

    private async Task<JsonElement> AuditAsync(string query) => (await fixture.Api.GetAsync($"/v1/audit?{query}")).Expect(200).Body.GetProperty("actions");
}
