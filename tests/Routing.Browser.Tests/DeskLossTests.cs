using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Routing.Browser.Tests;

/// <summary>What a desktop keeps when the page or the line breaks.</summary>
public sealed class DeskLossTests(SharedBrowser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task ReloadInTheMiddleOfAReservation_ShowsItAgain()
    {
        Desk desk = await ReadyAsync();
        await Gateway.Api.OfferAsync(desk.Queue);
        await desk.ShowsPanelAsync("incoming");
        await desk.Page.ReloadAsync();
        await desk.ShowsPanelAsync("incoming");
        await desk.Button("Accept (A)").ClickAsync();
        await desk.ShowsPanelAsync("call");
    }

    [Fact]
    public async Task ReloadInTheMiddleOfACall_KeepsCallAndNotes()
    {
        (Desk desk, _) = await TalkAsync();
        await desk.Page.GetByLabel("Note for the follow-up").FillAsync("half a sentence");
        await desk.Page.ReloadAsync();
        await desk.ShowsPanelAsync("call");
        await Expect(desk.Page.GetByLabel("Note for the follow-up")).ToHaveValueAsync("half a sentence");
        await desk.Button("Complete (C)").ClickAsync();
        await desk.ShowsPanelAsync("wrap-up");
    }

    [Fact]
    public async Task LostNetwork_IsSaidAndGoneWhenItIsBack()
    {
        (Desk desk, _) = await TalkAsync();
        await desk.Page.Context.SetOfflineAsync(true);
        await desk.Button("Complete (C)").ClickAsync();
        await Expect(desk.Part("message")).ToContainTextAsync("It is not known whether this click arrived");
        await Expect(desk.Part("strip")).ToHaveTextAsync(new Regex("^No connection for 0:[0-9]{2}\\."));
        await desk.ShowsPanelAsync("call");

        await desk.Page.Context.SetOfflineAsync(false);
        await Expect(desk.Part("strip")).ToBeHiddenAsync();
        await desk.Button("Complete (C)").ClickAsync();
        await desk.ShowsPanelAsync("wrap-up");
        await Expect(desk.Part("message")).ToBeHiddenAsync();
    }
}
