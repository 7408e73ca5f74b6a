using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Routing.Center;

namespace Routing.Gateway.Tests;

/// <summary>One courier without a gateway: a retry that comes due while it looks is not forgotten, and it reads no more than it may keep.</summary>
public sealed class HookCourierTests : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("routing-hooks-").FullName;
    private Receiver _receiver = null!;
    private HookStore _store = null!;

    [Fact]
    public async Task RetryThatComesDueAtOnce_IsTried()
    {
        WebhookOptions options = HookGateway.Soon with { FirstWait = TimeSpan.FromMilliseconds(1), LongestWait = TimeSpan.FromMilliseconds(1), Tries = 200 };
        _store.Take("wh_1", [Message(1, "a")], 1);
        _receiver.Answer = _ => _receiver.All.Count < 150 ? 500 : 200;
        await RunAsync(options, new ScriptedCenter("fed"), () => _receiver.Taken.Count == 1);
    }

    [Fact]
    public async Task FeedOfManyEvents_IsReadAsFarAsThereIsRoom()
    {
        WebhookOptions options = HookGateway.Soon with { MostWaiting = 500, FirstWait = TimeSpan.FromHours(1) };
        var center = new ScriptedCenter("fed") { FeedLength = 10_000 };
        _receiver.Answer = _ => 500;
        await RunAsync(options, center, () => center.FeedRead > 0 && _receiver.All.Count >= 500);
        Assert.InRange(_store.Waiting("wh_1"), 500, 500 + 256);
        Assert.InRange(center.FeedRead, 500, 500 + 256);
    }

    public async ValueTask InitializeAsync()
    {
        _receiver = await Receiver.StartAsync();
        _store = new SqliteHookStore(_directory);
        _store.Add(new Hook("wh_1", "dev", false, "fed", _receiver.Address, [], new byte[32], 0), 0);
    }

    public async ValueTask DisposeAsync()
    {
        await _receiver.DisposeAsync();
        _store.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private async Task RunAsync(WebhookOptions options, ICenter center, Func<bool> isDone)
    {
        await using ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var sender = new HookSender(options, new HookAddresses(options, Dns.GetHostAddressesAsync), TimeProvider.System);
        var parts = new HookParts(
            options, new RetrySchedule(options, new Random(1)), new KeysInForce(new AccessKeys([])), new HookMeter(services.GetRequiredService<IMeterFactory>()), TimeProvider.System, NullLogger.Instance);
        var courier = new HookCourier("wh_1", 0, center, _store, sender, parts);
        using var stop = new CancellationTokenSource();
        Task run = courier.RunAsync(stop.Token);
        await _receiver.UntilAsync(isDone);
        await stop.CancelAsync();
        await run;
    }

    private static HookMessage Message(long sequence, string lane) =>
        new($"m{sequence}", sequence, "call.queued", lane, HookEvents.BytesOf(new HookBody("call.queued", DateTimeOffset.UnixEpoch, new EventAnswer { Event = "call.queued", Sequence = sequence })));
}
