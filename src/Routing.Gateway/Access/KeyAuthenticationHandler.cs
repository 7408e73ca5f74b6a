using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Routing.Gateway;

/// <summary>Knows callers by <c>Authorization: Bearer KEY</c>, and browsers by the cookie that they got for one.</summary>
internal sealed class KeyAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccessKeys keys, SessionTickets tickets)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>Name of the scheme.</summary>
    internal const string Name = "key";

    private const string Prefix = "Bearer ";
    private static readonly ConcurrentDictionary<AccessKey, AuthenticateResult> Known = new();

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string header = Request.Headers.Authorization.ToString();
        if (header.Length == 0 && Request.Cookies[BrowserEndpoints.Cookie] is { } ticket) return Task.FromResult(OfBrowser(ticket));
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return Task.FromResult(AuthenticateResult.NoResult());
        return Task.FromResult(Of(keys.Find(header.AsSpan(Prefix.Length).Trim())));
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Problems.Unauthenticated.ExecuteAsync(Context);
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Problems.Forbidden.ExecuteAsync(Context);

    // A browser sends its cookie whoever asks it to: what changes something has to come from a page of this gateway.
    private AuthenticateResult OfBrowser(string ticket)
    {
        bool isSafe = HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method) || HttpMethods.IsOptions(Request.Method);
        return isSafe || Origins.IsOwn(Request) ? Of(tickets.Find(ticket)) : AuthenticateResult.Fail("Foreign origin.");
    }

    private static AuthenticateResult Of(AccessKey? key) => key is null ? AuthenticateResult.Fail("Unknown key.") : Known.GetOrAdd(key, Admit);

    private static AuthenticateResult Admit(AccessKey key)
    {
        ClaimsPrincipal caller = Caller.Create(Name, key.Name, Roles.IncludedIn(key.Role), key.AgentId);
        return AuthenticateResult.Success(new AuthenticationTicket(caller, Name));
    }
}
