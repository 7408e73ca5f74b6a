using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Routing.Browser.Tests;

/// <summary>The supervisor's console and the desktop in a hand: nothing goes past the edge, and a thumb hits what it wants.</summary>
public sealed class PhoneTests(SharedBrowser browser) : BrowserTest(browser)
{
    private const int Width = 390;
    private const int Height = 844;

    // What can be moved sideways, or stands out of the screen; the heads of stacked tables are there for screen readers alone.
    private const string PastTheEdge = """
        () => [...document.querySelectorAll("body *")].filter((node) => {
          if (!node.checkVisibility() || node.closest("thead, .unseen")) return false;
          const box = node.getBoundingClientRect();
          const moves = ["auto", "scroll"].includes(getComputedStyle(node).overflowX) && node.scrollWidth > node.clientWidth + 1;
          return moves || box.left < -1 || box.right > innerWidth + 1;
        }).map((node) => `${node.tagName} ${node.id} ${node.className}`)
        """;

    private const string TooSmall = """
        () => [...document.querySelectorAll("main button, dialog button, [role=tab]")].filter((node) => node.checkVisibility() && node.getBoundingClientRect().height < 44)
          .map((node) => `${node.id} ${node.textContent}`)
        """;

    [Theory]
    [InlineData("en-GB")]
    [InlineData("zh-CN")]
    public async Task Supervisor_FitsInEverySection(string language)
    {
        string queue = Shared.NewQueue();
        await Gateway.Api.TryAsync(HttpMethod.Put, $"/v1/agents/long-{language}", new
        {
            name = "Konstantina-Alexandrovna Papadopoulou-Konstantinopolskaya",
            team = "TheVeryLongNameOfATeamThatHasNoSpaceInItAnywhereAtAll",
            skills = new[] { new { skill = queue, level = 5 } },
        });
        await Gateway.Api.OfferAsync(queue);
        IPage page = await OpenAsync("/supervisor", language, Width, Height);
        await Expect(page.Locator("#agent-rows tr", new() { HasText = "Papadopoulou" }).First).ToBeVisibleAsync();
        await FitsAsync(page);
        await page.Locator("#agent-rows tr", new() { HasText = "Papadopoulou" }).First.GetByRole(AriaRole.Button).ClickAsync();
        await FitsAsync(page);
        await page.Locator("#ask-cancel").ClickAsync();

        await page.Locator("#tab-queues").ClickAsync();
        await page.Locator("#queue-rows tr", new() { HasText = $"Queue {queue}" }).First.GetByRole(AriaRole.Button).Last.ClickAsync();
        await Expect(page.Locator("#call-rows tr")).ToHaveCountAsync(1);
        await FitsAsync(page);

        await page.Locator("#tab-plan").ClickAsync();
        await page.Locator("#plan-text").FillAsync($"{{ \"queues\": [{{ \"id\": 7, \"name\": \"{new string('n', 200)}\" }}] }}");
        await page.Locator("#plan-compare").ClickAsync();
        await Expect(page.Locator(".diff")).ToBeVisibleAsync();
        await FitsAsync(page);
        await page.Locator("#plan-check").ClickAsync();
        await Expect(page.Locator(".mistakes li").First).ToBeVisibleAsync();
        await FitsAsync(page);

        await page.Locator("#tab-audit").ClickAsync();
        await Expect(page.Locator("#audit-rows tr", new() { HasText = "Papadopoulou" }).First).ToBeVisibleAsync();
        await FitsAsync(page);
    }

    [Fact]
    public async Task StackedRow_NamesItsCellsAndIsATableStill()
    {
        Desk agent = await SignInAsync(Shared.NewQueue());
        IPage page = await OpenAsync("/supervisor", width: Width, height: Height);
        ILocator row = page.GetByRole(AriaRole.Row, new() { NameRegex = new(agent.AgentId) });
        await Expect(row).ToBeVisibleAsync();
        Assert.Equal("\"Skills\"", await row.Locator("td.text").First.EvaluateAsync<string>("cell => getComputedStyle(cell, '::before').content"));
        // The sixth, of the call, is left out where there is none.
        await Expect(row.GetByRole(AriaRole.Cell)).ToHaveCountAsync(5);
        await AuditAsync(page);
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("zh-CN")]
    public async Task Desk_FitsThroughACall(string language)
    {
        string queue = Shared.NewQueue();
        await Gateway.Api.DefineAgentAsync($"agent-{queue}", queue);
        IPage page = await OpenAsync("/desk", language, Width, Height);
        await Expect(page.Locator("#agent")).ToBeFocusedAsync();
        await FitsAsync(page);
        await page.Keyboard.TypeAsync($"agent-{queue}");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#ready")).ToBeFocusedAsync();
        await FitsAsync(page);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#state")).ToHaveAttributeAsync("data-state", "ready");
        await Gateway.Api.OfferAsync(queue);
        await Expect(page.Locator("#accept")).ToBeFocusedAsync();
        await Expect(page.Locator("#accept")).ToBeInViewportAsync();
        await FitsAsync(page);
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator("#call")).ToBeVisibleAsync();
        await FitsAsync(page);
        await page.Keyboard.PressAsync("t");
        await page.Keyboard.TypeAsync("nowhere");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#message")).ToBeInViewportAsync();
        await FitsAsync(page);
        await page.Locator("#seen").ClickAsync();
        await page.Locator("#complete").ClickAsync();
        await Expect(page.Locator("#wrap-up")).ToBeVisibleAsync();
        await FitsAsync(page);
    }

    private static async Task FitsAsync(IPage page)
    {
        Assert.Equal(Width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Empty(await page.EvaluateAsync<string[]>(PastTheEdge));
        Assert.Empty(await page.EvaluateAsync<string[]>(TooSmall));
    }
}
