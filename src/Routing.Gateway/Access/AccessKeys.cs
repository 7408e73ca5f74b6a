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
            if (key.IsHash(hash)) found = key;
        }

        return found;
    }

    /// <summary>The keys of that name: more than one while it is rotated.</summary>
    internal IEnumerable<AccessKey> Named(string name) => keys.Where(key => key.Name == name);

    /// <summary>Whether the same key with the same rights is among them.</summary>
    internal bool Has(AccessKey key) => keys.Any(key.IsSame);

    /// <summary>Reads the keys of the section <c>Routing</c>: of the file that its <c>KeysFile</c> names, else its own.</summary>
    /// <exception cref="StartRefusedException">A key is not as it has to be, or the file can't be read; the message says why.</exception>
    internal static AccessKeys OfRouting(IConfiguration routing) =>
        routing["KeysFile"] is { Length: > 0 } file ? KeysFile.Read(file) : Read(routing.GetSection("Keys"));

    /// <summary>Reads the keys.</summary>
    /// <exception cref="StartRefusedException">A key is not as it has to be; the message names it.</exception>
    internal static AccessKeys Read(IConfiguration section)
    {
        IConfigurationSection[] entries = [.. section.GetChildren()];
        foreach (IGrouping<string?, IConfigurationSection> same in entries.GroupBy(entry => entry["name"], StringComparer.Ordinal))
        {
            if (same.Key is not null && same.Count() > 1) throw new StartRefusedException($"Routing:Keys has the name '{same.Key}' more than once.");
        }

        AccessKey[] keys = [.. entries.SelectMany(ReadKeys)];
        foreach (AccessKey key in keys)
        {
            if (keys.Count(other => key.IsHash(other.Sha256.Span)) > 1) throw new StartRefusedException($"Routing:Keys has the key of '{key.Name}' more than once.");
        }

        return new AccessKeys(keys);
    }

    private static IEnumerable<AccessKey> ReadKeys(IConfigurationSection section)
    {
        string? name = section["name"];
        string? role = section["role"];
        string? agentId = section["agent"];
        if (FieldRules.RequiredId("name", name) is not null) throw Refused(section, "needs a name of 1 to 128 printable characters");
        if (name![0] == Routing.Center.GuestSource.Sign) throw Refused(section, $"needs a name that does not start with '{Routing.Center.GuestSource.Sign}'");
        if (Roles.IncludedIn(role).Count == 0) throw Refused(section, $"needs a role, one of {string.Join(", ", Roles.All)}");
        if (role == Roles.Agent == agentId is null) throw Refused(section, "names an agent exactly when its role is agent");
        KeyLimit? limit = KeyLimit.Read(section);
        return HashesOf(section).Select(hash => new AccessKey(name!, hash, role!, agentId, section["center"], TextsOf(section.GetSection("centers"))) { Limit = limit });
    }

    private static IEnumerable<byte[]> HashesOf(IConfigurationSection section)
    {
        IConfigurationSection hashes = section.GetSection("sha256");
        string[] texts = hashes.Value is { } one ? [one] : TextsOf(hashes);
        if (texts.Length == 0 || !texts.All(text => text.Length == 2 * SHA256.HashSizeInBytes && text.All(char.IsAsciiHexDigit)))
        {
            throw Refused(section, "needs sha256, the SHA-256 of the key in 64 hexadecimal digits, or a list of them");
        }

        return texts.Select(Convert.FromHexString);
    }

    private static string[] TextsOf(IConfigurationSection list) => [.. list.GetChildren().Select(item => item.Value).OfType<string>()];

    private static StartRefusedException Refused(IConfigurationSection section, string why) => new($"{section.Path} {why}.");
}
