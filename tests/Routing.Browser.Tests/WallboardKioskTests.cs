using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Routing.Browser.Tests;

/// <summary>A wall that nobody touches: pages and centers in turn.</summary>
public sealed class WallboardKioskTests(SharedBrowser browser) : BrowserTest(browser)
{
    [Theory]
    [InlineData(12, ".card", 1280, 720)]
    [InlineData(100, "#rows tr", 1280, 720)]
    [InlineData(100, "#rows tr", 1920, 1080)]
    public async Task QueuesThatDoNotFit_ComeInPagesWithoutScrolling(int queues, string each, int width, int height)
    {
        IPage page = await KioskAsync(queues, width, height);
        HashSet<string> seen = [];
        for (int pages = 1; seen.Count < queues; pages++)
        {
            Assert.True(pages <= queues);
            await Expect(page.Locator("#turn")).ToContainTextAsync($"Page {pages} of");
            Assert.True(await page.EvaluateAsync<bool>("() => { const main = document.querySelector('main'); return main.scrollHeight <= main.clientHeight && document.documentElement.scrollHeight <= innerHeight; }"));
            string[] shown = [.. await page.Locator(each == ".card" ? ".card h2" : "#rows th span").AllTextContentsAsync()];
            Assert.NotEmpty(shown);
            Assert.True(shown.All(seen.Add));
            await page.Clock.RunForAsync(12_000);
        }

        await Expect(page.Locator("#turn")).ToContainTextAsync("Page 1 of");
    }

    [Fact]
    public async Task KeyPress_StopsTheTurningUntilTheNext()
    {
        IPage page = await KioskAsync(100, 1280, 720);
        await page.Keyboard.PressAsync(" ");
        await Expect(page.Locator("#turn")).ToContainTextAsync("paused");
        await page.Clock.RunForAsync(40_000);
        await Expect(page.Locator("#turn")).ToContainTextAsync("Page 1 of");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator("#turn")).ToContainTextAsync("Page 2 of");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync(" ");
        await page.Clock.RunForAsync(12_000);
        await Expect(page.Locator("#turn")).ToContainTextAsync("Page 2 of");
    }

    [Fact]
    public async Task ReducedMotion_TurnsByKeysAlone()
    {
        IPage page = await KioskAsync(100, 1280, 720, ReducedMotion.Reduce);
        await page.Clock.RunForAsync(40_000);
        await Expect(page.Locator("#turn")).ToContainTextAsync("Page 1 of");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator("#turn")).ToContainTextAsync("Page 2 of");
    }

    [Fact]
    public async Task SeveralCenters_ComeInTurnAndOneThatIsRefusedDoesNotStopThem()
    {
        IPage page = await OpenAsync("/desk");
        await page.Clock.InstallAsync();
        await Gauges.ServeAsync(page, "north", 3);
        await Gauges.ServeAsync(page, "south", 2);
        await page.GotoAsync("/?kiosk=1&centers=north,nowhere,south");
        await Expect(page.Locator("#center")).ToHaveTextAsync("north");
        await Expect(page.Locator(".card")).ToHaveCountAsync(3);
        await Expect(page.Locator("#turn")).ToContainTextAsync("Center 1 of 3");
        await page.Clock.RunForAsync(12_000);
        await Expect(page.Locator("#empty-title")).ToContainTextAsync("Center nowhere is not shown");
        await Expect(page.Locator(".card")).ToHaveCountAsync(0);
        await page.Clock.RunForAsync(12_000);
        await Expect(page.Locator("#center")).ToHaveTextAsync("south");
        await Expect(page.Locator(".card")).ToHaveCountAsync(2);
        await Expect(page.Locator("#empty")).ToBeHiddenAsync();
        await page.Clock.RunForAsync(12_000);
        await Expect(page.Locator("#center")).ToHaveTextAsync("north");
    }

    private async Task<IPage> KioskAsync(int queues, int width, int height, ReducedMotion motion = ReducedMotion.NoPreference)
    {
        IPage page = await OpenAsync("/desk", width: width, height: height);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = motion });
        await page.Clock.InstallAsync();
        await Gauges.ServeAsync(page, "many", queues);
        await page.GotoAsync("/?kiosk=1&centers=many");
        await Expect(page.Locator("#turn")).ToContainTextAsync("Page 1 of");
        return page;
    }
}
