using static Microsoft.Playwright.Assertions;

namespace Routing.Browser.Tests;

/// <summary>What a desktop keeps when the server dies.</summary>
public sealed class DeskRestartTests(SharedBrowser browser) : BrowserTest(browser)
{
    private GatewayProcess? _own;

    [Fact]
    public async Task KilledServer_LeavesTheCallOnTheScreenAndKnowsItAgain()
    {
        (Desk desk, string callId) = await TalkAsync();
        Gateway.Kill();
        await Expect(desk.Part("strip")).ToContainTextAsync("No connection for");
        await desk.ShowsPanelAsync("call");

        await Gateway.RunAsync();
        await Expect(desk.Part("strip")).ToBeHiddenAsync();
        await desk.ShowsPanelAsync("call");
        await desk.Button("Complete (C)").ClickAsync();
        await desk.ShowsPanelAsync("wrap-up");
        Assert.Equal("ended", (await Gateway.Api.GetAsync($"/v1/calls/{callId}")).GetProperty("state").GetString());
    }

    private protected override async Task<GatewayProcess> StartGatewayAsync() => _own = await GatewayProcess.StartAsync(TestPlan.Json);

    private protected override ValueTask EndGatewayAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
