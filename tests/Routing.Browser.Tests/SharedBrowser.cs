using Microsoft.Playwright;

namespace Routing.Browser.Tests;

/// <summary>One browser and one gateway for all tests; each opens a context of its own. Both start with the first test that asks.</summary>
public sealed class SharedBrowser : IAsyncDisposable
{
    private readonly Lazy<Task<IPlaywright>> _driver = new(Playwright.CreateAsync);
    private readonly Lazy<Task<IBrowser>> _browser;
    private readonly Lazy<Task<GatewayProcess>> _gateway = new(() => GatewayProcess.StartAsync(TestPlan.Json));
    private int _lastQueue = -1;

    public SharedBrowser() => _browser = new(LaunchAsync);

    /// <summary>The gateway that tests share.</summary>
    internal Task<GatewayProcess> GatewayAsync() => _gateway.Value;

    /// <summary>A queue of the shared gateway that no other test uses.</summary>
    internal string NewQueue() => $"desk-{Interlocked.Increment(ref _lastQueue)}";

    /// <summary>A fresh context, as a browser that has never been here.</summary>
    internal async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options)
    {
        IBrowserContext context = await (await _browser.Value).NewContextAsync(options);
        context.SetDefaultTimeout(20_000);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser.IsValueCreated) await (await _browser.Value).CloseAsync();
        if (_driver.IsValueCreated) (await _driver.Value).Dispose();
        if (_gateway.IsValueCreated) await (await _gateway.Value).DisposeAsync();
    }

    private async Task<IBrowser> LaunchAsync()
    {
        Assertions.SetDefaultExpectTimeout(20_000);
        return await (await _driver.Value).Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Program });
    }
}
