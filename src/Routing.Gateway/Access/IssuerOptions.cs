namespace Routing.Gateway;

/// <summary>Whose tokens the gateway believes: an OpenID Connect provider, by the section <c>Routing:Issuer</c>.</summary>
/// <param name="Authority">Where the provider's discovery document stands, without <c>/.well-known/openid-configuration</c>.</param>
/// <param name="Audience">What the tokens must be for.</param>
/// <param name="RoleClaim">The claim that holds a role, or several.</param>
internal sealed record IssuerOptions(Uri Authority, string Audience, string RoleClaim)
{
    /// <summary>Reads the section; null where it is not there.</summary>
    /// <exception cref="StartRefusedException">It is not as it has to be; the message says why.</exception>
    internal static IssuerOptions? Read(IConfigurationSection section)
    {
        if (!section.Exists()) return null;
        if (!Uri.TryCreate(section["Authority"], UriKind.Absolute, out Uri? authority) || !IsSafe(authority))
        {
            throw new StartRefusedException("Routing:Issuer:Authority has to be the https address of an OpenID Connect provider.");
        }

        if (section["Audience"] is not { Length: > 0 } audience) throw new StartRefusedException("Routing:Issuer:Audience is missing: whatever the provider's tokens for this gateway name.");
        return new IssuerOptions(authority, audience, section["RoleClaim"] ?? "role");
    }

    // Over plain http anyone on the way could put keys of their own in place of the provider's.
    private static bool IsSafe(Uri authority) =>
        authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback);
}
