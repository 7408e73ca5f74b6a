using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Routing.Gateway;

/// <summary>Believes the proxies that were named, and nobody else, about scheme and address of clients.</summary>
public static class ProxySetup
{
    /// <summary>Reads the forwarded headers of the proxies in <see cref="GatewayOptions.BehindProxy"/>.</summary>
    public static void UseProxies(this WebApplication app, GatewayOptions options)
    {
        if (options.BehindProxy is null) return;
        ForwardedHeadersOptions proxies = Read(options.BehindProxy);
        app.Use((context, next) => MayBePlain(context, proxies) ? next(context) : RefuseAsync(context));
        app.UseForwardedHeaders(proxies);
    }

    /// <summary>Whether a request came over TLS, from this machine, or from one of the proxies.</summary>
    internal static bool MayBePlain(HttpContext context, ForwardedHeadersOptions proxies)
    {
        if (context.Request.IsHttps || context.Connection.RemoteIpAddress is not { } peer) return true;
        IPAddress address = peer.IsIPv4MappedToIPv6 ? peer.MapToIPv4() : peer;
        return IPAddress.IsLoopback(address) || proxies.KnownProxies.Contains(address) || proxies.KnownIPNetworks.Any(network => network.Contains(address));
    }

    private static Task RefuseAsync(HttpContext context)
    {
        SecurityHeaders.Set(context, isDevelopment: false);
        return Problems.PlainHttp.ExecuteAsync(context);
    }

    /// <summary>Reads addresses and networks, separated by commas.</summary>
    /// <exception cref="StartRefusedException">One of them is neither.</exception>
    internal static ForwardedHeadersOptions Read(string proxies)
    {
        var headers = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (string proxy in proxies.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(proxy, out IPAddress? address)) headers.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(proxy, out System.Net.IPNetwork network)) headers.KnownIPNetworks.Add(network);
            else throw new StartRefusedException($"--behind-proxy names addresses or networks, such as 10.0.0.0/8, not '{proxy}'.");
        }

        return headers;
    }
}
