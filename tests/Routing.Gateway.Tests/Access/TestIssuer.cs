using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Routing.Gateway.Tests;

/// <summary>An issuer with a key of its own, without a network.</summary>
internal sealed class TestIssuer
{
    internal const string Name = "https://issuer.example";
    internal const string Audience = "routing";
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "k1" };

    /// <summary>What the gateway knows of it.</summary>
    internal IssuerTokens Tokens
    {
        get
        {
            var configuration = new OpenIdConnectConfiguration { Issuer = Name };
            configuration.SigningKeys.Add(_key);
            return new IssuerTokens(new IssuerOptions(new Uri(Name), Audience, "role"), new StaticConfigurationManager<OpenIdConnectConfiguration>(configuration));
        }
    }

    /// <summary>A token as the issuer makes one, for five minutes; each part may be another.</summary>
    internal string Make(
        string subject, string[] roles, string issuer = Name, string audience = Audience, TimeSpan? until = null, SigningCredentials? signedBy = null)
    {
        DateTime now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = now.AddHours(-1),
            IssuedAt = now.AddHours(-1),
            Expires = now + (until ?? TimeSpan.FromMinutes(5)),
            Claims = new Dictionary<string, object> { ["sub"] = subject, ["role"] = roles },
            SigningCredentials = signedBy ?? new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
        });
    }
}
