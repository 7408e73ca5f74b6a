using System.Net;

namespace Routing.Gateway;

/// <summary>
/// In Development every caller has all roles, so pages of other hosts must not reach the server: neither by a name that
/// they let point to loopback, nor from a browser that happens to run beside it.
/// </summary>
internal sealed class DevelopmentGuard(RequestDelegate next)
{
    private static readonly Problem ForeignHost =
        new(StatusCodes.Status421MisdirectedRequest, "foreign-host", "In Development only localhost, 127.0.0.1 and [::1] are answered.");

    private static readonly Problem ForeignOrigin =
        new(StatusCodes.Status403Forbidden, "foreign-origin", "In Development no page of another origin is answered.");

    /// <summary>Lets a request of this machine through.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (!IsLocal(context.Request.Host.Host)) return ForeignHost.ExecuteAsync(context);
        string origin = context.Request.Headers.Origin.ToString();
        return origin.Length > 0 && !IsOwn(origin, context.Request) ? ForeignOrigin.ExecuteAsync(context) : next(context);
    }

    /// <summary>Whether a host or address is this machine.</summary>
    internal static bool IsLocal(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && (Equals(address, IPAddress.Loopback) || Equals(address, IPAddress.IPv6Loopback)));

    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out Uri? uri)
        && uri.Scheme == request.Scheme && IsLocal(uri.Host) && uri.Port == (request.Host.Port ?? uri.Port);
}
