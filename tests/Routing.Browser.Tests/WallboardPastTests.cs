using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Routing.Browser.Tests;

/// <summary>The last hours on the wallboard.</summary>
public sealed class WallboardPastTests(SharedBrowser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task ViewerWhoComes_SeesHoursItHasNotSeen()
    {
        IPage page = await OpenAsync("/desk");
        await Gauges.ServeAsync(page, "north", 2, 0.5, null, 1.0, 0.9);
        await page.GotoAsync("/?center=north");
        ILocator line = page.Locator(".card .line").First;

        // Quarter by quarter: half, nothing, all, and the one under way from the gauges.
        await Expect(line).ToHaveAttributeAsync("d", "M20 20H21M22 0H23V4H24");
        await Expect(page.Locator(".card .breach").First).ToHaveAttributeAsync("d", "M20 6H21V20H20Z");
        await Expect(page.Locator(".card svg").First).ToHaveAttributeAsync("aria-label", "Service level of the last six hours by quarters of an hour: lowest 50%, highest 100%, 1 below target");
    }

    [Fact]
    public async Task History_IsAskedForOnceHoweverManyUpdatesCome()
    {
        int asked = 0;
        IPage page = await OpenAsync("/desk");
        page.Request += (_, request) => asked += request.Url.Contains("/v1/live/past", StringComparison.Ordinal) ? 1 : 0;
        await page.GotoAsync("/");
        await Expect(page.Locator("#rows tr")).ToHaveCountAsync(TestPlan.Queues);
        string first = await page.Locator("#clock").TextContentAsync() ?? string.Empty;
        await Expect(page.Locator("#clock")).Not.ToHaveTextAsync(first);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Past_IsTheReportsOwn()
    {
        string queue = Shared.NewQueue();
        await Gateway.Api.AnswerAsync($"past-{queue}", queue);
        JsonElement row = (await Gateway.Api.GetAsync($"/v1/reports/service-level?queue={queue}&interval=PT15M")).GetProperty("rows").EnumerateArray().Last();
        IPage page = await OpenAsync("/", width: 1920, height: 1080);
        Assert.Equal(1, row.GetProperty("serviceLevel").GetDouble());
        await Expect(page.Locator("#rows tr").Filter(new() { HasText = $"Queue {queue}" }).First.Locator(".line")).ToHaveAttributeAsync("d", "M23 0H24");
    }
}
