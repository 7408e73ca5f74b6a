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
    private readonly OpenIdConnectConfiguration _configuration = new() { Issuer = Name };
    private RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "k1" };

    internal TestIssuer() => _configuration.SigningKeys.Add(_key);

    /// <summary>What the gateway knows of it.</summary>
    internal IssuerTokens Tokens =>
        new(new IssuerOptions(new Uri(Name), Audience, "role"), new StaticConfigurationManager<OpenIdConnectConfiguration>(_configuration));

    /// <summary>Signs with another key from now on; the one before is gone.</summary>
    internal void ChangeKey()
    {
        RsaSecurityKey next = new(RSA.Create(2048)) { KeyId = "k2" };
        _configuration.SigningKeys.Add(next);
        _configuration.SigningKeys.Remove(_key);
        _key = next;
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
