using Orleans.TestingHost;
using Routing.Center;
using Routing.Core;

namespace Routing.Grains.Tests;

/// <summary>The silo that a center runs on is lost.</summary>
public sealed class FailoverTests : IAsyncLifetime
{
    private readonly ThreeSilos _cluster = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _cluster.InitializeAsync();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task LostSilo_LosesAndDoublesNothing()
    {
        InProcessSiloHandle lost = _cluster.HostOf(ThreeSilos.Center);
        InProcessSiloHandle[] others = [.. _cluster.Silos.Silos.Where(silo => silo != lost)];
        ClusterCenter one = await _cluster.ConnectAsync(others[0]);
        ClusterCenter other = await _cluster.ConnectAsync(others[1]);
        await one.AddReadyAsync("a");
        CommandResult before = await other.SubmitAsync(Desk.Offer("before"), Token);
        Assert.Equal(ContactState.Reserved, before.Call!.State);

        // Offers are on their way all the time, from both nodes, while the silo goes.
        Task<List<CommandResult>> offering = OfferManyAsync(one, "x", 40);
        Task<List<CommandResult>> offeringToo = OfferManyAsync(other, "y", 40);
        await _cluster.Silos.KillSiloAsync(lost);
        CommandResult during = await other.SubmitAsync(Desk.Offer("during"), Token);
        Assert.Equal(Refusal.None, during.Refusal);
        List<CommandResult> offered = [.. await offering, .. await offeringToo];
        Assert.All(offered, result => Assert.Equal(Refusal.None, result.Refusal));

        InProcessSiloHandle now = _cluster.HostOf(ThreeSilos.Center);
        Assert.Contains(now, others);
        await AssertOnceEachAsync(one, [.. offered.Select(result => result.Call!.CallId), "before", "during"]);
        Assert.Equal("before", (await other.ReadAgentAsync("a", Token))!.Reservation!.Call.CallId);

        // The feed of a node that stayed has gone on from where it was, so that a pull that waits there gets what came after.
        CommandResult rejected = await one.SubmitAsync(
            new RejectReservation("a", Desk.SessionOf("a"), before.Call.AgentId is null ? 0 : await ReservationOfAsync(one)), Token);
        Assert.Equal(Refusal.None, rejected.Refusal);
        FeedEvent seen = await other.WaitForAsync(before.Sequence, feedEvent => feedEvent is { Type: "reservation.ended", AgentId: "a" });
        Assert.True(seen.Sequence <= rejected.Sequence);
    }

    private static async Task<long> ReservationOfAsync(ClusterCenter center) =>
        (await center.ReadAgentAsync("a", Token))!.Reservation!.ReservationId;

    private static async Task<List<CommandResult>> OfferManyAsync(ClusterCenter center, string prefix, int count)
    {
        List<CommandResult> results = [];
        for (int i = 0; i < count; i++) results.Add(await center.SubmitAsync(Desk.Offer($"{prefix}-{i}"), Token));
        return results;
    }

    // Every sequence once, every call queued once.
    private static async Task AssertOnceEachAsync(ClusterCenter center, IReadOnlyList<string> callIds)
    {
        long last = (await center.SubmitAsync(Desk.Offer(callIds[0]), Token)).Sequence;
        List<FeedEvent> events = [];
        for (long after = 0; after < last; after = events[^1].Sequence) events.AddRange(await center.ReadFeedAsync(after, 1_000, Token));
        Assert.Equal(Enumerable.Range(1, events.Count).Select(number => (long)number), events.Select(feedEvent => feedEvent.Sequence));
        IEnumerable<string> queued = events.Where(feedEvent => feedEvent.Type == "call.queued").Select(feedEvent => feedEvent.CallId!);
        Assert.Equal(callIds.Order(StringComparer.Ordinal), queued.Order(StringComparer.Ordinal));
    }
}
