using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Routing.Browser.Tests;

/// <summary>The record of actions as a person reads it.</summary>
public sealed class SupervisorRecordTests(SharedBrowser browser) : BrowserTest(browser)
{
    private const string Supervisor = "/v1/supervisor";

    // The plan's and the test's own names, dates aside: these are nobody's language.
    private const string Names = "Lin Mei|Queue|north|south|anna|bert|call-north-[0-9]+|cb-[0-9]+|dev|fire drill";

    private GatewayProcess? _own;

    [Theory]
    [InlineData("en-GB")]
    [InlineData("zh-CN")]
    public async Task EveryAction_IsToldInWordsWithItsCodeAtHand(string language)
    {
        await ActAsync();
        string[] recorded = [.. (await Gateway.Api.GetAsync("/v1/audit")).GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("action").GetString()!)];
        IPage page = await OpenAsync("/supervisor#audit", language);
        await Expect(page.Locator("#audit-rows tr")).ToHaveCountAsync(recorded.Length);
        string[] offered = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('#action option')].map((option) => option.value).filter(Boolean)");
        Assert.Equal(offered.Order(StringComparer.Ordinal), recorded.Distinct().Order(StringComparer.Ordinal));

        string[] cells = [.. await page.Locator("#audit-rows td:nth-child(n + 2)").AllTextContentsAsync()];
        if (language == "zh-CN") Assert.DoesNotContain(cells, cell => Regex.IsMatch(Regex.Replace(cell, Names, string.Empty), "[A-Za-z]{2}"));
        else Assert.DoesNotContain(cells, cell => IsRaw(cell, recorded));
        Assert.Equal(recorded, await TitlesAsync(page, 3));
        Assert.Contains("not-ready (signed-in)", await TitlesAsync(page, 5));
        Assert.Contains("invalid-transition", await TitlesAsync(page, 7));
    }

    [Fact]
    public async Task OtherLanguage_TellsTheRecordAnew()
    {
        await ActAsync();
        IPage page = await OpenAsync("/supervisor#audit");
        ILocator forced = page.Locator("#audit-rows tr", new() { HasText = "Ready" }).Filter(new() { HasText = "Not ready · Just signed in" });
        await Expect(forced.First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "中文" }).ClickAsync();
        await Expect(page.Locator("#audit-rows tr", new() { HasText = "示忙 · 刚登录" }).First).ToBeVisibleAsync();
        await Expect(page.Locator("#audit-rows tr", new() { HasText = "关闭 · 至" }).First).ToContainTextAsync("fire drill");
    }

    private protected override async Task<GatewayProcess> StartGatewayAsync() => _own = await GatewayProcess.StartAsync(TestPlan.Of("north", "south"));

    private protected override ValueTask EndGatewayAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;

    // A code: in small letters, joined by a dash or point, or a state as the engine has it.
    private static bool IsRaw(string cell, string[] actions)
    {
        string left = Regex.Replace(cell, Names, string.Empty);
        return actions.Contains(left) || Regex.IsMatch(left, @"\b[a-z]+[-.][a-z]") || Regex.IsMatch(left, "^(queued|connected|version|scheduled|cancelled|replied|resolved|busy|ready|by hours)")
            || Regex.IsMatch(left, "[0-9]T[0-9]");
    }

    private static Task<string[]> TitlesAsync(IPage page, int column) =>
        page.EvaluateAsync<string[]>("column => [...document.querySelectorAll(`#audit-rows td:nth-child(${column})`)].map((cell) => cell.title)", column);

    // Each action that the record knows once granted, and some that are refused.
    private async Task ActAsync()
    {
        Api api = Gateway.Api;
        await api.AnswerAsync("anna", "north", new { followUp = new { kind = "complaint" } });
        await api.DefineAgentAsync("bert", "south");
        await api.TryAsync(HttpMethod.Post, "/v1/agents/bert/sign-in", new { });
        await api.TryAsync(HttpMethod.Post, $"{Supervisor}/agents/bert/state", new { state = "ready" });
        await api.TryAsync(HttpMethod.Post, $"{Supervisor}/agents/bert/skills", new { put = new[] { new { skill = "north", level = 3, certifiedUntil = "2030-01-01T00:00:00Z" } }, drop = Array.Empty<string>() });
        await api.TryAsync(HttpMethod.Post, $"{Supervisor}/agents/bert/state", new { state = "signed-out" });
        await api.TryAsync(HttpMethod.Delete, "/v1/agents/bert");
        await api.TryAsync(HttpMethod.Delete, "/v1/agents/anna");
        string callId = await api.OfferAsync("north");
        await api.TryAsync(HttpMethod.Patch, $"/v1/calls/{callId}", new { priority = 7 });
        await api.TryAsync(HttpMethod.Post, $"{Supervisor}/calls/{callId}/pull", new { agentId = "anna" });
        await api.TryAsync(HttpMethod.Post, $"{Supervisor}/calls/{callId}/pull", new { });
        await api.TryAsync(HttpMethod.Post, $"{Supervisor}/calls/{callId}/move", new { toQueue = "south" });
        await api.AbandonAsync(callId);
        await api.TryAsync(HttpMethod.Post, $"{Supervisor}/calls/{callId}/move", new { toQueue = "north" });
        DateTimeOffset now = (await api.GetAsync("/v1/queues")).GetProperty("at").GetDateTimeOffset();
        await api.TryAsync(HttpMethod.Post, $"{Supervisor}/queues/south/close", new { reason = "fire drill", until = now.AddHours(1) });
        await api.TryAsync(HttpMethod.Post, $"{Supervisor}/queues/south/by-hours");
        await api.TryAsync(HttpMethod.Put, "/v1/plan", JsonDocument.Parse(TestPlan.Of("north", "south").Replace("Queue north", "Queue  north", StringComparison.Ordinal)).RootElement);
        JsonElement? callback = await api.TryAsync(HttpMethod.Post, "/v1/callbacks", new { customer = new { id = "c" }, number = "13900139000", queue = "north" });
        await api.TryAsync(HttpMethod.Delete, $"/v1/callbacks/{callback!.Value.GetProperty("callbackId").GetString()}");
        foreach (string verb in (string[])["reply", "resolve", "reply"]) await api.TryAsync(HttpMethod.Post, $"/v1/follow-ups/1/{verb}");
    }
}
