using System.Security.Cryptography;
using System.Text;

namespace Routing.Gateway;

/// <summary>The keys of the configuration section <c>Routing:Keys</c>.</summary>
internal sealed class AccessKeys(IReadOnlyList<AccessKey> keys)
{
    /// <summary>How many there are.</summary>
    internal int Count => keys.Count;

    /// <summary>The key that <paramref name="secret"/> is, or null. Every key is compared, in constant time.</summary>
    internal AccessKey? Find(ReadOnlySpan<char> secret)
    {
        if (secret.Length is 0 or > FieldRules.TextLength) return null;
        Span<byte> bytes = stackalloc byte[Encoding.UTF8.GetMaxByteCount(secret.Length)];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(secret, bytes)], hash);
        AccessKey? found = null;
        foreach (AccessKey key in keys)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, key.Sha256.Span)) found = key;
        }

        return found;
    }

    /// <summary>The key of that name, or null.</summary>
    internal AccessKey? Named(string name) => keys.FirstOrDefault(key => key.Name == name);

    /// <summary>Reads the keys.</summary>
    /// <exception cref="StartRefusedException">A key is not as it has to be; the message names it.</exception>
    internal static AccessKeys Read(IConfiguration section)
    {
        AccessKey[] keys = [.. section.GetChildren().Select(ReadKey)];
        foreach (IGrouping<string, AccessKey> same in keys.GroupBy(key => key.Name, StringComparer.Ordinal))
        {
            if (same.Count() > 1) throw new StartRefusedException($"Routing:Keys has the name '{same.Key}' more than once.");
        }

        return new AccessKeys(keys);
    }

    private static AccessKey ReadKey(IConfigurationSection section)
    {
        string? name = section["name"];
        string? role = section["role"];
        string? agentId = section["agent"];
        if (FieldRules.RequiredId("name", name) is not null) throw Refused(section, "needs a name of 1 to 128 printable characters");
        if (name![0] == Routing.Center.GuestSource.Sign) throw Refused(section, $"needs a name that does not start with '{Routing.Center.GuestSource.Sign}'");
        if (Roles.IncludedIn(role).Count == 0) throw Refused(section, $"needs a role, one of {string.Join(", ", Roles.All)}");
        if (role == Roles.Agent == agentId is null) throw Refused(section, "names an agent exactly when its role is agent");
        return new AccessKey(name!, HashOf(section), role!, agentId, section["center"], [.. section.GetSection("centers").GetChildren().Select(center => center.Value).OfType<string>()]);
    }

    private static byte[] HashOf(IConfigurationSection section)
    {
        string? text = section["sha256"];
        if (text is not { Length: 2 * SHA256.HashSizeInBytes } || !text.All(char.IsAsciiHexDigit))
        {
            throw Refused(section, "needs sha256, the SHA-256 of the key in 64 hexadecimal digits");
        }

        return Convert.FromHexString(text);
    }

    private static StartRefusedException Refused(IConfigurationSection section, string why) => new($"{section.Path} {why}.");
}
