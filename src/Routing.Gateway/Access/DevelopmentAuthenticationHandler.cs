using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Routing.Gateway;

/// <summary>Grants every caller all roles: for a developer's own machine, behind <see cref="DevelopmentGuard"/>.</summary>
internal sealed class DevelopmentAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>Name of the scheme, of the source and of the principal.</summary>
    internal const string Name = "dev";

    private static readonly Task<AuthenticateResult> Everyone =
        Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(Caller.Create(Name, Name, Roles.All, agentId: null, center: null, [Caller.AnyCenter]), Name)));

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Everyone;
}
