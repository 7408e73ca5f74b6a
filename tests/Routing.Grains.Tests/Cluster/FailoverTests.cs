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

        // Offers are on their way all the time, from both nodes, until after the silo has gone.
        using var enough = new CancellationTokenSource();
        Task<List<CommandResult>> offering = OfferUntilAsync(one, "x", enough.Token);
        Task<List<CommandResult>> offeringToo = OfferUntilAsync(other, "y", enough.Token);
        await _cluster.Silos.KillSiloAsync(lost);
        CommandResult during = await other.SubmitAsync(Desk.Offer("during"), Token);
        Assert.Equal(Refusal.None, during.Refusal);
        await enough.CancelAsync();
        List<CommandResult> offered = [.. await offering, .. await offeringToo];
        Assert.All(offered, result => Assert.Equal(Refusal.None, result.Refusal));

        Assert.Contains(_cluster.HostOf(ThreeSilos.Center), others);
        await AssertOnceEachAsync(one, [.. offered.Select(result => result.Call!.CallId), "before", "during"]);

        // The feed of a node that stayed goes on from where it was, so that a pull that waits there gets what comes now.
        Assignment held = (await other.ReadAgentAsync("a", Token))!.Reservation!;
        Assert.Equal("before", held.Call.CallId);
        CommandResult accepted = await one.SubmitAsync(new AcceptReservation("a", Desk.SessionOf("a"), held.ReservationId), Token);
        FeedEvent connected = await other.WaitForAsync(before.Sequence, feedEvent => feedEvent is { Type: "call.connected", CallId: "before" });
        Assert.Equal(accepted.Call!.Sequence, connected.Sequence);
    }

    private static async Task<List<CommandResult>> OfferUntilAsync(ClusterCenter center, string prefix, CancellationToken enough)
    {
        List<CommandResult> results = [];
        do results.Add(await center.SubmitAsync(Desk.Offer($"{prefix}-{results.Count}"), Token));
        while (!enough.IsCancellationRequested);
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
