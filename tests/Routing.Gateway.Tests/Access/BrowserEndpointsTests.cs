using System.Text;

namespace Routing.Gateway.Tests;

/// <summary>A browser's cookie in place of a key.</summary>
// Its gateway has keys of its own.
[Trait("Runs", "embedded")]
public sealed class BrowserEndpointsTests(KeyedGateway gateway) : IClassFixture<KeyedGateway>
{
    private const string Offer = "{\"callId\":\"browser-1\",\"queue\":\"general\"}";

    [Fact]
    public async Task Key_IsExchangedForACookieThatNoScriptReads()
    {
        Reply reply = (await gateway.As("watch").PostAsync("/v1/session")).Expect(200);
        Assert.Equal(("watch", "[\"ops\"]"), (reply["name"], reply["roles"]));
        string cookie = Assert.Single(reply.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-routing=", cookie, StringComparison.Ordinal);
        foreach (string flag in (string[])["secure", "httponly", "samesite=strict", "path=/", "max-age=43200"]) Assert.Contains(flag, cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Cookie_ReadsAsItsKeyMay()
    {
        string cookie = await CookieOfAsync("watch");
        Assert.Equal(200, await StatusAsync("GET", "/v1/queues", cookie));
        Assert.Equal(403, await StatusAsync("PUT", "/v1/plan", cookie, Own));
        Assert.Equal(401, await StatusAsync("GET", "/v1/queues", cookie + "x"));
    }

    [Fact]
    public async Task Cookie_ChangesSomethingFromThisGatewaysPagesAlone()
    {
        string cookie = await CookieOfAsync("north");
        Assert.Equal(401, await StatusAsync("POST", "/v1/calls", cookie, origin: null));
        Assert.Equal(401, await StatusAsync("POST", "/v1/calls", cookie, "https://evil.example"));
        Assert.Equal(401, await StatusAsync("POST", "/v1/calls", cookie, "null"));
        Assert.Equal(202, await StatusAsync("POST", "/v1/calls", cookie, Own));
    }

    [Fact]
    public async Task Key_CountsBeforeTheCookie()
    {
        using HttpRequestMessage request = Request("GET", "/v1/session", await CookieOfAsync("watch"), null);
        request.Headers.Add("Authorization", "Bearer secret of lead");
        using var http = new HttpClient();
        using HttpResponseMessage response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains("\"lead\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignOut_TakesTheCookieAway()
    {
        Reply reply = (await gateway.As(string.Empty).DeleteAsync("/v1/session")).Expect(204);
        Assert.Contains("expires=Thu, 01 Jan 1970", Assert.Single(reply.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
    }

    private string Own => gateway.As("chief").Address.GetLeftPart(UriPartial.Authority);

    private async Task<string> CookieOfAsync(string name)
    {
        Reply reply = (await gateway.As(name).PostAsync("/v1/session")).Expect(200);
        return reply.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    private async Task<int> StatusAsync(string method, string path, string cookie, string? origin = null)
    {
        using HttpRequestMessage request = Request(method, path, cookie, origin);
        using var http = new HttpClient();
        using HttpResponseMessage response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    private HttpRequestMessage Request(string method, string path, string cookie, string? origin)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), new Uri(gateway.As("chief").Address, path));
        request.Headers.Add("Cookie", cookie);
        if (origin is not null) request.Headers.TryAddWithoutValidation("Origin", origin);
        if (method != "GET") request.Content = new StringContent(Offer, Encoding.UTF8, "application/json");
        return request;
    }
}
