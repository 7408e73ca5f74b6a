using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Routing.Gateway.Tests;

/// <summary>Who may speak plain HTTP, and who is believed about HTTPS.</summary>
// It starts gateways of its own.
[Trait("Runs", "embedded")]
public sealed class ProxySetupTests
{
    private static readonly ForwardedHeadersOptions Proxies = ProxySetup.Read("10.1.2.3, 192.168.0.0/16");

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("::ffff:10.1.2.3", true)]
    [InlineData("192.168.77.1", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("10.1.2.4", false)]
    [InlineData("203.0.113.9", false)]
    [InlineData("2001:db8::1", false)]
    public void PlainHttp_IsForTheProxiesAndThisMachine(string peer, bool may)
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(peer) } };
        context.Request.Scheme = "http";
        Assert.Equal(may, ProxySetup.MayBePlain(context, Proxies));
        context.Request.Scheme = "https";
        Assert.True(ProxySetup.MayBePlain(context, Proxies));
    }

    [Theory]
    [InlineData("a proxy")]
    [InlineData("10.0.0.0/99")]
    public void NameThatIsNoAddress_IsRefused(string proxies) => Assert.Throws<StartRefusedException>(() => ProxySetup.Read(proxies));

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.9.9.9", false)]
    public async Task ForwardedScheme_IsBelievedOfTheProxiesAlone(string proxy, bool believed)
    {
        await using OwnGateway gateway = await OwnGateway.StartAsync(KeyedGateway.Keys(("watch", "ops", null)), null, "--urls", "http://0.0.0.0:0", "--behind-proxy", proxy);
        using var client = new ApiClient(new Uri($"http://127.0.0.1:{gateway.Address.Port}"), "secret of watch");
        Reply reply = (await client.GetAsync("/v1/queues", null, ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "203.0.113.9"))).Expect(200);
        Assert.Equal(believed, reply.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task KeyInTheAddress_IsNoKey()
    {
        await using OwnGateway gateway = await OwnGateway.StartAsync(KeyedGateway.Keys(("watch", "ops", null)));
        foreach (string name in (string[])["key", "token", "access_token", "authorization"])
        {
            (await gateway.With(null).GetAsync($"/v1/queues?{name}=secret%20of%20watch")).ExpectProblem(401, "unauthenticated");
        }
    }
}
