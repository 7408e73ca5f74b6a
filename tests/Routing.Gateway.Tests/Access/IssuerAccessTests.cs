using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Routing.Gateway.Tests;

/// <summary>A gateway that believes an issuer's tokens besides one key.</summary>
// It starts a gateway of its own.
[Trait("Runs", "embedded")]
public sealed class IssuerAccessTests : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("routing-gateway-").FullName;
    private readonly TestIssuer _issuer = new();
    private GatewayHost _host = null!;

    [Fact]
    public async Task Token_MayWhatItsRolesMay()
    {
        using ApiClient watch = With(_issuer.Make("watch", [Roles.Ops]));
        (await watch.GetAsync("/v1/queues")).Expect(200);
        (await watch.PutAsync("/v1/plan", "{}")).ExpectProblem(403, "forbidden");
        using ApiClient nobody = With(new TestIssuer().Make("watch", [Roles.Ops]));
        (await nobody.GetAsync("/v1/queues")).ExpectProblem(401, "unauthenticated");
    }

    [Fact]
    public async Task AgentsToken_SignsInItsOwnAgentAlone()
    {
        using ApiClient lead = With(_issuer.Make("lead", [Roles.Supervisor]));
        (await lead.PutAsync("/v1/agents/anna", new { name = "Anna" })).Expect(200);
        using ApiClient anna = With(_issuer.Make("anna", [Roles.Agent]));
        (await anna.PostAsync("/v1/agents/ben/sign-in")).ExpectProblem(403, "forbidden");
        (await anna.PostAsync("/v1/agents/anna/sign-in")).Expect(200);
    }

    [Fact]
    public async Task CookieForAToken_DoesNotBecomeThatOfAKey()
    {
        using ApiClient named = With(_issuer.Make("chief", [Roles.Ops]));
        Reply reply = (await named.PostAsync("/v1/session")).Expect(200);
        string cookie = reply.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        using var browser = new ApiClient(named.Address);
        (string, string)[] headers = [("Cookie", cookie), ("Origin", named.Address.GetLeftPart(UriPartial.Authority))];
        Reply again = (await browser.SendAsync(HttpMethod.Post, "/v1/session", null, null, headers)).Expect(200);
        Assert.Equal("[\"ops\"]", again["roles"]);
        Assert.False(again.Headers.Contains("Set-Cookie"));
    }

    public async ValueTask InitializeAsync() => _host = await GatewayHost.StartAsync(
        ["--environment", "Production", "--urls", "http://127.0.0.1:0", "--data", _directory],
        builder =>
        {
            Quiet.Logs(builder);
            builder.Configuration.AddInMemoryCollection(KeyedGateway.Keys(("chief", "admin", null)));
            builder.Services.AddSingleton(new Issuer(_issuer.Tokens));
        });

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private ApiClient With(string token) => new(new Uri(_host.App.Urls.Single()), token);
}
