using Microsoft.Extensions.Configuration;

namespace Routing.Gateway.Tests;

/// <summary>Keys as the configuration holds them.</summary>
public sealed class AccessKeysTests
{
    [Fact]
    public void KnownSecret_FindsItsKey()
    {
        AccessKeys keys = Read(KeyedGateway.Keys(("north", "cti", null), ("anna", "agent", "anna")));
        Assert.Equal("anna", keys.Find("secret of anna")?.AgentId);
        Assert.Null(keys.Find("secret of nobody"));
        Assert.Null(keys.Find(string.Empty));
    }

    [Theory]
    [InlineData("Routing:Keys:0:role", "king", "needs a role")]
    [InlineData("Routing:Keys:0:name", null, "needs a name")]
    [InlineData("Routing:Keys:0:sha256", "abc", "needs sha256")]
    [InlineData("Routing:Keys:0:agent", "x", "names an agent exactly when")]
    [InlineData("Routing:Keys:1:agent", null, "names an agent exactly when")]
    [InlineData("Routing:Keys:1:name", "north", "more than once")]
    public void MistakenKey_IsRefused(string path, string? value, string part)
    {
        Dictionary<string, string?> configuration = KeyedGateway.Keys(("north", "cti", null), ("anna", "agent", "anna"));
        configuration[path] = value;
        Assert.Contains(part, Assert.Throws<StartRefusedException>(() => Read(configuration)).Message, StringComparison.Ordinal);
    }

    private static AccessKeys Read(Dictionary<string, string?> configuration) =>
        AccessKeys.Read(new ConfigurationBuilder().AddInMemoryCollection(configuration).Build().GetSection("Routing:Keys"));
}
