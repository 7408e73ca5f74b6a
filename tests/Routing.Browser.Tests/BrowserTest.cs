using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Routing.Browser.Tests;

/// <summary>A test with pages of its own; skipped where no browser is installed. What a page reports as an error fails it.</summary>
[Trait("Needs", "browser")]
public abstract class BrowserTest(SharedBrowser browser) : IAsyncLifetime
{
    private readonly List<IBrowserContext> _contexts = [];
    private readonly List<string> _errors = [];

    /// <summary>The gateway that the pages come from.</summary>
    private protected GatewayProcess Gateway { get; private set; } = null!;

    /// <summary>The browser and the gateway that all share.</summary>
    private protected SharedBrowser Shared => browser;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? string.Empty);
        Gateway = await StartGatewayAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (IBrowserContext context in _contexts) await context.CloseAsync();
        if (Gateway is not null) await EndGatewayAsync();
        GC.SuppressFinalize(this);
        Assert.Empty(_errors);
    }

    /// <summary>The gateway of this test: the shared one, unless the class starts its own.</summary>
    private protected virtual Task<GatewayProcess> StartGatewayAsync() => browser.GatewayAsync();

    /// <summary>Ends a gateway that the class started itself.</summary>
    private protected virtual ValueTask EndGatewayAsync() => ValueTask.CompletedTask;

    /// <summary>Opens a page in a fresh context.</summary>
    private protected async Task<IPage> OpenAsync(string path, string language = "en-GB", int width = 1280, int height = 720)
    {
        IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Gateway.Address.ToString(),
            Locale = language,
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        _contexts.Add(context);
        context.WebError += (_, error) => _errors.Add(error.Error);
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Fails where axe finds anything on the page as it is now.</summary>
    private protected static async Task AuditAsync(IPage page)
    {
        AxeResult result = await page.RunAxe();
        Assert.True(result.Passes.Length > 10);
        Assert.Empty(result.Violations.Select(finding => $"{finding.Id}: {finding.Help} {string.Join(" | ", finding.Nodes.Select(node => node.Html))}"));
    }

    /// <summary>A desktop with an agent who serves a queue of the test's own, signed in.</summary>
    private protected async Task<Desk> SignInAsync(string queue)
    {
        string agentId = $"agent-{queue}";
        await Gateway.Api.DefineAgentAsync(agentId, queue);
        var desk = new Desk(await OpenAsync("/desk"), agentId, queue);
        await desk.SignInAsync();
        return desk;
    }

    /// <summary>A desktop whose agent is ready.</summary>
    private protected async Task<Desk> ReadyAsync(string? queue = null)
    {
        Desk desk = await SignInAsync(queue ?? browser.NewQueue());
        await desk.Button("Ready").ClickAsync();
        await desk.ShowsStateAsync("Ready");
        return desk;
    }

    /// <summary>A desktop whose agent is in a call; its id.</summary>
    private protected async Task<(Desk Desk, string CallId)> TalkAsync(string? queue = null)
    {
        Desk desk = await ReadyAsync(queue);
        string callId = await Gateway.Api.OfferAsync(desk.Queue);
        await desk.Button("Accept (A)").ClickAsync();
        await desk.ShowsStateAsync("In a call");
        return (desk, callId);
    }
}
