using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Routing.Browser.Tests;

/// <summary>Who may use the supervisor's console.</summary>
public sealed class SupervisorAccessTests(SharedBrowser browser) : BrowserTest(browser)
{
    private GatewayProcess? _own;

    [Theory]
    [InlineData("ops")]
    [InlineData("cti")]
    [InlineData("agent")]
    public async Task OtherRole_IsToldWhyAndMayGiveAnotherKey(string role)
    {
        Supervisor desk = await EnterAsync(role);
        await Expect(desk.Part("key-why")).ToContainTextAsync($"The key “{role}” is no supervisor’s.");
        await Expect(desk.Part("access")).ToBeVisibleAsync();
        await GiveAsync(desk, "supervisor");
        await Expect(desk.Part("access")).ToBeHiddenAsync();
        await Expect(desk.Part("agents-shown")).ToHaveTextAsync("No agent matches.");
    }

    [Fact]
    public async Task UnknownKey_IsRefused()
    {
        Supervisor desk = await EnterAsync("nobody");
        await Expect(desk.Part("key-refused")).ToHaveTextAsync("The gateway does not know this key.");
        await Expect(desk.Part("access")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("supervisor", false)]
    [InlineData("admin", true)]
    public async Task Plan_IsPutIntoForceByAdminsAlone(string role, bool isAllowed)
    {
        Supervisor desk = await EnterAsync(role);
        await Expect(desk.Part("access")).ToBeHiddenAsync();
        await desk.GoToAsync("Plan");
        await Expect(desk.Part("plan-version")).ToContainTextAsync("is in force");
        await Expect(desk.Button("Put into force")).ToBeEnabledAsync(new() { Enabled = isAllowed });
        await Expect(desk.Part("plan-admin")).ToBeVisibleAsync(new() { Visible = !isAllowed });
        await desk.GoToAsync("Queues");
        await desk.Button("Open or close: Queue north").ClickAsync();
        await desk.Question.GetByLabel("Close", new() { Exact = true }).CheckAsync();
        await desk.ApplyAsync("New calls are turned away");
        await desk.ShowsRecordAsync(role, "Queue opened or closed", "north", "done");
    }

    private protected override async Task<GatewayProcess> StartGatewayAsync() =>
        _own = await GatewayProcess.StartAsync(TestPlan.Of("north"), "cti", "agent", "ops", "supervisor", "admin");

    private protected override ValueTask EndGatewayAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<Supervisor> EnterAsync(string role)
    {
        Supervisor desk = new(await OpenAsync("/supervisor"));
        await Expect(desk.Part("key-why")).ToBeHiddenAsync();
        await GiveAsync(desk, role);
        return desk;
    }

    private static async Task GiveAsync(Supervisor desk, string role)
    {
        await desk.Page.GetByLabel("Key", new() { Exact = true }).FillAsync(GatewayProcess.SecretOf(role));
        await desk.Button("Go on").ClickAsync();
    }
}
