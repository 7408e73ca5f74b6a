using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace Routing.Gateway.Tests;

/// <summary>The same calls in every report.</summary>
public sealed class ReportsAgreeTests(ApiFixture fixture)
{
    [Fact]
    public async Task AgentsReport_HasTheCallsOfTheOthers()
    {
        (string queue, string[] agents) = await WorkAsync();
        JsonElement level = await LevelAsync(queue);
        JsonElement[] rows = [.. await Task.WhenAll(agents.Select(AgentAsync))];
        JsonElement[] calls = await CallsAsync(queue);

        Assert.Equal(3, rows.Sum(row => row.GetProperty("handled").GetInt64()));
        Assert.Equal(level.GetProperty("answered").GetInt64(), rows.Sum(row => row.GetProperty("handled").GetInt64()));
        Assert.Equal(1, rows.Sum(row => row.GetProperty("rejected").GetInt64()));
        double connected = calls.Where(call => call.TryGetProperty("answeredAt", out _)).Sum(call =>
            (call.GetProperty("endedAt").GetDateTimeOffset() - call.GetProperty("answeredAt").GetDateTimeOffset()).TotalSeconds);
        Assert.Equal(connected, rows.Sum(row => row.GetProperty("connectedSeconds").GetDouble()), tolerance: 0.002);
        Assert.Equal(connected, 3 * level.GetProperty("ahtSeconds").GetDouble(), tolerance: 0.002);
        foreach (JsonElement row in rows) Assert.Equal(row.GetProperty("signedInSeconds").GetDouble(), PartsOf(row), tolerance: 0.002);
    }

    [Fact]
    public async Task DailyPage_HasTheNumbersOfTheOthers()
    {
        (string queue, string[] agents) = await WorkAsync();
        JsonElement level = await LevelAsync(queue);
        JsonElement[] calls = await CallsAsync(queue);
        XElement page = XElement.Parse((await fixture.Api.GetAsync("/v1/reports/daily")).Expect(200).Text.Replace("<!DOCTYPE html>", string.Empty, StringComparison.Ordinal));

        double[] line = ValuesOf(page.Descendants("tr").Single(row => row.Attribute("id")?.Value == $"queue-{queue}"));
        Assert.Equal(Numbers(level, "serviceLevel", "target", "offered", "answered", "answeredInTime"), line[..5]);
        Assert.Equal([2, 2 / 5.0], line[5..7]);
        Assert.Equal(2, calls.Count(call => call.GetProperty("state").GetString() == "abandoned"));
        Assert.Equal(calls.Where(call => call.TryGetProperty("answeredAt", out _)).Max(call => call.GetProperty("waitedSeconds").GetDouble()), line[10]);
        double[] formulas = ValuesOf(page.Descendants("tr").Single(row => row.Attribute("class")?.Value == "formulas" && row.Element("th")?.Value == queue));
        Assert.Equal(level.GetProperty("formulas").EnumerateObject().Select(formula => formula.Value.GetDouble()), formulas);
        XElement agent = page.Descendants("tr").Single(row => row.Attribute("class")?.Value == "agent" && IsOf(row, agents[0]));
        Assert.Equal((await AgentAsync(agents[0])).GetProperty("handled").GetDouble(), ValuesOf(agent)[6]);
    }

    // Three calls answered, one of them rejected before, and two abandoned.
    private async Task<(string Queue, string[] Agents)> WorkAsync()
    {
        string queue = fixture.NewQueue();
        Desktop first = await (await fixture.SignInAsync(queue)).ReadyAsync();
        await AnswerAsync(first, await fixture.OfferAsync(queue));
        await AnswerAsync(first, await fixture.OfferAsync(queue));
        string passedOn = await fixture.OfferAsync(queue);
        (await first.PostAsync($"/reservations/{await first.PullAsync()}/reject")).Expect(200);
        (await first.PostAsync("/sign-out")).Expect(200);
        Desktop second = await (await fixture.SignInAsync(queue)).ReadyAsync();
        await AnswerAsync(second, passedOn);
        (await second.PostAsync("/not-ready", new { reason = "meal" })).Expect(200);
        foreach (string callId in (string[])[await fixture.OfferAsync(queue), await fixture.OfferAsync(queue)])
        {
            (await fixture.Api.PostAsync($"/v1/calls/{callId}/events", new { eventId = $"{callId}-gone", type = "abandoned" })).Expect(200);
        }

        return (queue, [first.AgentId, second.AgentId]);
    }

    private static async Task AnswerAsync(Desktop desk, string callId)
    {
        (await desk.PostAsync($"/reservations/{await desk.PullAsync()}/accept")).Expect(200);
        (await desk.PostAsync($"/calls/{callId}/complete")).Expect(200);
        (await desk.PostAsync("/ready")).Expect(200);
    }

    private async Task<JsonElement> LevelAsync(string queue) =>
        Assert.Single((await fixture.Api.GetAsync($"/v1/reports/service-level?queue={queue}&interval=P1D")).Expect(200).Body.GetProperty("totals").EnumerateArray());

    private async Task<JsonElement> AgentAsync(string agentId) =>
        Assert.Single((await fixture.Api.GetAsync($"/v1/reports/agents?agent={agentId}")).Expect(200).Body.GetProperty("totals").EnumerateArray());

    private async Task<JsonElement[]> CallsAsync(string queue) =>
        [.. (await fixture.Api.GetAsync($"/v1/calls?queue={queue}")).Expect(200).Body.GetProperty("calls").EnumerateArray()];

    // The names come with the gauges, up to a second after the agent.
    private static bool IsOf(XElement line, string agentId) =>
        line.Element("th")!.Value is string head && (head == agentId || head.EndsWith($"({agentId})", StringComparison.Ordinal));

    private static double PartsOf(JsonElement row) =>
        Numbers(row, "readySeconds", "reservedSeconds", "connectedSeconds", "wrapUpSeconds").Sum()
        + row.GetProperty("notReadySeconds").EnumerateObject().Sum(reason => reason.Value.GetDouble());

    private static double[] Numbers(JsonElement of, params string[] names) => [.. names.Select(name => of.GetProperty(name).GetDouble())];

    private static double[] ValuesOf(XElement line) =>
        [.. line.Descendants("data").Select(figure => double.Parse(figure.Attribute("value")!.Value, CultureInfo.InvariantCulture))];
}
