using System.Net;
using System.Net.Sockets;

namespace Routing.Gateway;

/// <summary>
/// Where hooks may point: to public addresses alone, so that nobody reaches through the gateway what is behind it. A name is resolved, checked, and the very
/// address that was checked is connected to: one that answers differently the second time gains nothing.
/// </summary>
internal sealed class HookAddresses(WebhookOptions options, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    private static readonly IPNetwork[] Private =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/9", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Whether an address is one of the public network.</summary>
    internal static bool IsPublic(IPAddress address)
    {
        IPAddress real = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Private.Any(network => network.Contains(real));
    }

    /// <summary>Why a hook may not point to <paramref name="url"/>, or null where it may.</summary>
    internal async Task<string?> CheckAsync(Uri url, CancellationToken cancellationToken)
    {
        if (url.Scheme != Uri.UriSchemeHttps && !(options.AllowPrivate && url.Scheme == Uri.UriSchemeHttp)) return "an https address.";
        if (url.UserInfo.Length > 0 || url.Fragment.Length > 0) return "an address without user and fragment.";
        try
        {
            return (await ResolveAsync(url.DnsSafeHost, cancellationToken)).Length > 0 ? null : "an address of the public network.";
        }
        catch (SocketException)
        {
            return "an address whose host is known.";
        }
    }

    /// <summary>Connects to one of the host's allowed addresses.</summary>
    /// <exception cref="HttpRequestException">It has none.</exception>
    internal async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        IPAddress[] allowed = await ResolveAsync(context.DnsEndPoint.Host, cancellationToken);
        if (allowed.Length == 0) throw new HttpRequestException(HttpRequestError.NameResolutionError, "The host has no address of the public network.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // A host with one forbidden address is forbidden: else it would be a matter of luck.
    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        IPAddress[] all = IPAddress.TryParse(host, out IPAddress? address) ? [address] : await resolve(host, cancellationToken);
        return options.AllowPrivate || all.All(IsPublic) ? all : [];
    }
}
