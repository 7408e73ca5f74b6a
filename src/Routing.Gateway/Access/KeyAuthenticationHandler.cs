using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Routing.Gateway;

/// <summary>Knows callers by <c>Authorization: Bearer KEY</c>.</summary>
internal sealed class KeyAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccessKeys keys)
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
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return Task.FromResult(AuthenticateResult.NoResult());
        AccessKey? key = keys.Find(header.AsSpan(Prefix.Length).Trim());
        return Task.FromResult(key is null ? AuthenticateResult.Fail("Unknown key.") : Known.GetOrAdd(key, Admit));
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Problems.Unauthenticated.ExecuteAsync(Context);
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Problems.Forbidden.ExecuteAsync(Context);

    private static AuthenticateResult Admit(AccessKey key)
    {
        ClaimsPrincipal caller = Caller.Create(Name, key.Name, Roles.IncludedIn(key.Role), key.AgentId, key.Center, key.Centers);
        return AuthenticateResult.Success(new AuthenticationTicket(caller, Name));
    }
}
