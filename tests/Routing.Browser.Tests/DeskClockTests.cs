using System.Globalization;
using static Microsoft.Playwright.Assertions;

namespace Routing.Browser.Tests;

/// <summary>Time that runs out before the agent's eyes.</summary>
public sealed class DeskClockTests(SharedBrowser browser) : BrowserTest(browser)
{
    // Collected by the page itself, because the tests' own look could miss a second.
    private const string WatchRing = """
        () => {
          window.seen = [];
          const ring = document.getElementById("offer-ring");
          new MutationObserver(() => window.seen.push(ring.textContent)).observe(ring, { subtree: true, childList: true, characterData: true });
        }
        """;

    [Fact]
    public async Task UnansweredCall_CountsDownAndMakesTheAgentNotReady()
    {
        Desk desk = await ReadyAsync(TestPlan.Brief);
        await desk.Page.EvaluateAsync(WatchRing);
        string callId = await Gateway.Api.OfferAsync(TestPlan.Brief);
        await desk.ShowsPanelAsync("incoming");
        await desk.ShowsStateAsync("Not ready");
        await Expect(desk.Part("idle-text")).ToHaveTextAsync("A contact was not answered in time, so you are not ready.");

        string[] seen = await desk.Page.EvaluateAsync<string[]>("() => window.seen");
        int[] seconds = [.. seen.Select(text => int.Parse(text, CultureInfo.InvariantCulture))];
        Assert.True(seconds.Length >= 2, string.Join(", ", seen));
        Assert.Equal(seconds.OrderDescending(), seconds);
        // The desktop knows the server's time to the second.
        Assert.InRange(seconds[0], 1, 3);
        Assert.Equal("queued", (await Gateway.Api.GetAsync($"/v1/calls/{callId}")).GetProperty("state").GetString());
        await Gateway.Api.AbandonAsync(callId);
    }
}
