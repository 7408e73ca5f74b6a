using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Routing.Browser.Tests;

/// <summary>The agent desktop as a person uses it.</summary>
internal sealed class Desk(IPage page, string agentId, string queue)
{
    /// <summary>The page.</summary>
    internal IPage Page => page;

    /// <summary>The agent.</summary>
    internal string AgentId => agentId;

    /// <summary>The queue that the agent serves.</summary>
    internal string Queue => queue;

    /// <summary>A button by what stands on it.</summary>
    internal ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>A part of the page.</summary>
    internal ILocator Part(string id) => page.Locator("#" + id);

    /// <summary>Fills the sign-in form and sends it.</summary>
    internal async Task SignInAsync()
    {
        await page.GetByLabel("Agent", new() { Exact = true }).FillAsync(agentId);
        await Button("Sign in").ClickAsync();
        await ShowsStateAsync("Not ready");
    }

    /// <summary>Waits until the agent's state is shown.</summary>
    internal Task ShowsStateAsync(string state) => Expect(Part("state")).ToHaveTextAsync(state);

    /// <summary>Waits until one of the panels in the middle is shown, and no other.</summary>
    internal async Task ShowsPanelAsync(string id)
    {
        await Expect(Part(id)).ToBeVisibleAsync();
        await Expect(page.Locator("#now > section:visible")).ToHaveCountAsync(1);
    }
}
