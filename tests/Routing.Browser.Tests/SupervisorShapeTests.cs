using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Routing.Browser.Tests;

/// <summary>How the supervisor's console looks and reads.</summary>
public sealed class SupervisorShapeTests(SharedBrowser browser) : BrowserTest(browser)
{
    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Sections_HaveNoFindings(string theme)
    {
        Desk agent = await SignInAsync(Shared.NewQueue());
        Supervisor desk = new(await OpenAsync($"/supervisor?theme={theme}"));
        await Expect(desk.Agent(agent.AgentId)).ToBeVisibleAsync();
        await AuditAsync(desk.Page);
        await desk.Agent(agent.AgentId).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(desk.Question).ToBeVisibleAsync();
        await AuditAsync(desk.Page);
        await desk.Button("Cancel").ClickAsync();
        string waiting = Shared.NewQueue();
        await Gateway.Api.OfferAsync(waiting);
        await desk.ShowCallsAsync($"Queue {waiting}");
        await Expect(desk.Part("call-rows").Locator("tr")).ToHaveCountAsync(1);
        await AuditAsync(desk.Page);
        await desk.GoToAsync("Plan");
        await desk.Part("plan-text").FillAsync("{ \"queues\": [{ \"id\": 7 }] }");
        await desk.Button("Check").ClickAsync();
        await Expect(desk.Part("plan-result").Locator("li").First).ToBeVisibleAsync();
        await AuditAsync(desk.Page);
        await desk.ShowsRecordAsync("Agent entered", agent.AgentId);
        await AuditAsync(desk.Page);
    }

    [Fact]
    public async Task QuestionsFields_AreThereWithTheirChoice()
    {
        Desk agent = await SignInAsync(Shared.NewQueue());
        Supervisor desk = new(await OpenAsync("/supervisor"));
        await desk.Agent(agent.AgentId).GetByRole(AriaRole.Button).ClickAsync();
        ILocator reason = desk.Question.GetByLabel("Reason");
        await Expect(reason).ToBeHiddenAsync();
        await desk.Question.GetByLabel("Not ready", new() { Exact = true }).CheckAsync();
        await Expect(reason).ToBeVisibleAsync();
        await desk.Question.GetByLabel("Ready", new() { Exact = true }).CheckAsync();
        await Expect(reason).ToBeHiddenAsync();
    }
}
