using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Routing.Gateway.Tests;

/// <summary>A gateway outside Development with one key of each role.</summary>
public sealed class KeyedGateway : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("routing-gateway-").FullName;
    private readonly Dictionary<string, ApiClient> _clients = [];
    private GatewayHost _host = null!;

    /// <summary>Configuration of keys, each named and secret as given.</summary>
    internal static Dictionary<string, string?> Keys(params (string Name, string Role, string? Agent)[] keys)
    {
        var configuration = new Dictionary<string, string?>();
        for (int i = 0; i < keys.Length; i++)
        {
            configuration[$"Routing:Keys:{i}:name"] = keys[i].Name;
            configuration[$"Routing:Keys:{i}:role"] = keys[i].Role;
            configuration[$"Routing:Keys:{i}:agent"] = keys[i].Agent;
            configuration[$"Routing:Keys:{i}:sha256"] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"secret of {keys[i].Name}")));
        }

        return configuration;
    }

    /// <summary>A client with the key of that name; without a key for an empty one.</summary>
    public ApiClient As(string name)
    {
        if (_clients.TryGetValue(name, out ApiClient? known)) return known;
        return _clients[name] = new ApiClient(new Uri(_host.App.Urls.Single()), name.Length > 0 ? $"secret of {name}" : null);
    }

    public async ValueTask InitializeAsync()
    {
        string[] args = ["--environment", "Production", "--urls", "http://127.0.0.1:0", "--data", _directory];
        _host = await GatewayHost.StartAsync(args, Configure);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (ApiClient client in _clients.Values) client.Dispose();
        await _host.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private static void Configure(WebApplicationBuilder builder)
    {
        Quiet.Logs(builder);
        builder.Configuration.AddInMemoryCollection(Keys(
            ("north", "cti", null), ("south", "cti", null), ("anna", "agent", "anna"), ("watch", "ops", null), ("lead", "supervisor", null), ("chief", "admin", null)));
    }
}
