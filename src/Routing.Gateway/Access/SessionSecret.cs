using System.Security.Cryptography;
using System.Text;

namespace Routing.Gateway;

/// <summary>What the cookies of browsers are signed with.</summary>
internal static class SessionSecret
{
    private const int LeastCharacters = 32;

    /// <summary>
    /// The secret of the configuration, or one made now where it has none: then browsers sign in again after a restart, and each node knows its own
    /// cookies alone.
    /// </summary>
    /// <exception cref="StartRefusedException">It is too short to be one.</exception>
    internal static ReadOnlyMemory<byte> Read(string? text) => text switch
    {
        null or "" => RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes),
        { Length: < LeastCharacters } => throw new StartRefusedException($"Routing:SessionSecret has to be random and at least {LeastCharacters} characters long."),
        _ => SHA256.HashData(Encoding.UTF8.GetBytes(text)),
    };
}
