using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Routing.Gateway;

/// <summary>Lets names in a path contain <c>/</c>, sent as <c>%2F</c>. The server leaves that one escape as it came, since it can't tell it from the path's own.</summary>
internal sealed class WholeNames(RequestDelegate next)
{
    private const string Slash = "%2F";

    /// <summary>Decodes the route's values where that is still to be done, then goes on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        string? path = context.Request.Path.Value;
        if (path?.Contains(Slash, StringComparison.OrdinalIgnoreCase) == true && context.GetEndpoint() is RouteEndpoint endpoint)
        {
            string[] sent = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0].Split('/');
            if (sent.Length == path.Split('/').Length) Decode(context.Request.RouteValues, endpoint.RoutePattern, sent);
        }

        return next(context);
    }

    // Out of the path as it was sent, by place: a name that contains the text "%2F" itself came as "%252F".
    private static void Decode(RouteValueDictionary values, RoutePattern route, string[] sent)
    {
        for (int place = 0; place < route.PathSegments.Count; place++)
        {
            if (route.PathSegments[place] is { IsSimple: true } segment && segment.Parts[0] is RoutePatternParameterPart { IsCatchAll: false } name)
            {
                values[name.Name] = Uri.UnescapeDataString(sent[place + 1]);
            }
        }
    }
}
