using Microsoft.Extensions.Configuration;

namespace Routing.Gateway.Tests;

public sealed class IssuerOptionsTests
{
    [Fact]
    public void NoSection_IsNoIssuer() => Assert.Null(Read());

    [Fact]
    public void Section_IsRead()
    {
        IssuerOptions? options = Read(("Authority", "https://id.example/realm"), ("Audience", "routing"));
        Assert.Equal(("https://id.example/realm", "routing", "role"), (options?.Authority.AbsoluteUri, options?.Audience, options?.RoleClaim));
    }

    [Theory]
    [InlineData("http://id.example", "routing", "https")]
    [InlineData("id.example", "routing", "https")]
    [InlineData("https://id.example", "", "Audience")]
    public void MistakenSection_IsRefused(string authority, string audience, string part) =>
        Assert.Contains(part, Assert.Throws<StartRefusedException>(() => Read(("Authority", authority), ("Audience", audience))).Message, StringComparison.Ordinal);

    private static IssuerOptions? Read(params (string Name, string Value)[] values) => IssuerOptions.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => KeyValuePair.Create($"Issuer:{value.Name}", (string?)value.Value))).Build().GetSection("Issuer"));
}
