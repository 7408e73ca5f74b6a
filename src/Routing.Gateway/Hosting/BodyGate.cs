using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Routing.Gateway;

/// <summary>
/// Refuses a body by the length it announces, and takes what is on its way off the line: a connection closed in the middle of a
/// body would take the answer with it.
/// </summary>
internal sealed class BodyGate(RequestDelegate next)
{
    private const long MostDrained = 32 * 1024 * 1024;

    /// <summary>Lets a request of the right length through.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        long? limit = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize;
        if (limit is null || context.Request.ContentLength is not { } length || length <= limit)
        {
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
}
