using System.Text.Json;

namespace Routing.Gateway.Tests;

/// <summary>Callbacks over HTTP, from their scheduling to their end.</summary>
public sealed class CallbackEndpointsTests(ApiFixture fixture)
{
    private const string Number = "13800138000";

    [Fact]
    public async Task WholeLife_FromScheduledToDone()
    {
        string queue = fixture.NewQueue();
        Desktop desk = await (await fixture.SignInAsync(queue)).ReadyAsync();
        using SseReader feed = await fixture.Api.StreamAsync("/v1/stream");
        using SseReader stream = await desk.StreamAsync();
        Reply created = (await ScheduleAsync(queue)).Expect(201);
        string id = created["callbackId"]!;
        Assert.Equal($"/v1/callbacks/{id}", created.Headers.Location?.ToString());
        Assert.Equal(("reserved", "callback", queue, "1", desk.AgentId), (created["state"], created["kind"], created["queue"], created["tries"], created["agentId"]));

        Reply held = (await desk.GetAsync("/assignment?waitSeconds=20")).Expect(200);
        Assert.Equal(("callback", Number, id, $"{id}.1", null), (held["kind"], held["number"], held["callbackId"], held["callId"], held["notBefore"]));
        Reply accepted = (await desk.PostAsync($"/reservations/{held["reservationId"]}/accept")).Expect(200);
        Assert.Equal("connecting", accepted["state"]);
        Assert.Equal((Number, "callback"), (accepted.Body.GetProperty("call").GetProperty("number").GetString(), accepted.Body.GetProperty("call").GetProperty("kind").GetString()));
        SseEvent dial = await feed.ReadUntilAsync(item => item.Name == "call.dial" && item["callbackId"] == id);
        Assert.Equal((Number, desk.AgentId, "8001", $"{id}.1"), (dial["number"], dial["agentId"], dial["device"], dial["callId"]));
        await stream.ReadUntilAsync(item => item.Name == "call.dial" && item["number"] == Number);
        Assert.Equal("dialing", (await ReadAsync(id))["state"]);
        (await fixture.Api.DeleteAsync($"/v1/callbacks/{id}")).ExpectProblem(409, "invalid-transition");

        Assert.Equal("connected", (await ReportAsync($"{id}.1", "connected")).Expect(200)["state"]);
        (await desk.PostAsync($"/calls/{id}.1/complete", new { disposition = "sold" })).Expect(200);
        Assert.Equal(("done", null), ((await ReadAsync(id))["state"], (await ReadAsync(id))["nextTryAt"]));
        JsonElement story = (await fixture.Api.GetAsync($"/v1/calls/{id}.1")).Expect(200).Body.GetProperty("history");
        string[] told = [.. story.EnumerateArray().Select(item => TextOf(item, "event")).Where(name => name != "callback.changed")];
        Assert.Equal(["call.queued", "call.reserved", "call.dial", "call.connected", "call.ended"], told);
    }

    [Fact]
    public async Task CustomerWhoDoesNotAnswer_IsTriedAgainInAQuarterOfAnHour()
    {
        string queue = fixture.NewQueue();
        Desktop desk = await (await fixture.SignInAsync(queue)).ReadyAsync();
        string id = (await ScheduleAsync(queue)).Expect(201)["callbackId"]!;
        (await desk.PostAsync($"/reservations/{await desk.PullAsync()}/accept")).Expect(200);
        Assert.Equal("callback", (await ReportAsync($"{id}.1", "connect-failed")).Expect(200)["state"]);
        (await ReportAsync($"{id}.1", "ended")).Expect(200);
        Reply missed = await ReadAsync(id);
        Assert.Equal(("no-answer", "1"), (missed["state"], missed["tries"]));
        TimeSpan pause = missed.Body.GetProperty("nextTryAt").GetDateTimeOffset() - TimeProvider.System.GetUtcNow();
        Assert.InRange(pause.TotalMinutes, 13, 15);
        Assert.Equal("ready", await desk.StateAsync());
        Reply row = (await fixture.Api.GetAsync($"/v1/calls?queue={queue}")).Expect(200);
        Assert.Equal("callback", TextOf(Assert.Single(row.Body.GetProperty("calls").EnumerateArray().ToArray()), "state"));
        Assert.Equal("cancelled", (await fixture.Api.DeleteAsync($"/v1/callbacks/{id}")).Expect(200)["state"]);
        Assert.Equal("cancelled", (await fixture.Api.DeleteAsync($"/v1/callbacks/{id}")).Expect(200)["state"]);
    }

