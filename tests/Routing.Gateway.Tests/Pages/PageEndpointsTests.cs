using System.Text.RegularExpressions;

namespace Routing.Gateway.Tests;

/// <summary>The pages and the description of the API.</summary>
public sealed partial class PageEndpointsTests(ApiFixture fixture)
{
    [Theory]
    [InlineData("/", "Wallboard")]
    [InlineData("/desk", "Agent desktop")]
    public async Task Page_ObeysItsOwnPolicyAndLoadsWhatItNames(string path, string title)
    {
        Reply page = (await fixture.Api.GetAsync(path)).Expect(200);
        Assert.Equal("text/html", page.ContentHeaders.ContentType?.MediaType);
        Assert.Contains($"<title>{title}</title>", page.Text, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotMatch(InlineCode(), page.Text);
        MatchCollection files = OwnFiles().Matches(page.Text);
        Assert.True(files.Count >= 3);
        foreach (Match file in files) (await fixture.Api.GetAsync(file.Groups[1].Value)).Expect(200);
    }

    [Fact]
    public async Task PageKnownAlready_IsNotSentAgain()
    {
        string tag = (await fixture.Api.GetAsync("/desk")).Expect(200).Headers.ETag!.Tag;
        Assert.Empty((await fixture.Api.GetAsync("/desk", null, ("If-None-Match", tag))).Expect(304).Text);
    }

    [Fact]
    public async Task Description_NamesEveryRoute()
    {
        Reply reply = (await fixture.Api.GetAsync("/openapi/v1.json")).Expect(200);
        string[] paths = [.. reply.Body.GetProperty("paths").EnumerateObject().Select(path => path.Name)];
        foreach (string path in (string[])["/v1/calls", "/v1/calls/{callId}", "/v1/calls/{callId}/events", "/v1/calls/reconcile", "/v1/stream", "/v1/agents/{agentId}",
            "/v1/agents/{agentId}/sign-in", "/v1/agents/{agentId}/assignment", "/v1/agents/{agentId}/reservations/{reservationId}/accept", "/v1/queues", "/v1/live", "/v1/plan"])
        {
            Assert.Contains(path, paths);
        }
    }

    [GeneratedRegex("<script(?![^>]*src=)|\\son\\w+=|style=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex InlineCode();

    [GeneratedRegex("(?:src|href)=\"(/[^\"]*)\"")]
    private static partial Regex OwnFiles();
}
