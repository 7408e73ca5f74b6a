using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Routing.Browser.Tests;

/// <summary>The pages for those who can't see them well or use no mouse.</summary>
public sealed class AccessibilityTests(SharedBrowser browser) : BrowserTest(browser)
{
    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Wallboard_HasNoFindings(string theme)
    {
        IPage page = await OpenAsync($"/?theme={theme}");
        await Expect(page.Locator("#rows tr").First).ToBeVisibleAsync();
        await AuditAsync(page);
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Desk_HasNoFindingsInAnyState(string theme)
    {
        Desk desk = await SignInAsync(Shared.NewQueue());
        await AuditAsync(await OpenAsync($"/desk?theme={theme}"));
        await desk.Page.GotoAsync($"/desk?theme={theme}");
        await desk.Button("Ready").ClickAsync();
        await desk.ShowsStateAsync("Ready");
        await AuditAsync(desk.Page);
        await Gateway.Api.OfferAsync(desk.Queue);
        await desk.ShowsPanelAsync("incoming");
        await AuditAsync(desk.Page);
        await desk.Button("Accept (A)").ClickAsync();
        await desk.ShowsPanelAsync("call");
        await AuditAsync(desk.Page);
        await desk.Page.GetByLabel("Follow-up", new() { Exact = true }).FillAsync("complaint");
        await desk.Button("Complete (C)").ClickAsync();
        await desk.ShowsPanelAsync("wrap-up");
        await Expect(desk.Part("due").Locator("li")).ToHaveCountAsync(1);
        await AuditAsync(desk.Page);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/desk")]
    public async Task Focus_GoesThroughEveryControlInOrderAndOutAgain(string path)
    {
        IPage page = await OpenAsync(path);
        await Expect(page.Locator("body")).ToBeVisibleAsync();
        // The desk begins in its first field; this begins at the top.
        await page.EvaluateAsync("() => { document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); }");
        string[] controls = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('a, button, input, select, textarea')].filter((each) => each.checkVisibility() && !each.disabled).map((each) => each.id || each.className || each.textContent)");
        Assert.NotEmpty(controls);
        List<string> reached = [];
        foreach (string _ in controls)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string>("() => document.activeElement.id || document.activeElement.className || document.activeElement.textContent"));
        }

        Assert.Equal(controls, reached);
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement === document.body || document.activeElement.id !== '" + reached[^1] + "'"));
    }

    [Fact]
    public async Task Audit_FindsAControlWithoutAName()
    {
        IPage page = await OpenAsync("/desk");
        await Expect(page.Locator("#sign-in")).ToBeVisibleAsync();
        await page.EvaluateAsync("() => { document.querySelector('main').append(document.createElement('button')); }");
        Assert.Contains((await page.RunAxe()).Violations, finding => finding.Id == "button-name");
    }
}
