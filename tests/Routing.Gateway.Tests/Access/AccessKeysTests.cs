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

    [Fact]
    public void ListOfHashes_IsOneKeyInRotation()
    {
        Dictionary<string, string?> configuration = KeyedGateway.Keys(("north", "cti", null), ("next", "cti", null));
        configuration["Routing:Keys:0:sha256:0"] = configuration["Routing:Keys:0:sha256"];
        configuration["Routing:Keys:0:sha256:1"] = configuration["Routing:Keys:1:sha256"];
        foreach (string path in (string[])["0:sha256", "1:name", "1:role", "1:sha256", "1:agent"]) configuration.Remove($"Routing:Keys:{path}");
        AccessKeys keys = Read(configuration);
        Assert.Equal(("north", "north"), (keys.Find("secret of north")?.Name, keys.Find("secret of next")?.Name));
        Assert.Equal(2, keys.Named("north").Count());
    }

    [Fact]
    public void SameSecretTwice_IsRefused()
    {
        Dictionary<string, string?> configuration = KeyedGateway.Keys(("north", "cti", null), ("south", "cti", null));
        configuration["Routing:Keys:1:sha256"] = configuration["Routing:Keys:0:sha256"];
        Assert.Contains("more than once", Assert.Throws<StartRefusedException>(() => Read(configuration)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Limit_BelongsToItsKey()
    {
        Dictionary<string, string?> configuration = KeyedGateway.Keys(("north", "cti", null), ("south", "cti", null));
        configuration["Routing:Keys:1:ratePerSecond"] = "12.5";
        AccessKeys keys = Read(configuration);
        Assert.Null(keys.Find("secret of north")?.Limit);
        Assert.Equal(new KeyLimit(12.5, 13), keys.Find("secret of south")?.Limit);
    }

    [Fact]
    public void KeysFile_IsReadAlone()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, $$"""{ "Routing": { "Keys": [ { "name": "filed", "role": "ops", "sha256": "{{new string('a', 64)}}" } ] } }""");
            Dictionary<string, string?> configuration = KeyedGateway.Keys(("north", "cti", null));
            configuration["Routing:KeysFile"] = file;
            AccessKeys keys = AccessKeys.OfRouting(new ConfigurationBuilder().AddInMemoryCollection(configuration).Build().GetSection("Routing"));
            Assert.Equal("filed", Assert.Single(keys.Named("filed")).Name);
            Assert.Empty(keys.Named("north"));
            File.WriteAllText(file, "{ half");
            Assert.Contains(file, Assert.Throws<StartRefusedException>(() => KeysFile.Read(file)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }

        Assert.Throws<StartRefusedException>(() => KeysFile.Read(file));
        Assert.Null(KeysFile.TextOf(file));
    }

    private static AccessKeys Read(Dictionary<string, string?> configuration) =>
        AccessKeys.Read(new ConfigurationBuilder().AddInMemoryCollection(configuration).Build().GetSection("Routing:Keys"));
}
