using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Routing.Browser.Tests;

/// <summary>How the wallboard stands on a wall.</summary>
public sealed class WallboardShapeTests(SharedBrowser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task ManyQueues_StandInATable()
    {
        IPage page = await OpenAsync("/", width: 1920, height: 1080);
        await Expect(page.Locator("#rows tr")).ToHaveCountAsync(TestPlan.Queues);
        await Expect(page.Locator("#cards")).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader)).ToHaveCountAsync(16);
    }

    [Fact]
    public async Task Phone_HasNothingWiderThanItself()
    {
        IPage page = await OpenAsync("/desk", width: 390, height: 844);
        await Expect(page.Locator("#sign-in")).ToBeVisibleAsync();
        Assert.Equal(390, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await page.GotoAsync("/");
        await Expect(page.Locator("#rows tr").First).ToBeVisibleAsync();
        Assert.Equal(390, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Kiosk_HidesTheControlsUntilEscape()
    {
        IPage page = await OpenAsync("/");
        ILocator controls = page.GetByRole(AriaRole.Navigation);
        await page.GetByRole(AriaRole.Button, new() { Name = "Kiosk" }).ClickAsync();
        await Expect(controls).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(controls).ToBeVisibleAsync();
        await page.GotoAsync("/?kiosk");
        await Expect(page.Locator("#rows tr").First).ToBeVisibleAsync();
        await Expect(controls).ToBeHiddenAsync();
    }
}
