using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Routing.Browser.Tests;

/// <summary>One agent at two desktops.</summary>
public sealed class DeskTabsTests(SharedBrowser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task DuplicatedTab_IsToldOfTheOtherAndTheOtherOfIt()
    {
        Desk desk = await ReadyAsync();
        IPage second = await desk.Page.Context.RunAndWaitForPageAsync(() => desk.Page.EvaluateAsync("() => { window.open('/desk'); }"));
        await Expect(second.Locator("#state")).ToHaveTextAsync("Ready");
        await Expect(second.Locator("#other-tab")).ToContainTextAsync("another tab");
        await Expect(desk.Part("other-tab")).ToContainTextAsync("another tab");
        await second.CloseAsync();
        await Expect(desk.Part("other-tab")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task SecondDesktop_IsRefusedUntilItTakesOver()
    {
        (Desk desk, _) = await TalkAsync();
        var other = new Desk(await OpenAsync("/desk"), desk.AgentId, desk.Queue);
        await other.Page.GetByLabel("Agent", new() { Exact = true }).FillAsync(desk.AgentId);
        await other.Button("Sign in").ClickAsync();
        await Expect(other.Part("message")).ToBeVisibleAsync();

        await other.Page.GetByLabel("Take over my session from another desktop").CheckAsync();
        await other.Button("Sign in").ClickAsync();
        await other.ShowsPanelAsync("call");
        await Expect(desk.Part("message")).ToHaveTextAsync("Your session was taken over by another desktop.");
        await Expect(desk.Part("sign-in")).ToBeVisibleAsync();
    }
}
