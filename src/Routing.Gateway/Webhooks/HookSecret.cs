using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Routing.Gateway;

/// <summary>Secrets of hooks in the form of Standard Webhooks, and what they sign.</summary>
internal static class HookSecret
{
    private const string Prefix = "whsec_";
    private const int Least = 24;
    private const int Most = 64;
    private const int Usual = 32;

    /// <summary>A new one.</summary>
    internal static byte[] Create() => RandomNumberGenerator.GetBytes(Usual);

    /// <summary>The form in which it is shown, once.</summary>
    internal static string TextOf(ReadOnlySpan<byte> secret) => Prefix + Convert.ToBase64String(secret);

    /// <summary>Reads one that a client brings: 24 to 64 bytes in Base64 behind <c>whsec_</c>; null where it is none.</summary>
    internal static byte[]? Read(string text)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        byte[] secret = new byte[text.Length];
        return Convert.TryFromBase64String(text[Prefix.Length..], secret, out int length) && length is >= Least and <= Most ? secret[..length] : null;
    }

    /// <summary>The header <c>webhook-signature</c>: one signature for each secret, so that receivers change over when they like.</summary>
    internal static string Sign(IEnumerable<ReadOnlyMemory<byte>> secrets, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.")), .. body];
        return string.Join(' ', secrets.Select(secret => "v1," + Convert.ToBase64String(HMACSHA256.HashData(secret.Span, signed))));
    }
}
