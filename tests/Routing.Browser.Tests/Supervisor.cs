using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Routing.Browser.Tests;

/// <summary>The supervisor's console as a person uses it.</summary>
internal sealed class Supervisor(IPage page)
{
    /// <summary>The page.</summary>
    internal IPage Page => page;

    /// <summary>The dialog that asks before something changes.</summary>
    internal ILocator Question => page.Locator("#ask");

    /// <summary>What was done last, and how to undo it.</summary>
    internal ILocator Toast => page.Locator("#toast");

    /// <summary>An agent's line.</summary>
    internal ILocator Agent(string agentId) => page.Locator("#agent-rows tr").Filter(new() { HasText = agentId });

    /// <summary>A queue's line.</summary>
    internal ILocator Queue(string name) => page.Locator("#queue-rows tr").Filter(new() { HasText = name });

    /// <summary>A waiting call's line.</summary>
    internal ILocator Call(string callId) => page.Locator("#call-rows tr").Filter(new() { HasText = callId });

    /// <summary>A part of the page.</summary>
    internal ILocator Part(string id) => page.Locator("#" + id);

    /// <summary>A button by its name.</summary>
    internal ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Goes to one of the four sections.</summary>
    internal async Task GoToAsync(string section)
    {
        await page.GetByRole(AriaRole.Tab, new() { Name = section, Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Tabpanel, new() { Name = section, Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>Opens the list of those who wait in a queue.</summary>
    internal async Task ShowCallsAsync(string name)
    {
        await GoToAsync("Queues");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Calls: {name}", Exact = true }).ClickAsync();
        await Expect(Part("waiting")).ToBeVisibleAsync();
    }

    /// <summary>Agrees to what the dialog says will happen.</summary>
    internal async Task ApplyAsync(string effect)
    {
        await Expect(Part("ask-effect")).ToContainTextAsync(effect);
        await Button("Apply").ClickAsync();
        await Expect(Question).ToBeHiddenAsync();
        await Expect(Toast).ToBeVisibleAsync();
    }

    /// <summary>Waits until the record of actions has a line with all these words.</summary>
    internal async Task ShowsRecordAsync(params string[] words)
    {
        await GoToAsync("Agents");
        await GoToAsync("Record");
        ILocator lines = page.Locator("#audit-rows tr");
        foreach (string word in words) lines = lines.Filter(new() { HasText = word });
        await Expect(lines.First).ToBeVisibleAsync();
    }
}
