using System.Security.Cryptography;
using System.Text;
using Routing.Center;
using Routing.Center.Tests;

namespace Routing.Gateway.Tests;

[Trait("Needs", "postgres")]
public sealed class PostgresHookStoreTests(PostgresServer server) : HookStoreTests
{
    private static readonly byte[] Key = SHA256.HashData("a key"u8);
    private string? _database;

    [Fact]
    public async Task OwnerOfAnEarlierEpoch_HasNothingToSend()
    {
        using HookStore store = await OpenAsync();
        store.Add(HookOf("wh_1"), 0);
        store.Take("wh_1", [MessageOf(1, "a")], 1);
        Assert.Single(store.Due("wh_1", Epoch, 0, 10));
        using var next = new PostgresJournal(_database!, "unicom", TimeProvider.System);
        Assert.Equal(Epoch + 1, next.TakeOwnership());
        Assert.Empty(store.Due("wh_1", Epoch, 0, 10));
        Assert.Single(store.Due("wh_1", Epoch + 1, 0, 10));
    }

    [Fact]
    public async Task EventsTakenFromTwoSides_AreKeptOnceAndInOrder()
    {
        const int events = 200;
        using HookStore one = await OpenAsync();
        using HookStore other = await OpenAsync();
        one.Add(HookOf("wh_1"), 0);
        CancellationToken token = TestContext.Current.CancellationToken;
        await Task.WhenAll(Task.Run(() => TakeAll(one, events), token), Task.Run(() => TakeAll(other, events), token));
        Assert.Equal((events, events), (one.Waiting("wh_1"), one.CursorOf("wh_1")));
        Assert.Equal(
            string.Join(',', Enumerable.Range(1, events)),
            await PostgresServer.QueryAsync(_database!, "SELECT string_agg(sequence::text, ',' ORDER BY number) FROM webhooks.messages"));
    }

    [Fact]
    public async Task SecretUnderAnotherKey_IsNotOpened()
    {
        byte[] secret = Encoding.ASCII.GetBytes("a secret that nobody may find here");
        using HookStore store = await OpenAsync();
        store.Add(HookOf("wh_1") with { Secret = secret }, 0);
        using var other = new PostgresHookStore(_database!, SHA256.HashData("another key"u8));
        Assert.Throws<AuthenticationTagMismatchException>(() => other.Find("wh_1"));
        string kept = (string)(await PostgresServer.QueryAsync(_database!, "SELECT encode(secret, 'escape') FROM webhooks.hooks"))!;
        Assert.DoesNotContain("a secret that", kept, StringComparison.Ordinal);
    }

    private protected override async Task<HookStore> OpenAsync()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
        if (_database is null)
        {
            _database = await server.CreateDatabaseAsync();
            using var journal = new PostgresJournal(_database, "unicom", TimeProvider.System);
            Assert.Equal(Epoch, journal.TakeOwnership());
        }

        return new PostgresHookStore(_database, Key);
    }

    // Each reads on from where the hook stands, as couriers do that both take themselves for the owner.
    private static void TakeAll(HookStore store, int events)
    {
        while (store.CursorOf("wh_1") is var cursor && cursor < events)
        {
            long last = Math.Min(cursor + 3, events);
            store.Take("wh_1", [.. Enumerable.Range((int)cursor + 1, (int)(last - cursor)).Select(sequence => MessageOf(sequence, "a"))], last);
        }
    }
}
