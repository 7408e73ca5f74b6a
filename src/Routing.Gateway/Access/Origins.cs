namespace Routing.Gateway;

/// <summary>Where a browser's request comes from.</summary>
internal static class Origins
{
    /// <summary>Whether it comes from a page of this very gateway, as <c>Origin</c> says; browsers send that with every unsafe method.</summary>
    internal static bool IsOwn(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out Uri? uri)
        && uri.Scheme == request.Scheme
        && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
