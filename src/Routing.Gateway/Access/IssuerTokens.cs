using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Routing.Gateway;

/// <summary>Checks tokens of the issuer: signature, issuer, audience and time. Its keys are read from it, and again when it changes them.</summary>
internal sealed class IssuerTokens
{
    /// <summary>How long after its end a token counts, for clocks that differ.</summary>
    internal static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly TokenValidationParameters _parameters;
    private readonly string _roleClaim;

    /// <summary>Believes the issuer whose keys <paramref name="source"/> knows.</summary>
    internal IssuerTokens(IssuerOptions options, BaseConfigurationManager source)
    {
        _roleClaim = options.RoleClaim;
        _parameters = new TokenValidationParameters
        {
            ConfigurationManager = source,
            ValidAudience = options.Audience,
            ValidateIssuer = true,
            RequireExpirationTime = true,
            ClockSkew = ClockSkew,

            // Signatures with a key that only the issuer has; a shared secret would let every audience make tokens.
            ValidAlgorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"],
        };
    }

    /// <summary>Reads the issuer's keys from its discovery document.</summary>
    internal static IssuerTokens Discover(IssuerOptions options) => new(options, new ConfigurationManager<OpenIdConnectConfiguration>(
        $"{options.Authority.AbsoluteUri.TrimEnd('/')}/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever { RequireHttps = !options.Authority.IsLoopback }));

    /// <summary>Whether a bearer's value may be a token at all: three parts.</summary>
    internal static bool LooksLikeOne(ReadOnlySpan<char> value) => value.Count('.') == 2;

    /// <summary>Whether the issuer, as far as is known here, has the key still. One that can't be asked takes none away.</summary>
    internal bool StillHas(string keyId)
    {
        try
        {
            Task<BaseConfiguration> known = _parameters.ConfigurationManager.GetBaseConfigurationAsync(CancellationToken.None);
            return !known.IsCompletedSuccessfully || known.Result.SigningKeys.Any(key => key.KeyId == keyId);
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    /// <summary>The caller whom a token shows, its end, and the key that signed it; null where it is not good.</summary>
    internal async Task<(ClaimsPrincipal Caller, DateTimeOffset Until, string? KeyId)?> FindAsync(string token)
    {
        TokenValidationResult result = await _handler.ValidateTokenAsync(token, _parameters);
        if (!result.IsValid || result.ClaimsIdentity.FindFirst("sub")?.Value is not { Length: > 0 } subject) return null;
        if (FieldRules.Id("sub", subject) is not null || Routing.Center.GuestSource.IsGuest(subject)) return null;
        IEnumerable<string> roles = result.ClaimsIdentity.FindAll(_roleClaim).Select(claim => claim.Value);
        return (Caller.Of(subject, roles), result.SecurityToken.ValidTo, result.SecurityToken.SigningKey?.KeyId);
    }
}
