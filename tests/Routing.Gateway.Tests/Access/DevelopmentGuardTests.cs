namespace Routing.Gateway.Tests;

/// <summary>What keeps foreign pages out of a developer's engine.</summary>
public sealed class DevelopmentGuardTests(ApiFixture fixture)
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:8080")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("10.0.0.1")]
    public async Task ForeignHost_IsNotAnswered(string host) =>
        (await fixture.Api.GetAsync("/v1/queues", null, ("Host", host))).ExpectProblem(421, "foreign-host");

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task OwnHost_IsAnswered(string host) => (await fixture.Api.GetAsync("/v1/queues", null, ("Host", host))).Expect(200);

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("http://127.0.0.1:1")]
    public async Task ForeignOrigin_IsRefused(string origin) =>
        (await fixture.Api.GetAsync("/v1/queues", null, ("Origin", origin))).ExpectProblem(403, "foreign-origin");

    [Fact]
    public async Task OwnOrigin_IsAnswered()
    {
        using var page = new ApiClient(fixture.Api.Address);
        (await page.GetAsync("/v1/queues", null, ("Origin", page.Address.GetLeftPart(UriPartial.Authority)))).Expect(200);
    }
}
