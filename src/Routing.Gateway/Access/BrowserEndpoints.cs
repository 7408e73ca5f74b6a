using Microsoft.AspNetCore.Authentication;

namespace Routing.Gateway;

/// <summary>
/// Gives a browser a cookie for a key, so that pages neither keep nor send one: HttpOnly, Secure, for this site alone. Not for platforms, which send their
/// key with each request.
/// </summary>
internal static class BrowserEndpoints
{
    /// <summary>Name of the cookie; the prefix makes browsers take it only when it is secure and of this very host.</summary>
    internal const string Cookie = "__Host-routing";

    private static readonly CookieOptions Options = new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        MaxAge = SessionTickets.Lifetime,
        IsEssential = true,
    };

    /// <summary>Adds the routes.</summary>
    internal static void MapBrowser(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/session", SignIn).By([.. Roles.All]).WithSummary("Gives the browser a cookie for the key, for 12 hours.").Produces<CallerAnswer>();
        routes.MapGet("/session", (HttpContext http) => Who(http)).By([.. Roles.All]).WithSummary("Who the caller is.").Produces<CallerAnswer>();
        routes.MapDelete("/session", SignOut).WithSummary("Takes the browser's cookie away.").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> SignIn(HttpContext http, SessionTickets tickets)
    {
        // Who has a cookie keeps that one: its name alone says nothing about a key of the same name.
        if (http.Request.Headers.Authorization.Count == 0) return Who(http);
        AuthenticateResult known = await http.AuthenticateAsync();
        string name = Caller.NameOf(http);
        string? ticket = known.Properties?.GetParameter<DateTimeOffset?>(KeyAuthenticationHandler.Until) is { } until
            ? tickets.Issue(name, Roles.All.Where(http.User.IsInRole), until)
            : Caller.KeyOf(http) is { } key ? tickets.Issue(key) : null;

        // In Development nobody needs one.
        if (ticket is not null) http.Response.Cookies.Append(Cookie, ticket, Options);
        return Who(http);
    }

    private static IResult SignOut(HttpContext http)
    {
        http.Response.Cookies.Delete(Cookie, Options);
        return Results.NoContent();
    }

    private static Answer<CallerAnswer> Who(HttpContext http) => new(CallerAnswer.Of(http), GatewayJson.Wire.CallerAnswer);
}
