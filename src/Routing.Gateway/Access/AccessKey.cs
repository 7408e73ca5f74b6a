using System.Security.Cryptography;

namespace Routing.Gateway;

/// <summary>One API key as the configuration holds it.</summary>
/// <param name="Name">Its name: the source of calls and the principal of sessions. While a key is rotated two have the same.</param>
/// <param name="Sha256">SHA-256 of the key; the key itself is stored nowhere.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="AgentId">For the role agent: the one agent it belongs to.</param>
/// <param name="Center">Its center, or null for the gateway's own.</param>
/// <param name="Centers">Further centers that it may name; <c>*</c> for all.</param>
internal sealed record AccessKey(string Name, ReadOnlyMemory<byte> Sha256, string Role, string? AgentId, string? Center, IReadOnlyList<string> Centers)
{
    /// <summary>How often its holder may ask, or null for as often as it likes.</summary>
    internal KeyLimit? Limit { get; init; }

    /// <summary>Whether <paramref name="hash"/> is the key's, in a time that says nothing about how much of it is right.</summary>
    internal bool IsHash(ReadOnlySpan<byte> hash) => CryptographicOperations.FixedTimeEquals(hash, Sha256.Span);

    /// <summary>Whether the other is the same secret with the same rights.</summary>
    internal bool IsSame(AccessKey other) =>
        Name == other.Name && IsHash(other.Sha256.Span) && Role == other.Role && AgentId == other.AgentId
        && Center == other.Center && Centers.SequenceEqual(other.Centers, StringComparer.Ordinal);
}
