using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Routing.Gateway;

/// <summary>Session tokens: 32 random bytes for the desktop, of which the center only ever sees the SHA-256.</summary>
internal static class SessionToken
{
    /// <summary>Header that carries the token.</summary>
    internal const string Header = "X-Agent-Session";

    private const int Size = 32;

    /// <summary>A new token in base64url.</summary>
    internal static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Size));

    /// <summary>What the center knows a token by.</summary>
    internal static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Hash of the token that a request carries, or null.</summary>
    internal static string? HashOf(HttpRequest request)
    {
        string token = request.Headers[Header].ToString();
        return token.Length is 0 or > FieldRules.TextLength ? null : HashOf(token);
    }
}
