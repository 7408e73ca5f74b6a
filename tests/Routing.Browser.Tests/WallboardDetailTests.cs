using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Routing.Browser.Tests;

/// <summary>One queue's last hours as a large chart.</summary>
public sealed class WallboardDetailTests(SharedBrowser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task NameOfAQueue_OpensItsChartAndGetsTheFocusBack()
    {
        List<string> asked = [];
        IPage page = await ShowAsync(3, 1920, 1080);
        page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        await page.GetByRole(AriaRole.Button, new() { Name = "Queue 2" }).FocusAsync();
        Assert.DoesNotContain(asked, path => path.StartsWith("/uplot/", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("#detail-name")).ToHaveTextAsync("Queue 2");
        await Expect(page.Locator("#detail canvas")).ToBeVisibleAsync();
        await Expect(page.Locator("#detail-chart")).ToHaveAttributeAsync("aria-label", "Service level of the last six hours by quarters of an hour: lowest 50%, highest 100%, 1 below target");
        await page.GetByText("As a table").ClickAsync();
        await Expect(page.Locator("#detail-rows tr")).ToHaveCountAsync(24);
        Assert.Equal(["90%", "100%", "–", "50%"], (await page.Locator("#detail-rows td").AllTextContentsAsync()).Take(4));
        Assert.Contains("/uplot/uPlot.iife.min.js", asked);
        Assert.Empty((await page.RunAxe()).Violations);

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#detail")).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Queue 2" })).ToBeFocusedAsync();
        await Expect(page.Locator("#detail canvas")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task LibraryThatDoesNotCome_LeavesTheTable()
    {
        IPage page = await ShowAsync(30, 390, 844);
        await page.RouteAsync("**/uplot/*.js", route => route.AbortAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Queue 1", Exact = true }).ClickAsync();
        await Expect(page.Locator("#detail-rows tr").First).ToBeVisibleAsync();
        Assert.Equal(390, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    private async Task<IPage> ShowAsync(int queues, int width, int height)
    {
        IPage page = await OpenAsync("/desk", width: width, height: height);
        await Gauges.ServeAsync(page, "north", queues, 0.5, null, 1.0, 0.9);
        await page.GotoAsync("/?center=north");
        await Expect(page.Locator(queues > 12 ? "#rows tr" : ".card")).ToHaveCountAsync(queues);
        return page;
    }
}
