using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Routing.Gateway.Tests;

/// <summary>A gateway of one test, with the configuration that the test wants; outside Development unless told otherwise.</summary>
internal sealed class OwnGateway : IAsyncDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("routing-gateway-").FullName;
    private readonly List<ApiClient> _clients = [];

    /// <summary>The gateway.</summary>
    internal GatewayHost Host { get; private set; } = null!;

    /// <summary>Its configuration, to be changed.</summary>
    internal IConfigurationRoot Configuration => (IConfigurationRoot)Host.App.Configuration;

    /// <summary>Where it listens.</summary>
    internal Uri Address => new(Host.App.Urls.Single());

    /// <summary>Its data.</summary>
    internal string Folder => _directory;

    internal static async Task<OwnGateway> StartAsync(
        Dictionary<string, string?> configuration, Action<WebApplicationBuilder>? configure = null, params string[] args)
    {
        var gateway = new OwnGateway();
        await gateway.OpenAsync(configuration, configure, args);
        return gateway;
    }

    /// <summary>Stops it and starts it again on the same data.</summary>
    internal async Task RestartAsync(Dictionary<string, string?> configuration, Action<WebApplicationBuilder>? configure = null, params string[] args)
    {
        await Host.DisposeAsync();
        await OpenAsync(configuration, configure, args);
    }

    /// <summary>A client with a key; without one for null.</summary>
    internal ApiClient With(string? secret)
    {
        var client = new ApiClient(Address, secret);
        _clients.Add(client);
        return client;
    }

    /// <summary>The hash of a key as the configuration holds it.</summary>
    internal static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public async ValueTask DisposeAsync()
    {
        foreach (ApiClient client in _clients) client.Dispose();
        await Host.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private async Task OpenAsync(Dictionary<string, string?> configuration, Action<WebApplicationBuilder>? configure, string[] args)
    {
        string[] all = ["--environment", "Production", "--urls", "http://127.0.0.1:0", "--data", _directory, .. args];
        Host = await GatewayHost.StartAsync(all, builder =>
        {
            Quiet.Logs(builder);
            builder.Configuration.AddInMemoryCollection(configuration);
            configure?.Invoke(builder);
        });
    }
}
