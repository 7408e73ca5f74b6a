using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Routing.Gateway.Tests;

/// <summary>The daily report as a browser gets it.</summary>
public sealed class DailyPageTests(ApiFixture fixture)
{
    [Fact]
    public async Task Page_StandsAloneAndItsPolicyAllowsItsOwnStyleOnly()
    {
        await fixture.OfferAsync(fixture.NewQueue());
        Reply reply = (await fixture.Api.GetAsync("/v1/reports/daily")).Expect(200);
        Assert.Equal("text/html", reply.ContentHeaders.ContentType?.MediaType);
        string style = Regex.Match(reply.Text, "<style>(.*)</style>", RegexOptions.Singleline).Groups[1].Value;
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        string policy = Assert.Single(reply.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith($"default-src 'none'; style-src 'sha256-{hash}';", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script|<link|<img| style=|src=|href=|@import|url\\((?!#)", reply.Text);
    }

    [Fact]
    public async Task DayWithoutContacts_IsAPageToo()
    {
        Reply reply = (await fixture.Api.GetAsync("/v1/reports/daily?date=2020-01-01")).Expect(200);
        Assert.Contains("2020-01-01, Wednesday", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "zh-CN,zh;q=0.9,en;q=0.8", "zh-CN", "日报")]
    [InlineData("", "en;q=0.5,zh-TW", "zh-CN", "日报")]
    [InlineData("", "fr-FR,zh;q=0.9", "en", "Day")]
    [InlineData("?lang=en", "zh-CN", "en", "Day")]
    [InlineData("?lang=zh", "en-GB", "zh-CN", "日报")]
    [InlineData("?lang=xx", "zh", "zh-CN", "日报")]
    public async Task Language_IsTheReaders(string query, string accepted, string tag, string title)
    {
        Reply reply = (await fixture.Api.GetAsync($"/v1/reports/daily{query}", null, ("Accept-Language", accepted))).Expect(200);
        Assert.Equal([tag], reply.ContentHeaders.ContentLanguage);
        Assert.Contains($"<html lang=\"{tag}\">", reply.Text, StringComparison.Ordinal);
        Assert.Contains($"<h1>{title} ", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChinesePage_HasNoEnglishLeftAndTheSameNumbers()
    {
        string queue = fixture.NewQueue(), callId = await fixture.OfferAsync(queue);
        (await fixture.Api.PostAsync($"/v1/calls/{callId}/events", new { eventId = fixture.NewId("gone"), type = "abandoned" })).Expect(200);
        XElement chinese = await ReadAsync("zh"), english = await ReadAsync("en");
        string[] left = [.. chinese.Element("body")!.DescendantNodes().OfType<XText>().Where(text => text.Parent!.Name.LocalName is not ("h1" or "span" or "th") || text.Parent.Parent?.Parent?.Name.LocalName == "thead")
            .Select(text => Regex.Replace(text.Value, "/v1/reports/agents|Asia/Shanghai|UTC", string.Empty)).Where(text => Regex.IsMatch(text, "[A-Za-z]{3}"))];
        string[] names = [.. english.Descendants("h2").Select(heading => ((XText)heading.FirstNode!).Value)];
        Assert.Empty(left.Except(names));
        Assert.NotEmpty(NumbersOf(english, queue));
        Assert.Equal(NumbersOf(english, queue), NumbersOf(chinese, queue));
    }

    [Fact]
    public async Task MistakenDate_IsRefused() =>
        (await fixture.Api.GetAsync("/v1/reports/daily?date=today")).ExpectProblem(400, "invalid-field", "date");

    [Fact]
    public async Task AgentsOfTheDay_AreAFileToo()
    {
        Desktop desk = await fixture.SignInAsync(fixture.NewQueue());
        // A report goes up to the engine's time as the node last saw it.
        using SseReader live = await fixture.Api.StreamAsync("/v1/live");
        int ticks = 0;
        await live.ReadUntilAsync(_ => ++ticks == 3);
        Reply reply = (await fixture.Api.GetAsync($"/v1/reports/agents?agent={desk.AgentId}&to={TimeProvider.System.GetUtcNow().AddMinutes(5):yyyy-MM-ddTHH:mm:ssZ}", null, ("Accept", "text/csv"))).Expect(200);
        Assert.Equal("text/csv", reply.ContentHeaders.ContentType?.MediaType);
        Assert.Contains($"\r\n{desk.AgentId},Test,", reply.Text, StringComparison.Ordinal);
    }

    private async Task<XElement> ReadAsync(string language) => XElement.Parse(
        (await fixture.Api.GetAsync($"/v1/reports/daily?lang={language}")).Expect(200).Text.Replace("<!DOCTYPE html>", string.Empty, StringComparison.Ordinal));

    private static IEnumerable<string> NumbersOf(XElement page, string queue) =>
        page.Descendants("tr").Single(row => row.Attribute("id")?.Value == $"queue-{queue}").Descendants("data").Select(each => each.Attribute("value")!.Value);
}
