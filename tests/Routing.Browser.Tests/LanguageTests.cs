using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Routing.Browser.Tests;

/// <summary>Both languages of the pages.</summary>
public sealed class LanguageTests(SharedBrowser browser) : BrowserTest(browser)
{
    [Theory]
    [InlineData("/", "zh-CN", "运营看板", "zh-CN")]
    [InlineData("/", "en-GB", "Wallboard", "en")]
    [InlineData("/desk", "zh-CN", "座席工作台", "zh-CN")]
    [InlineData("/desk", "fr-FR", "Agent desktop", "en")]
    [InlineData("/supervisor", "zh-CN", "班长席", "zh-CN")]
    [InlineData("/supervisor", "en-GB", "Supervisor", "en")]
    public async Task Page_SpeaksTheBrowsersLanguageOrEnglish(string path, string locale, string heading, string tag)
    {
        IPage page = await OpenAsync(path, locale);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", tag);
        await Expect(page.Locator("h1 [data-t]")).ToHaveTextAsync(heading);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/desk")]
    [InlineData("/supervisor")]
    public async Task OtherLanguage_IsChosenByTheButtonAndRemembered(string path)
    {
        IPage page = await OpenAsync(path);
        await page.GetByRole(AriaRole.Button, new() { Name = "中文" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "English" })).ToBeVisibleAsync();
        Assert.Empty(await LeftInEnglishAsync(page));
    }

    // Letters in a Chinese text are keys of the keyboard, in brackets, or the other language's own name.
    private static async Task<IEnumerable<string>> LeftInEnglishAsync(IPage page)
    {
        IReadOnlyList<string> texts = await page.Locator("[data-t]").AllTextContentsAsync();
        Assert.True(texts.Count > 5);
        return texts.Where(text => text != "English" && Regex.IsMatch(Regex.Replace(text, "\\([A-Z]\\)", string.Empty), "[A-Za-z]{3}"));
    }
}
