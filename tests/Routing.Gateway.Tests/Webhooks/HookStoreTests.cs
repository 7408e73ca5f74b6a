using System.Security.Cryptography;
using System.Text;

namespace Routing.Gateway.Tests;

public sealed class HookStoreTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("routing-hooks-").FullName;
    private HookStore _store;

    public HookStoreTests() => _store = new HookStore(_directory);

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public void Hook_IsThereAfterAReopening()
    {
        Hook hook = HookOf("wh_1") with { Events = ["call.*", "agent.state"] };
        _store.Add(hook, 17);
        _store.SetSecret(hook, new byte[] { 9, 9 }, 5000);
        _store.SetDisabled("wh_1", "gone");
        Reopen();
        Hook read = _store.Find("wh_1")!;
        Assert.Equal((hook.Owner, hook.IsOfKey, hook.Center, hook.Url, hook.CreatedMs), (read.Owner, read.IsOfKey, read.Center, read.Url, read.CreatedMs));
        Assert.Equal(hook.Events, read.Events);
        Assert.Equal([9, 9], read.Secret.ToArray());
        Assert.Equal(hook.Secret.ToArray(), read.OldSecret!.Value.ToArray());
        Assert.Equal((5000, "gone", 17L), (read.OldUntilMs, read.Disabled, _store.CursorOf("wh_1")));
    }

    [Fact]
    public void MessagesAndCursor_ComeTogether()
    {
        _store.Add(HookOf("wh_1"), 0);
        _store.Take("wh_1", [MessageOf(1, "a"), MessageOf(2, "b")], 2);
        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => _store.Take("wh_1", [MessageOf(3, "a"), MessageOf(4, null!)], 4));
        Reopen();
        Assert.Equal((2, 2), (_store.Waiting("wh_1"), _store.CursorOf("wh_1")));
    }

    [Fact]
    public void OnlyTheFirstOfALane_IsDue()
    {
        _store.Add(HookOf("wh_1"), 0);
        _store.Take("wh_1", [MessageOf(1, "a"), MessageOf(2, "a"), MessageOf(3, "b"), MessageOf(4, "c")], 4);
        Assert.Equal([1, 3, 4], Due(0));
        Assert.Equal([1, 3], Due(0, limit: 2));
        _store.Failed(_store.Due("wh_1", 0, 1)[0], "HTTP 500", 100);
        Assert.Equal([3, 4], Due(99));
        Assert.Equal(100, _store.NextDueMs("wh_1", 99));
        Assert.Equal([1, 3, 4], Due(100));
        Assert.Null(_store.NextDueMs("wh_1", 100));
        HookMessage first = _store.Due("wh_1", 100, 1)[0];
        Assert.Equal((1, "HTTP 500"), (first.Tries, first.Error));
        _store.Delivered(first);
        Assert.Equal([2, 3, 4], Due(100));
    }

    [Fact]
    public void BuriedMessage_LetsTheNextGoAndComesBackAlone()
    {
        _store.Add(HookOf("wh_1"), 0);
        _store.Take("wh_1", [MessageOf(1, "a"), MessageOf(2, "a")], 2);
        _store.Bury("wh_1", _store.Due("wh_1", 0, 1)[0], "HTTP 500", 77);
        Assert.Equal([2], Due(100));
        HookMessage dead = Assert.Single(_store.Dead("wh_1", 0, 10));
        Assert.Equal((1, 77L, 1), (dead.Sequence, dead.DeadMs, dead.Tries));
        Assert.Empty(_store.Dead("wh_1", dead.Number, 10));
        Assert.False(_store.Redeliver("wh_2", dead.Number));
        Assert.True(_store.Redeliver("wh_1", dead.Number));
        Assert.Equal([1, 2], Due(100));
    }

    [Fact]
    public void RemovedHook_TakesItsMessagesAlongAndGetsNoMore()
    {
        _store.Add(HookOf("wh_1"), 0);
        _store.Add(HookOf("wh_2"), 0);
        _store.Take("wh_1", [MessageOf(1, "a")], 1);
        _store.Take("wh_2", [MessageOf(1, "a")], 1);
        _store.Remove("wh_1");
        _store.Take("wh_1", [MessageOf(2, "a")], 2);
        Assert.Equal((0, 1), (_store.Waiting("wh_1"), _store.Waiting("wh_2")));
        Assert.Equal("wh_2", Assert.Single(_store.List()).Id);
    }

    [Fact]
    public void Secret_RestsClosed()
    {
        byte[] secret = Encoding.ASCII.GetBytes("a secret that nobody may find here");
        _store.Add(HookOf("wh_1") with { Secret = secret }, 0);
        _store.Dispose();
        foreach (string file in Directory.EnumerateFiles(_directory)) Assert.DoesNotContain("a secret that", Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_directory, "webhooks.key")));
        File.WriteAllBytes(Path.Combine(_directory, "webhooks.key"), new byte[32]);
        _store = new HookStore(_directory);
        Assert.Throws<AuthenticationTagMismatchException>(() => _store.Find("wh_1"));
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

    private void Reopen()
    {
        _store.Dispose();
        _store = new HookStore(_directory);
    }

    private IEnumerable<long> Due(long nowMs, int limit = 10) => _store.Due("wh_1", nowMs, limit).Select(message => message.Sequence);

    private static Hook HookOf(string id) => new(id, "north", true, "unicom", new Uri("https://hooks.example/in"), [], new byte[] { 1, 2, 3 }, 42);

    private static HookMessage MessageOf(long sequence, string lane) => new($"m{sequence}", sequence, "call.queued", lane, "{}"u8.ToArray());
}
