using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Routing.Browser.Tests;

/// <summary>The wallboard against the API.</summary>
public sealed class WallboardTests(SharedBrowser browser) : BrowserTest(browser)
{
    private GatewayProcess? _own;

    [Fact]
    public async Task Numbers_AreThoseOfTheApi()
    {
        await Gateway.Api.AnswerAsync("a", "north");
        await Gateway.Api.AnswerAsync("b", "north");
        await Gateway.Api.AbandonAsync(await Gateway.Api.OfferAsync("south"));
        await Gateway.Api.OfferAsync("south");
        IPage page = await OpenAsync("/");
        await Expect(page.Locator("#waiting")).ToHaveTextAsync("1");
        await Expect(Figure(page, "south", ".waiting")).ToHaveTextAsync("1");

        JsonElement[] queues = [.. (await Gateway.Api.GetAsync("/v1/queues")).GetProperty("queues").EnumerateArray()];
        foreach (JsonElement queue in queues) await SameAsync(page, queue);
        JsonElement day = (await Gateway.Api.GetAsync("/v1/queues")).GetProperty("day");
        Assert.Equal((4, 2, 1), (day.GetProperty("offered").GetInt32(), day.GetProperty("answered").GetInt32(), day.GetProperty("abandoned").GetInt32()));
        foreach (string total in (string[])["offered", "answered", "abandoned"])
        {
            await Expect(page.Locator("#" + total)).ToHaveTextAsync($"{day.GetProperty(total).GetInt64()}");
            Assert.Equal(day.GetProperty(total).GetInt64(), queues.Sum(queue => queue.GetProperty("day").GetProperty(total).GetInt64()));
        }

        await Expect(page.Locator("#abandonment")).ToHaveTextAsync("25%");
        await Expect(page.Locator("#overall")).ToHaveTextAsync("66%");
        Assert.Equal(0.6666, day.GetProperty("serviceLevel").GetDouble());
        await Expect(page.Locator(".card").First.Locator("h2")).ToHaveTextAsync("Queue south");
    }

    [Fact]
    public async Task StoppedStream_IsSaidAndTakenBack()
    {
        IPage page = await OpenAsync("/");
        await Expect(page.Locator(".card")).ToHaveCountAsync(2);
        Gateway.Kill();
        await Expect(page.Locator("#strip")).ToContainTextAsync("No data for 7 s");
        await Expect(page.Locator("#news")).ToHaveTextAsync("No data arrives.");
        await Gateway.RunAsync();
        await Expect(page.Locator("#strip")).ToBeHiddenAsync();
        await Expect(page.Locator("#news")).ToHaveTextAsync("Data arrives again.");
    }

    private protected override async Task<GatewayProcess> StartGatewayAsync() => _own = await GatewayProcess.StartAsync(TestPlan.Of("north", "south"));

    private protected override ValueTask EndGatewayAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static ILocator Card(IPage page, string queue) => page.Locator(".card").Filter(new() { HasText = $"Queue {queue}" });

    private static ILocator Figure(IPage page, string queue, string figure) => Card(page, queue).Locator($".waits {figure}, .facts {figure}").Last;

    private static async Task SameAsync(IPage page, JsonElement queue)
    {
        string id = queue.GetProperty("id").GetString()!;
        JsonElement windows = queue.GetProperty("serviceLevel").GetProperty("windows");
        await Expect(Card(page, id).Locator(".numeral")).ToHaveTextAsync(Percent(windows.GetProperty("30m"), "ratio"));
        await Expect(Card(page, id).Locator(".others .w-day dd")).ToHaveTextAsync(Percent(windows.GetProperty("day"), "ratio"));
        await Expect(Card(page, id).Locator(".others .w-5m dd")).ToHaveTextAsync(Percent(windows.GetProperty("5m"), "ratio"));
        await Expect(Figure(page, id, "span.waiting")).ToHaveTextAsync($"{queue.GetProperty("waiting").GetInt32()}");
        JsonElement day = queue.GetProperty("day");
        await Expect(Figure(page, id, "span.abandoned")).ToHaveTextAsync($"{day.GetProperty("abandoned").GetInt32()}");
        await Expect(Figure(page, id, "small.abandonment")).ToHaveTextAsync(Percent(day, "abandonment"));
        int away = queue.GetProperty("agents").GetProperty("not-ready").GetInt32();
        await Expect(Card(page, id).Locator(".legend .away b")).ToHaveTextAsync($"{away}");
    }

    private static string Percent(JsonElement of, string name) =>
        of.TryGetProperty(name, out JsonElement ratio) && ratio.ValueKind == JsonValueKind.Number ? $"{Math.Floor((100 * ratio.GetDouble()) + 1e-9)}%" : "–";
}
