using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Routing.Browser.Tests;

/// <summary>The wallboard that has nothing to show, or may not.</summary>
public sealed class WallboardTroubleTests(SharedBrowser browser) : BrowserTest(browser)
{
    [Theory]
    [InlineData("en-GB", "No queues yet", "As soon as one is in force")]
    [InlineData("zh-CN", "暂无队列", "方案生效后")]
    public async Task NoQueues_AreSaidWithWhatToDo(string language, string title, string hint)
    {
        IPage page = await OpenAsync("/desk", language);
        await Gauges.ServeAsync(page, "north", 0);
        await page.GotoAsync("/?center=north");
        await Expect(page.Locator("#empty-title")).ToHaveTextAsync(title);
        await Expect(page.Locator("#empty-hint")).ToContainTextAsync(hint);
        await Expect(page.Locator("#table")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("en-GB", "The server has not answered for")]
    [InlineData("zh-CN", "服务器已")]
    public async Task ServerThatIsAwayFromTheStart_IsSaid(string language, string said)
    {
        IPage page = await OpenAsync("/desk", language);
        await page.RouteAsync("**/v1/live**", route => route.AbortAsync());
        await page.GotoAsync("/");
        await Expect(page.Locator("#strip")).ToContainTextAsync(said);
        await Expect(page.Locator("#empty")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task KeyDialog_SaysWhatTheKeyLacksAndGoesAwayWithAGoodOne()
    {
        int status = 401;
        IPage page = await OpenAsync("/desk");
        await page.RouteAsync("**/v1/live?**", route => status == 200 ? route.ContinueAsync() : route.FulfillAsync(new RouteFulfillOptions { Status = status }));
        await page.RouteAsync("**/v1/session", route => route.FulfillAsync(new RouteFulfillOptions { Status = status == 403 ? 200 : status, ContentType = "application/json", Body = "{}" }));
        await page.GotoAsync("/");
        ILocator dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "This gateway asks for a key" });
        await Expect(dialog).ToContainTextAsync("A key with the role ops or above");
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToBeHiddenAsync();
        await TryAsync(dialog, "The gateway does not know this key.");
        status = 503;
        await TryAsync(dialog, "The gateway does not answer.");
        status = 429;
        await TryAsync(dialog, "Too many tries.");
        status = 403;
        await TryAsync(dialog, "This key is not for this page.");
        await Expect(page.Locator("#strip")).ToBeHiddenAsync();
        status = 200;
        await dialog.GetByLabel("Key").FillAsync("good");
        await dialog.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(page.Locator("#rows tr")).ToHaveCountAsync(TestPlan.Queues);
    }

    private static async Task TryAsync(ILocator dialog, string answer)
    {
        await dialog.GetByLabel("Key").FillAsync("bad");
        await dialog.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync(answer);
    }
}
