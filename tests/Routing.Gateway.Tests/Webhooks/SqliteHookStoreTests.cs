using System.Security.Cryptography;
using System.Text;

namespace Routing.Gateway.Tests;

public sealed class SqliteHookStoreTests : HookStoreTests
{
    private readonly string _directory = Directory.CreateTempSubdirectory("routing-hooks-").FullName;

    [Fact]
    public void Secret_RestsClosed()
    {
        byte[] secret = Encoding.ASCII.GetBytes("a secret that nobody may find here");
        using (var store = new SqliteHookStore(_directory)) store.Add(HookOf("wh_1") with { Secret = secret }, 0);
        foreach (string file in Directory.EnumerateFiles(_directory)) Assert.DoesNotContain("a secret that", Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_directory, "webhooks.key")));
        File.WriteAllBytes(Path.Combine(_directory, "webhooks.key"), new byte[32]);
        using var other = new SqliteHookStore(_directory);
        Assert.Throws<AuthenticationTagMismatchException>(() => other.Find("wh_1"));
    }

    [Fact]
    public void Seal_OpensForItsOwnHookAlone()
    {
        using var seal = new SecretSeal(Path.Combine(_directory, "another.key"));
        byte[] closed = seal.Close([1, 2, 3], "wh_1");
        Assert.Equal([1, 2, 3], seal.Open(closed, "wh_1"));
        Assert.Throws<AuthenticationTagMismatchException>(() => seal.Open(closed, "wh_2"));
        Assert.NotEqual(closed, seal.Close([1, 2, 3], "wh_1"));
    }

    private protected override Task<HookStore> OpenAsync() => Task.FromResult<HookStore>(new SqliteHookStore(_directory));

    private protected override Task CleanAsync()
    {
        Directory.Delete(_directory, recursive: true);
        return Task.CompletedTask;
    }
}
