namespace Routing.Gateway;

/// <summary>Where the gateway may listen.</summary>
public static class ListenAddresses
{
    /// <summary>The address without any configuration.</summary>
    internal const string Default = "http://127.0.0.1:8080";

    /// <summary>Checks the addresses of the configuration, <c>urls</c> and <c>Kestrel:Endpoints</c>, against the way the gateway is run.</summary>
    /// <exception cref="StartRefusedException">One of them is not allowed; the message says why.</exception>
    public static void Ensure(IConfiguration configuration, GatewayOptions options)
    {
        Ensure(configuration["urls"]!, options);
        foreach (IConfigurationSection endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
        {
            if (endpoint["Url"] is { } url) Ensure(url, options);
        }
    }

    /// <summary>Checks addresses against the way the gateway is run.</summary>
    /// <exception cref="StartRefusedException">One of them is not allowed; the message says why.</exception>
    public static void Ensure(string urls, GatewayOptions options)
    {
        foreach (string url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // A wildcard host is no URI; it is anything but loopback.
            string probe = url.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal);
            if (!Uri.TryCreate(probe, UriKind.Absolute, out Uri? uri)) throw new StartRefusedException($"'{url}' is no address to listen at.");
            if (DevelopmentGuard.IsLocal(uri.Host)) continue;
            if (options.IsDevelopment) throw new StartRefusedException($"In Development the gateway listens on loopback only, not at {url}.");
            if (uri.Scheme == Uri.UriSchemeHttp && options.BehindProxy is null)
            {
                throw new StartRefusedException($"Plain HTTP at {url} is refused off loopback: use https, or --behind-proxy with the addresses of the proxies that bring it.");
            }
        }
    }
}
