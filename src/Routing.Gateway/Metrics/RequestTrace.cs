using System.Diagnostics;
using Microsoft.AspNetCore.Routing;

namespace Routing.Gateway;

/// <summary>
/// Names the span of a recorded request by its route. Its path is left out: what stands in there, such as a call's id, is the platform's and may
/// be a caller's number.
/// </summary>
internal sealed class RequestTrace(RequestDelegate next)
{
    private static readonly string[] Telling = ["url.path", "url.query", "url.full", "http.target", "http.url"];

    /// <summary>Passes the request on.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        Activity? span = Activity.Current;
        await next(context);
        if (span is not { IsAllDataRequested: true }) return;
        string route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
        span.DisplayName = $"{context.Request.Method} {route}";
        span.SetTag("http.request.method", context.Request.Method);
        span.SetTag("http.route", route);
        span.SetTag("http.response.status_code", context.Response.StatusCode);
        foreach (string tag in Telling) span.SetTag(tag, null);
    }
}
