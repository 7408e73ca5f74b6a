using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Routing.Browser.Tests;

/// <summary>A call as the agent lives it.</summary>
public sealed class DeskCallTests(SharedBrowser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task WholeLifeOfACall_IsWorkedAtTheDesktop()
    {
        Desk desk = await ReadyAsync();
        await Expect(desk.Part("idle-text")).ToHaveTextAsync("The next contact appears here.");

        string callId = await Gateway.Api.OfferAsync(desk.Queue);
        await desk.ShowsPanelAsync("incoming");
        await desk.ShowsStateAsync("Incoming");
        await Expect(desk.Part("incoming-title")).ToHaveTextAsync($"Call · Queue {desk.Queue}");
        await Expect(desk.Part("incoming-facts").Locator(".tier dd")).ToHaveTextAsync("Gold");
        await Expect(desk.Part("incoming-facts").Locator(".product dd")).ToHaveTextAsync("3g-postpaid");
        await Expect(desk.Part("incoming-facts").Locator(".intent dd")).ToHaveTextAsync("billing");

        await desk.Button("Accept (A)").ClickAsync();
        await desk.ShowsPanelAsync("call");
        await Expect(desk.Page).ToHaveTitleAsync("In a call – Agent desktop");
        await Expect(desk.Part("talk")).Not.ToHaveTextAsync("0:00");

        await desk.Page.GetByLabel("What became of it").FillAsync("forwarded");
        await desk.Page.GetByLabel("Follow-up", new() { Exact = true }).FillAsync("complaint");
        await desk.Page.GetByLabel("Note for the follow-up").FillAsync("No coverage at home");
        await desk.Button("Complete (C)").ClickAsync();
        await desk.ShowsPanelAsync("wrap-up");
        await Expect(desk.Part("wrap-ring")).ToHaveTextAsync(new Regex("^(5[0-9]|1:00)$"));
        await Expect(desk.Part("handled")).ToHaveTextAsync("1");
        await Expect(desk.Part("mean-talk")).ToHaveTextAsync(new Regex("^[0-9]:[0-5][0-9]$"));
        await Expect(desk.Part("mean-talk")).Not.ToHaveTextAsync("0:00");
        await Expect(desk.Part("due").Locator("li")).ToContainTextAsync(["No coverage at home"]);

        await desk.Button("End wrap-up (E)").ClickAsync();
        await desk.ShowsStateAsync("Ready");
        await EndedAsync(callId, desk);
    }

    [Fact]
    public async Task Keyboard_SufficesForACall()
    {
        Desk desk = await ReadyAsync();
        await Gateway.Api.OfferAsync(desk.Queue);
        await Expect(desk.Button("Accept (A)")).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("a");
        await desk.ShowsPanelAsync("call");
        await desk.Page.Keyboard.PressAsync("t");
        await Expect(desk.Part("transfer-target")).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("c");
        await Expect(desk.Part("transfer-target")).ToHaveValueAsync("c");
        await desk.Page.Keyboard.PressAsync("Tab");
        await desk.Page.Keyboard.PressAsync("c");
        await desk.ShowsPanelAsync("wrap-up");
        await desk.Page.Keyboard.PressAsync("e");
        await desk.ShowsStateAsync("Ready");
    }

    [Fact]
    public async Task RejectedCall_LeavesTheScreenAndTheAgentIsReadyAgain()
    {
        Desk desk = await ReadyAsync();
        string callId = await Gateway.Api.OfferAsync(desk.Queue);
        await desk.ShowsPanelAsync("incoming");
        await desk.Page.Keyboard.PressAsync("r");
        await Expect(desk.Part("idle-text")).ToHaveTextAsync("Rejected. You are ready again in a moment.");
        Assert.Equal("queued", (await Gateway.Api.GetAsync($"/v1/calls/{callId}")).GetProperty("state").GetString());
        await Gateway.Api.AbandonAsync(callId);
        await desk.ShowsStateAsync("Ready");
    }

    [Fact]
    public async Task CallerWhoHangsUp_TakesTheCardAway()
    {
        Desk desk = await ReadyAsync();
        string callId = await Gateway.Api.OfferAsync(desk.Queue);
        await desk.ShowsPanelAsync("incoming");
        await Gateway.Api.AbandonAsync(callId);
        await desk.ShowsPanelAsync("idle");
        await desk.ShowsStateAsync("Ready");
    }

    [Fact]
    public async Task TransferredCall_GoesToTheQueueThatWasNamed()
    {
        (Desk desk, string callId) = await TalkAsync();
        string target = Shared.NewQueue();
        await desk.Page.GetByLabel("Which one").FillAsync(target);
        await desk.Button("Transfer (T)").ClickAsync();
        await desk.ShowsPanelAsync("wrap-up");
        JsonElement call = await Gateway.Api.GetAsync($"/v1/calls/{callId}");
        Assert.Equal(("queued", target), (call.GetProperty("state").GetString(), call.GetProperty("queue").GetString()));
    }

    [Fact]
    public async Task UnknownTarget_IsRefusedInWordsAndMovesNothing()
    {
        (Desk desk, _) = await TalkAsync();
        LocatorBoundingBoxResult? before = await desk.Part("call").BoundingBoxAsync();
        await desk.Page.GetByLabel("Which one").FillAsync("nowhere");
        await desk.Button("Transfer (T)").ClickAsync();
        await Expect(desk.Part("message")).ToHaveTextAsync("There is no such queue.");
        LocatorBoundingBoxResult? after = await desk.Part("call").BoundingBoxAsync();
        Assert.Equal((before!.X, before.Y), (after!.X, after.Y));
        await desk.Button("OK").ClickAsync();
        await Expect(desk.Part("message")).ToBeHiddenAsync();
        await desk.ShowsPanelAsync("call");
    }

    [Fact]
    public async Task FollowUp_IsResolvedFromTheList()
    {
        (Desk desk, _) = await TalkAsync();
        await desk.Page.GetByLabel("Follow-up", new() { Exact = true }).FillAsync("complaint");
        await desk.Button("Complete (C)").ClickAsync();
        ILocator items = desk.Part("due").Locator("li");
        await items.GetByRole(AriaRole.Button, new() { NameRegex = new("^Replied") }).ClickAsync();
        await Expect(items.GetByRole(AriaRole.Button)).ToHaveCountAsync(1);
        await items.GetByRole(AriaRole.Button, new() { NameRegex = new("^Resolved") }).ClickAsync();
        await Expect(items).ToHaveCountAsync(0);
        await Expect(desk.Part("due-none")).ToBeVisibleAsync();
    }

    private async Task EndedAsync(string callId, Desk desk)
    {
        JsonElement call = await Gateway.Api.GetAsync($"/v1/calls/{callId}");
        Assert.Equal(("ended", desk.AgentId), (call.GetProperty("state").GetString(), call.GetProperty("agentId").GetString()));
        JsonElement owned = (await Gateway.Api.GetAsync($"/v1/follow-ups?owner={desk.AgentId}")).GetProperty("followUps");
        JsonElement followUp = Assert.Single(owned.EnumerateArray());
        Assert.Equal(("complaint", callId), (followUp.GetProperty("kind").GetString(), followUp.GetProperty("callId").GetString()));
    }
}
