namespace Routing.Gateway;

/// <summary>
/// Headers that every answer has, whatever it is. Those of a page itself, such as the policy that lets it load its own files, replace these.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next, GatewayOptions options)
{
    private const string Policy = "default-src 'none'; frame-ancestors 'none'";
    private const string Transport = "max-age=31536000";
    private const string Permissions =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    /// <summary>Sets them and goes on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        Set(context, options.IsDevelopment);
        return next(context);
    }

    /// <summary>Sets them. A developer's own machine is not told to speak HTTPS from now on.</summary>
    internal static void Set(HttpContext context, bool isDevelopment)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps && !isDevelopment) headers.StrictTransportSecurity = Transport;
    }
}
