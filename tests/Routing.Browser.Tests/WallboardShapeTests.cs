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

    [Theory]
    [InlineData(3, 1280, 720)]
    [InlineData(6, 1280, 720)]
    [InlineData(6, 1920, 1080)]
    [InlineData(12, 1920, 1080)]
    public async Task QueuesOfAWall_StandOnItWithoutScrolling(int queues, int width, int height)
    {
        foreach (string language in (string[])["en", "zh"])
        {
            IPage page = await OpenAsync("/desk", width: width, height: height);
            await Gauges.ServeAsync(page, "wall", queues);
            await page.GotoAsync($"/?centers=wall&lang={language}");
            await Expect(page.Locator(".card")).ToHaveCountAsync(queues);
            await Expect(page.Locator(".card").Last).ToBeInViewportAsync(new() { Ratio = 1 });
            Assert.Equal((width, height), (
                await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight")));
        }
    }

    [Theory]
    [InlineData(3, ".card")]
    [InlineData(30, "#rows tr")]
    public async Task NewFigureOfOneQueue_TouchesThatQueueAlone(int queues, string each)
    {
        IPage page = await OpenAsync("/desk");
        await Gauges.ServeAsync(page, "wall", queues);
        await page.GotoAsync("/?centers=wall");
        await Expect(page.Locator(each)).ToHaveCountAsync(queues);
        await page.EvaluateAsync(
            """
            (each) => {
              window.touched = new Set();
              const queueOf = (node) => (node.closest?.(each) ?? node.parentElement.closest(each)).querySelector("h2, th span").textContent;
              new MutationObserver((changes) => changes.forEach(({ target }) => window.touched.add(queueOf(target))))
                .observe(document.querySelector(each).parentElement, { subtree: true, childList: true, characterData: true, attributes: true });
            }
            """,
            each);
        await Gauges.ServeWaitingAsync(page, "wall", [1, 9, .. Enumerable.Repeat(1, queues - 2)]);
        await Expect(page.Locator(each).Nth(1).Locator(".waiting")).ToHaveTextAsync("9");
        Assert.Equal(["Queue 2"], await page.EvaluateAsync<string[]>("() => [...window.touched]"));
    }
}
