using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

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
}
