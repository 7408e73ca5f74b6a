using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Routing.Gateway;

/// <summary>
/// Refuses a body by the length it announces, and takes what is on its way off the line: a connection closed in the middle of a
/// body would take the answer with it.
/// </summary>
internal sealed class BodyGate(RequestDelegate next, HttpLimits limits)
{
    private const long MostDrained = 32 * 1024 * 1024;

    /// <summary>Lets a request of the right length through.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        long? limit = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize;
        if (limit is null || context.Request.ContentLength is not { } length || length <= limit)
        {
            if (limit > BodyLimit.Single.MaxRequestBodySize) Hurry(context);
            await next(context);
            return;
        }

        context.Response.Headers.Connection = "close";
        await Problems.TooLarge.ExecuteAsync(context);
        await context.Response.CompleteAsync();

        // Who asks before sending has sent nothing yet.
        if (length > MostDrained || context.Request.Headers.Expect.Count > 0) return;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MostDrained;
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
    }

    // At the rate of a single body a whole batch might take a quarter of an hour. HTTP/2 has one rate for all of a connection.
    private void Hurry(HttpContext context)
    {
        if (!HttpProtocol.IsHttp11(context.Request.Protocol)) return;
        if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate) rate.MinDataRate = limits.BatchRate;
    }
}
