using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Routing.Gateway;

/// <summary>Knows callers by <c>Authorization: Bearer</c> with a key or an issuer's token, and browsers by the cookie that they got for one.</summary>
internal sealed class KeyAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, KeysInForce keys, SessionTickets tickets, Issuer issuer)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>Name of the scheme.</summary>
    internal const string Name = "key";

    /// <summary>Property of a result that says when the caller's token ends.</summary>
    internal const string Until = "until";

    /// <summary>Property of a result that says when the caller's token or cookie ends, and with it what is open for it.</summary>
    internal const string EndsAt = "endsAt";

    /// <summary>Property of a result that names the key by which the caller's token is signed.</summary>
    internal const string SignedBy = "signedBy";

    /// <summary>Property of a result that holds the caller's key.</summary>
    internal const string Key = "key";

    private const string Prefix = "Bearer ";
    private static readonly AuthenticateResult Unknown = AuthenticateResult.Fail("Unknown key.");
    private static readonly ConditionalWeakTable<AccessKey, AuthenticateResult> Known = [];

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string header = Request.Headers.Authorization.ToString();
        if (header.Length == 0 && Request.Cookies[BrowserEndpoints.Cookie] is { } ticket) return Task.FromResult(OfBrowser(ticket));
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return Task.FromResult(AuthenticateResult.NoResult());
        ReadOnlySpan<char> secret = header.AsSpan(Prefix.Length).Trim();
        if (keys.Current.Find(secret) is { } key) return Task.FromResult(Known.GetValue(key, found => Admit(Caller.Of(found), found)));
        return issuer.Tokens is { } tokens && IssuerTokens.LooksLikeOne(secret) ? OfTokenAsync(tokens, secret.ToString()) : Task.FromResult(Unknown);
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Problems.Unauthenticated.ExecuteAsync(Context);
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Problems.Forbidden.ExecuteAsync(Context);

    private static async Task<AuthenticateResult> OfTokenAsync(IssuerTokens tokens, string token)
    {
        if (await tokens.FindAsync(token) is not var (caller, until, keyId)) return Unknown;
        AuthenticateResult result = Admit(caller, null, until + IssuerTokens.ClockSkew);
        result.Properties!.SetParameter(Until, until);
        result.Properties.SetParameter(SignedBy, keyId);
        return result;
    }

    // A browser sends its cookie whoever asks it to: what changes something has to come from a page of this gateway.
    private AuthenticateResult OfBrowser(string ticket)
    {
        bool isSafe = HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method) || HttpMethods.IsOptions(Request.Method);
        if (!isSafe && !Origins.IsOwn(Request)) return AuthenticateResult.Fail("Foreign origin.");
        return tickets.Find(ticket) is var (caller, key, until) ? Admit(caller, key, until) : Unknown;
    }

    private static AuthenticateResult Admit(ClaimsPrincipal caller, AccessKey? key, DateTimeOffset? endsAt = null)
    {
        var properties = new AuthenticationProperties();
        if (endsAt is not null) properties.SetParameter(EndsAt, endsAt);
        if (key is not null) properties.SetParameter(Key, key);
        return AuthenticateResult.Success(new AuthenticationTicket(caller, properties, Name));
    }
}
