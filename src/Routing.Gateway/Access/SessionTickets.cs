using System.Buffers.Text;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace Routing.Gateway;

/// <summary>
/// Makes and checks what a browser's cookie holds: who its holder is and until when, signed. Nothing is kept on the server, so that any node knows the
/// cookie of any other; a key that is taken out of the configuration, or replaced, takes its cookies with it.
/// </summary>
/// <param name="keys">The keys.</param>
/// <param name="secret">What signatures are made with: the same on all nodes, at least 32 bytes.</param>
/// <param name="time">The clock.</param>
internal sealed class SessionTickets(KeysInForce keys, ReadOnlyMemory<byte> secret, TimeProvider time)
{
    /// <summary>How long a browser stays signed in at most: a shift and its breaks.</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private const int LongestTicket = 2048;

    /// <summary>A ticket for the holder of <paramref name="key"/>, for <see cref="Lifetime"/>.</summary>
    internal string Issue(AccessKey key) => Seal($"key.{Encode(key.Name)}..{End(DateTimeOffset.MaxValue)}", key.Sha256.Span);

    /// <summary>A ticket for one whom an issuer's token has shown, until that token ends.</summary>
    /// <param name="name">The token's subject.</param>
    /// <param name="roles">Roles that the token gives.</param>
    /// <param name="until">End of the token.</param>
    internal string Issue(string name, IEnumerable<string> roles, DateTimeOffset until) =>
        Seal($"token.{Encode(name)}.{Encode(string.Join(',', roles))}.{End(until)}", default);

    /// <summary>The caller whom the ticket was given to, with the key where it was for one, and its end; null where it is not good, or not any more.</summary>
    internal (ClaimsPrincipal Caller, AccessKey? Key, DateTimeOffset Until)? Find(string ticket)
    {
        if (ticket.Length > LongestTicket || ticket.Split('.') is not [var kind, var name, var roles, var end, _]) return null;
        if (!long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out long until) || until <= time.GetUtcNow().ToUnixTimeSeconds()) return null;
        if (kind == "key") return OfKey(ticket, Decode(name), until);
        if (!IsSealed(ticket, default)) return null;
        return (Caller.Of(Decode(name)!, Decode(roles)!.Split(',', StringSplitOptions.RemoveEmptyEntries)), null, DateTimeOffset.FromUnixTimeSeconds(until));
    }

    private (ClaimsPrincipal Caller, AccessKey? Key, DateTimeOffset Until)? OfKey(string ticket, string? name, long until)
    {
        if (name is null) return null;
        AccessKey? key = keys.Current.Named(name).FirstOrDefault(key => IsSealed(ticket, key.Sha256.Span));
        return key is null ? null : (Caller.Of(key), key, DateTimeOffset.FromUnixTimeSeconds(until));
    }

    private long End(DateTimeOffset until)
    {
        DateTimeOffset longest = time.GetUtcNow() + Lifetime;
        return (until < longest ? until : longest).ToUnixTimeSeconds();
    }

    private string Seal(string content, ReadOnlySpan<byte> keyHash) => $"{content}.{Base64Url.EncodeToString(Sign(content, keyHash))}";

    private bool IsSealed(string ticket, ReadOnlySpan<byte> keyHash)
    {
        int end = ticket.LastIndexOf('.');
        byte[] expected = Encoding.ASCII.GetBytes(Base64Url.EncodeToString(Sign(ticket[..end], keyHash)));
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(ticket[(end + 1)..]), expected);
    }

    // Over the key's hash as well: a key of the same name that came later is another one.
    private byte[] Sign(string content, ReadOnlySpan<byte> keyHash) =>
        HMACSHA256.HashData(secret.Span, [.. Encoding.UTF8.GetBytes(content), .. keyHash]);

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static string? Decode(string text) =>
        Base64Url.IsValid(text) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)) : null;
}
