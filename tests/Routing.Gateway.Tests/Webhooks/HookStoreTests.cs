using System.Data.Common;

namespace Routing.Gateway.Tests;

/// <summary>What every store of hooks does.</summary>
public abstract class HookStoreTests : IAsyncLifetime
{
    private HookStore _store = null!;

    /// <summary>The epoch in which the test owns the center.</summary>
    private protected const long Epoch = 1;

    [Fact]
    public async Task Hook_IsThereAfterAReopening()
    {
        Hook hook = HookOf("wh_1") with { Events = ["call.*", "agent.state"] };
        _store.Add(hook, 17);
        _store.SetSecret(hook, new byte[] { 9, 9 }, 5000);
        _store.SetDisabled("wh_1", "gone");
        await ReopenAsync();
        Hook read = _store.Find("wh_1")!;
        Assert.Equal((hook.Owner, hook.IsOfKey, hook.Center, hook.Url, hook.CreatedMs), (read.Owner, read.IsOfKey, read.Center, read.Url, read.CreatedMs));
        Assert.Equal(hook.Events, read.Events);
        Assert.Equal([9, 9], read.Secret.ToArray());
        Assert.Equal(hook.Secret.ToArray(), read.OldSecret!.Value.ToArray());
        Assert.Equal((5000, "gone", 17L), (read.OldUntilMs, read.Disabled, _store.CursorOf("wh_1")));
    }

    [Fact]
    public async Task MessagesAndCursor_ComeTogether()
    {
        _store.Add(HookOf("wh_1"), 0);
        _store.Take("wh_1", [MessageOf(1, "a"), MessageOf(2, "b")], 2);
        Assert.ThrowsAny<DbException>(() => _store.Take("wh_1", [MessageOf(3, "a"), MessageOf(4, null!)], 4));
        await ReopenAsync();
        Assert.Equal((2, 2), (_store.Waiting("wh_1"), _store.CursorOf("wh_1")));
    }

    [Fact]
    public void OnlyTheFirstOfALane_IsDue()
    {
        _store.Add(HookOf("wh_1"), 0);
        _store.Take("wh_1", [MessageOf(1, "a"), MessageOf(2, "a"), MessageOf(3, "b"), MessageOf(4, "c")], 4);
        Assert.Equal([1, 3, 4], Due(0));
        Assert.Equal([1, 3], Due(0, limit: 2));
        _store.Failed(_store.Due("wh_1", Epoch, 0, 1)[0], "HTTP 500", 100);
        Assert.Equal([3, 4], Due(99));
        Assert.Equal(100, _store.NextDueMs("wh_1", 99));
        Assert.Equal([1, 3, 4], Due(100));
        Assert.Null(_store.NextDueMs("wh_1", 100));
        HookMessage first = _store.Due("wh_1", Epoch, 100, 1)[0];
        Assert.Equal((1, "HTTP 500"), (first.Tries, first.Error));
        _store.Delivered(first);
        Assert.Equal([2, 3, 4], Due(100));
    }

    [Fact]
    public void BuriedMessage_LetsTheNextGoAndComesBackAlone()
    {
        _store.Add(HookOf("wh_1"), 0);
        _store.Take("wh_1", [MessageOf(1, "a"), MessageOf(2, "a")], 2);
        _store.Bury("wh_1", _store.Due("wh_1", Epoch, 0, 1)[0], "HTTP 500", 77);
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
    public void EventsThatAnotherHasTaken_AreNotTakenAgain()
    {
        _store.Add(HookOf("wh_1"), 0);
        Assert.True(_store.Take("wh_1", [MessageOf(1, "a"), MessageOf(2, "a")], 3));
        Assert.False(_store.Take("wh_1", [MessageOf(2, "a"), MessageOf(4, "a")], 4));
        Assert.False(_store.Take("wh_1", [], 3));
        Assert.Equal((2, 3), (_store.Waiting("wh_1"), _store.CursorOf("wh_1")));
        Assert.True(_store.Take("wh_1", [MessageOf(4, "a")], 4));
        Assert.True(_store.Take("wh_1", [], 9));
        Assert.Equal((3, 9), (_store.Waiting("wh_1"), _store.CursorOf("wh_1")));
    }

    [Fact]
    public void HooksOfACenter_AreThoseAlone()
    {
        _store.Add(HookOf("wh_1"), 0);
        _store.Add(HookOf("wh_2") with { Center = "elsewhere" }, 0);
        Assert.Equal("wh_1", Assert.Single(_store.List("unicom")).Id);
        Assert.Empty(_store.List("nowhere"));
        Assert.Equal(2, _store.List().Count);
    }

    public async ValueTask InitializeAsync() => _store = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        _store?.Dispose();
        await CleanAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens the same store again.</summary>
    private protected abstract Task<HookStore> OpenAsync();

    /// <summary>Takes away what the test has left.</summary>
    private protected virtual Task CleanAsync() => Task.CompletedTask;

    private async Task ReopenAsync()
    {
        _store.Dispose();
        _store = await OpenAsync();
    }

    private IEnumerable<long> Due(long nowMs, int limit = 10) => _store.Due("wh_1", Epoch, nowMs, limit).Select(message => message.Sequence);

    private protected static Hook HookOf(string id) => new(id, "north", true, "unicom", new Uri("https://hooks.example/in"), [], new byte[] { 1, 2, 3 }, 42);

    private protected static HookMessage MessageOf(long sequence, string lane) => new($"m{sequence}", sequence, "call.queued", lane, "{}"u8.ToArray());
}
