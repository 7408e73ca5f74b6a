using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Routing.Gateway;

/// <summary>
/// Makes and checks what a browser's cookie holds: a key's name and an end, signed. Nothing is kept on the server, so that any node knows the cookie of any
/// other; a key that is taken out of the configuration, or replaced, takes its cookies with it.
/// </summary>
/// <param name="keys">The keys in force.</param>
/// <param name="secret">What signatures are made with: the same on all nodes, at least 32 bytes.</param>
/// <param name="time">The clock.</param>
internal sealed class SessionTickets(AccessKeys keys, ReadOnlyMemory<byte> secret, TimeProvider time)
{
    /// <summary>How long a browser stays signed in: a shift and its breaks.</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private const int LongestTicket = 1024;

    /// <summary>A ticket for the holder of <paramref name="key"/>, from now for <see cref="Lifetime"/>.</summary>
    internal string Issue(AccessKey key)
    {
        long until = (time.GetUtcNow() + Lifetime).ToUnixTimeSeconds();
        string name = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key.Name));
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}.{until}.{Base64Url.EncodeToString(Sign(key, until))}");
    }

    /// <summary>The key whose holder the ticket was given to, or null where it is not good, or not any more.</summary>
    internal AccessKey? Find(string ticket)
    {
        if (ticket.Length > LongestTicket || ticket.Split('.') is not [var name, var end, var signature]) return null;
        if (!long.TryParse(end, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long until)) return null;
        if (until <= time.GetUtcNow().ToUnixTimeSeconds() || Decode(name) is not { } nameBytes || Decode(signature) is not { } given) return null;
        AccessKey? key = keys.Named(Encoding.UTF8.GetString(nameBytes));
        return key is not null && CryptographicOperations.FixedTimeEquals(given, Sign(key, until)) ? key : null;
    }

    // Over the key's hash as well: a key of the same name that came later is another one.
    private byte[] Sign(AccessKey key, long until)
    {
        byte[] name = Encoding.UTF8.GetBytes(key.Name);
        byte[] signed = new byte[sizeof(long) + SHA256.HashSizeInBytes + name.Length];
        BinaryPrimitives.WriteInt64LittleEndian(signed, until);
        key.Sha256.Span.CopyTo(signed.AsSpan(sizeof(long)));
        name.CopyTo(signed.AsSpan(sizeof(long) + SHA256.HashSizeInBytes));
        return HMACSHA256.HashData(secret.Span, signed);
    }

    private static byte[]? Decode(string text)
    {
        try
        {
            return Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