    [Fact]
    public async Task Callback_CountsInNoServiceLevel()
    {
        string queue = fixture.NewQueue();
        Desktop desk = await (await fixture.SignInAsync(queue)).ReadyAsync();
        string id = (await ScheduleAsync(queue)).Expect(201)["callbackId"]!;
        (await desk.PostAsync($"/reservations/{await desk.PullAsync()}/accept")).Expect(200);
        (await ReportAsync($"{id}.1", "connected")).Expect(200);
        (await ReportAsync($"{id}.1", "ended")).Expect(200);
        using SseReader live = await fixture.Api.StreamAsync("/v1/live");
        long mark = await fixture.MarkAsync();
        await live.ReadUntilAsync(item => item.Id >= mark);
        Reply gauges = (await fixture.Api.GetAsync($"/v1/queues/{queue}")).Expect(200);
        Assert.Equal(("0", "0", "0"), (gauges["offered"], gauges["answered"], gauges["abandoned"]));
        Assert.Equal(("0", "1", "1", "0"), (gauges["callbacksWaiting"], gauges["callbacksQueued"], gauges["callbacksConnected"], gauges["callbacksUnanswered"]));
        string text = (await fixture.Api.GetAsync("/metrics")).Expect(200).Text;
        Assert.Contains("# TYPE routing_callbacks gauge\n", text, StringComparison.Ordinal);
        Assert.Matches("routing_callbacks\\{center=\"unicom\",state=\"done\"\\} [1-9]", text);
        Assert.Matches("routing_callbacks_total\\{center=\"unicom\",outcome=\"done\"\\} [1-9]", text);
        Assert.DoesNotContain($"routing_wait_seconds_count{{center=\"unicom\",queue=\"{queue}\"}}", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Number, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Appointment_IsHeldForByTheNextAgentWhoBecomesFree()
    {
        string queue = fixture.NewQueue();
        Desktop desk = await (await fixture.SignInAsync(queue)).ReadyAsync();
        DateTimeOffset at = TimeProvider.System.GetUtcNow().AddSeconds(90);
        Reply made = (await fixture.Api.PostAsync("/v1/callbacks", new { number = Number, queue, at, customer = new { id = "li", tier = "gold" } })).Expect(201);
        Assert.Equal(("appointment", "queued"), (made["kind"], made["state"]));
        Assert.Equal("ready", await desk.StateAsync());
        (await desk.PostAsync("/not-ready", new { reason = "meal" })).Expect(200);
        await desk.ReadyAsync();
        Reply held = (await desk.GetAsync("/assignment?waitSeconds=20")).Expect(200);
        Assert.Equal("callback", held["kind"]);
        DateTimeOffset notBefore = held.Body.GetProperty("notBefore").GetDateTimeOffset();
        Assert.Equal(at.ToUnixTimeMilliseconds(), notBefore.ToUnixTimeMilliseconds());
        Assert.Equal(notBefore, held.Body.GetProperty("at").GetDateTimeOffset());
        Assert.True(held.Body.GetProperty("expiresAt").GetDateTimeOffset() > notBefore);
        Assert.Equal("cancelled", (await fixture.Api.DeleteAsync($"/v1/callbacks/{made["callbackId"]}")).Expect(200)["state"]);
        Assert.Equal("ready", await desk.StateAsync());
    }

    [Fact]
    public async Task SameAgain_Is200AndOtherContentAConflict()
    {
        string queue = fixture.NewQueue();
        string id = fixture.NewId("wish");
        var body = new { id, number = Number, queue, at = TimeProvider.System.GetUtcNow().AddHours(1), kind = "callback", customer = new { id = "li" } };
        Reply first = (await fixture.Api.PostAsync("/v1/callbacks", body)).Expect(201);
        Reply again = (await fixture.Api.PostAsync("/v1/callbacks", body)).Expect(200);
        Assert.Equal((first["callbackId"], id, "scheduled", "callback"), (again["callbackId"], again["id"], again["state"], again["kind"]));
        Reply conflict = (await fixture.Api.PostAsync("/v1/callbacks", body with { number = "10086" })).ExpectProblem(409, "callback-conflict");
        Assert.DoesNotContain("10086", conflict.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Number, conflict.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_FindsAndPages()
    {
        string queue = fixture.NewQueue();
        string customer = fixture.NewId("customer");
        string first = (await ScheduleAsync(queue, customer)).Expect(201)["callbackId"]!;
        DateTimeOffset at = TimeProvider.System.GetUtcNow().AddHours(1);
        string second = (await fixture.Api.PostAsync("/v1/callbacks", new { number = Number, queue, at, customer = new { id = customer } })).Expect(201)["callbackId"]!;
        Assert.Equal([first, second], await ListAsync($"queue={queue}"));
        Assert.Equal([first, second], await ListAsync($"customer={customer}"));
        Assert.Equal([second], await ListAsync($"queue={queue}&state=scheduled"));
        Assert.Equal([second], await ListAsync($"queue={queue}&due={at.AddSeconds(1):yyyy-MM-ddTHH:mm:ssZ}"));
        Assert.Empty(await ListAsync($"queue={queue}&due=now"));
        Reply page = (await fixture.Api.GetAsync($"/v1/callbacks?queue={queue}&limit=1")).Expect(200);
        Assert.Equal([second], await ListAsync($"queue={queue}&after={page["next"]}"));
    }

    [Theory]
    [InlineData("state=lost", "state")]
    [InlineData("due=tomorrow", "due")]
    [InlineData("queue=%20", "queue")]
    [InlineData("customer=%20", "customer")]
    [InlineData("after=%20", "after")]
    [InlineData("limit=0", "limit")]
    public async Task ImpossibleWish_NamesItsField(string query, string field) =>
        (await fixture.Api.GetAsync("/v1/callbacks?" + query)).ExpectProblem(400, "invalid-field", field);

    [Theory]
    [InlineData("{}", "missing-field", "customer")]
    [InlineData("""{"customer":{}}""", "missing-field", "customer.id")]
    [InlineData("""{"customer":{"id":"li"}}""", "missing-field", "number")]
    [InlineData("""{"customer":{"id":"li"},"number":""}""", "invalid-field", "number")]
    [InlineData("""{"customer":{"id":"li"},"number":"1","kind":"fax"}""", "invalid-field", "kind")]
    [InlineData("""{"customer":{"id":"li"},"number":"1","kind":"appointment"}""", "missing-field", "at")]
    [InlineData("""{"customer":{"id":"li"},"number":"1","id":""}""", "invalid-field", "id")]
    [InlineData("""{"customer":{"id":"li"},"number":"1","callId":" "}""", "invalid-field", "callId")]
    [InlineData("""{"customer":{"id":"li"},"number":"1","at":"noon"}""", "invalid-field", "at")]
    [InlineData("""{"customer":{"id":"li"},"number":"1","at":"2001-01-01T00:00:00Z"}""", "invalid-field", "at")]
    [InlineData("""{"customer":{"id":"li"},"number":"1","at":"2999-01-01T00:00:00Z"}""", "invalid-field", "at")]
    [InlineData("""{"customer":{"id":"li"},"number":"1","queue":"nowhere"}""", "unknown-queue", "queue")]
    public async Task ImpossibleBody_NamesItsField(string body, string code, string field) =>
        (await fixture.Api.PostAsync("/v1/callbacks", body)).ExpectProblem(400, code, field);

    [Theory]
    [InlineData("cb-999999999")]
    [InlineData("17")]
    [InlineData("nonsense")]
    public async Task UnknownCallback_IsNotFound(string id)
    {
        (await fixture.Api.GetAsync($"/v1/callbacks/{id}")).ExpectProblem(404, "unknown-callback");
        (await fixture.Api.DeleteAsync($"/v1/callbacks/{id}")).ExpectProblem(404, "unknown-callback");
    }

    [Fact]
    public async Task Description_NamesTheRoutes()
    {
        JsonElement paths = (await fixture.Api.GetAsync("/openapi/v1.json")).Expect(200).Body.GetProperty("paths");
        JsonElement list = paths.GetProperty("/v1/callbacks").GetProperty("get");
        Assert.Equal(
            ["state", "queue", "customer", "due", "after", "limit"],
            list.GetProperty("parameters").EnumerateArray().Select(item => TextOf(item, "name").ToLowerInvariant()));
        Assert.True(paths.GetProperty("/v1/callbacks").TryGetProperty("post", out _));
        Assert.True(paths.GetProperty("/v1/callbacks/{callbackId}").TryGetProperty("delete", out _));
    }

    private Task<Reply> ScheduleAsync(string queue, string? customer = null) =>
        fixture.Api.PostAsync("/v1/callbacks", new { number = Number, queue, customer = new { id = customer ?? fixture.NewId("customer") } });

    private Task<Reply> ReportAsync(string callId, string type) =>
        fixture.Api.PostAsync($"/v1/calls/{callId}/events", new { eventId = fixture.NewId("event"), type });

    private async Task<Reply> ReadAsync(string id) => (await fixture.Api.GetAsync($"/v1/callbacks/{id}")).Expect(200);

    private async Task<string[]> ListAsync(string query) =>
        [.. (await fixture.Api.GetAsync("/v1/callbacks?" + query)).Expect(200).Body.GetProperty("callbacks").EnumerateArray().Select(item => TextOf(item, "callbackId"))];

    private static string TextOf(JsonElement item, string name) => item.GetProperty(name).GetString()!;
}
