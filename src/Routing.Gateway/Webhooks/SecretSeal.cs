using System.Security.Cryptography;
using System.Text;

namespace Routing.Gateway;

/// <summary>
/// Keeps secrets of hooks unreadable where they rest: AES-256-GCM under a key that stands elsewhere, in a file of its own, which only the owner of the process
/// may read, or in the configuration. A copy of the database alone shows none of them.
/// </summary>
internal sealed class SecretSeal : IDisposable
{
    private const int KeySize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly AesGcm _cipher;

    /// <summary>Uses the key in a file, and makes one where there is none.</summary>
    internal SecretSeal(string keyFile)
    {
        if (!File.Exists(keyFile)) WriteKey(keyFile);
        _cipher = new AesGcm(File.ReadAllBytes(keyFile), TagSize);
    }

    /// <summary>Uses a key of 32 bytes.</summary>
    internal SecretSeal(ReadOnlySpan<byte> key) => _cipher = new AesGcm(key, TagSize);

    /// <summary>Closes a secret; only for the hook it belongs to it can be opened again.</summary>
    internal byte[] Close(ReadOnlySpan<byte> secret, string hookId)
    {
        byte[] closed = new byte[NonceSize + secret.Length + TagSize];
        RandomNumberGenerator.Fill(closed.AsSpan(0, NonceSize));
        _cipher.Encrypt(closed.AsSpan(0, NonceSize), secret, closed.AsSpan(NonceSize, secret.Length), closed.AsSpan(NonceSize + secret.Length), Encoding.UTF8.GetBytes(hookId));
        return closed;
    }

    /// <summary>Opens a secret.</summary>
    /// <exception cref="CryptographicException">It was closed with another key, or for another hook.</exception>
    internal byte[] Open(ReadOnlySpan<byte> closed, string hookId)
    {
        byte[] secret = new byte[closed.Length - NonceSize - TagSize];
        _cipher.Decrypt(closed[..NonceSize], closed[NonceSize..^TagSize], closed[^TagSize..], secret, Encoding.UTF8.GetBytes(hookId));
        return secret;
    }

    /// <inheritdoc/>
    public void Dispose() => _cipher.Dispose();

    private static void WriteKey(string keyFile)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(keyFile, options);
        file.Write(RandomNumberGenerator.GetBytes(KeySize));
        file.Flush(flushToDisk: true);
    }
}
