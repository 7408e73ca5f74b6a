using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Routing.Browser.Tests;

/// <summary>What a supervisor does to agents, calls and queues.</summary>
public sealed class SupervisorTests(SharedBrowser browser) : BrowserTest(browser)
{
    private GatewayProcess? _own;

    [Fact]
    public async Task ForcedState_IsShownRecordedAndTakenBack()
    {
        Supervisor desk = await OpenAsync();
        await Gateway.Api.AnswerAsync("anna", "north");
        await Expect(desk.Agent("anna")).ToContainTextAsync("Not ready");
        await desk.Agent("anna").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(desk.Button("Apply")).ToBeDisabledAsync();
        await desk.Question.GetByLabel("Ready", new() { Exact = true }).CheckAsync();
        await desk.ApplyAsync("Lin Mei gets contacts from now on.");
        await Expect(desk.Agent("anna").Locator(".stands")).ToHaveTextAsync("Ready");
        await desk.Button("Undo").ClickAsync();
        await Expect(desk.Agent("anna").Locator(".stands")).ToHaveTextAsync("Not ready");
        await desk.ShowsRecordAsync("dev", "State set", "anna", "done");
    }

    [Fact]
    public async Task ChangedSkills_MoveAnAgentToAnotherDesk()
    {
        Supervisor desk = await OpenAsync();
        await Gateway.Api.AnswerAsync("bea", "north");
        await desk.Agent("bea").GetByRole(AriaRole.Button).ClickAsync();
        await desk.Question.GetByLabel("north", new() { Exact = true }).FillAsync("0");
        await desk.Question.GetByLabel("south", new() { Exact = true }).FillAsync("7");
        await desk.ApplyAsync("Lin Mei gets south 7 and loses north.");
        await Expect(desk.Agent("bea")).ToContainTextAsync("south 7");
        await desk.Part("of-queue").SelectOptionAsync("north");
        await Expect(desk.Part("agents-shown")).ToHaveTextAsync("No agent matches.");
        await desk.Part("of-queue").SelectOptionAsync("south");
        await Expect(desk.Agent("bea")).ToBeVisibleAsync();
        await desk.ShowsRecordAsync("dev", "Skills changed", "bea", "done");
    }

    [Fact]
    public async Task WaitingCall_IsPulledAndAnotherMoved()
    {
        Supervisor desk = await OpenAsync();
        string first = await Gateway.Api.OfferAsync("north"), second = await Gateway.Api.OfferAsync("north");
        await desk.ShowCallsAsync("Queue north");
        await Expect(desk.Part("call-rows").Locator("tr")).ToHaveCountAsync(2);
        await Expect(desk.Call(first)).ToContainTextAsync("Gold");
        await desk.Button($"Move {second}").ClickAsync();
        await desk.ApplyAsync("The call waits in Queue south from now on");
        await Expect(desk.Part("call-rows").Locator("tr")).ToHaveCountAsync(1);
        await Expect(desk.Queue("Queue south").Locator("td.number").First).ToHaveTextAsync("1");
        await desk.Button($"Pull {first}").ClickAsync();
        await desk.ApplyAsync("The next agent who is free and able takes this call");
        await desk.ShowsRecordAsync("dev", "Call moved", second, "done");
        await desk.ShowsRecordAsync("dev", "Call pulled", first, "done");
    }

    [Fact]
    public async Task CallThatIsGone_IsRefusedInWordsAndRecorded()
    {
        Supervisor desk = await OpenAsync();
        string callId = await Gateway.Api.OfferAsync("north");
        await desk.ShowCallsAsync("Queue north");
        await desk.Button($"Pull {callId}").ClickAsync();
        await Gateway.Api.AbandonAsync(callId);
        await desk.Button("Apply").ClickAsync();
        await Expect(desk.Part("ask-refused")).ToHaveTextAsync("That is not possible any more: the state has changed meanwhile.");
        await desk.Button("Cancel").ClickAsync();
        await desk.ShowsRecordAsync("Call pulled", callId, "not possible any more");
    }

    [Fact]
    public async Task Door_IsClosedAndGivenBackToItsHours()
    {
        Supervisor desk = await OpenAsync();
        await desk.GoToAsync("Queues");
        await desk.Button("Open or close: Queue south").ClickAsync();
        await desk.Question.GetByLabel("Close", new() { Exact = true }).CheckAsync();
        await desk.Question.GetByLabel("Why (for the record)").FillAsync("fire drill");
        await desk.ApplyAsync("New calls are turned away as the plan says.");
        await Expect(desk.Queue("Queue south")).ToContainTextAsync("closed, set by hand");
        await Expect(desk.Queue("Queue south")).ToContainTextAsync("fire drill");
        await desk.Button("Undo").ClickAsync();
        await Expect(desk.Queue("Queue south").Locator(".stands")).ToHaveTextAsync("open");
        await desk.ShowsRecordAsync("dev", "Queue opened or closed", "south", "done");
    }

    [Fact]
    public async Task KeyboardAlone_ChangesAnAgent()
    {
        Supervisor desk = await OpenAsync();
        await Gateway.Api.AnswerAsync("carl", "north");
        await desk.Page.GetByRole(AriaRole.Tab, new() { Name = "Agents" }).FocusAsync();
        await desk.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(desk.Page.GetByRole(AriaRole.Tab, new() { Name = "Queues" })).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("ArrowLeft");
        await desk.Part("search").FocusAsync();
        await desk.Page.Keyboard.TypeAsync("carl");
        await Expect(desk.Part("agents-shown")).ToHaveTextAsync("1–1 of 1");
        ILocator change = desk.Agent("carl").GetByRole(AriaRole.Button);
        await PressUntilFocusedAsync(desk.Page, change);
        await desk.Page.Keyboard.PressAsync("Enter");
        await PressUntilFocusedAsync(desk.Page, desk.Question.Locator("input[name=wish]").First);
        await desk.Page.Keyboard.PressAsync("ArrowDown");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Question).ToBeHiddenAsync();
        await Expect(desk.Agent("carl").Locator(".stands")).ToHaveTextAsync("Ready");
        await Expect(change).ToBeFocusedAsync();
    }

    private protected override async Task<GatewayProcess> StartGatewayAsync() => _own = await GatewayProcess.StartAsync(TestPlan.Of("north", "south"));

    private protected override ValueTask EndGatewayAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<Supervisor> OpenAsync() => new(await OpenAsync("/supervisor"));

    private static async Task PressUntilFocusedAsync(IPage page, ILocator wanted)
    {
        for (int presses = 0; presses < 20 && !await wanted.EvaluateAsync<bool>("node => node === document.activeElement"); presses++) await page.Keyboard.PressAsync("Tab");
        await Expect(wanted).ToBeFocusedAsync();
    }
}
