using System.Diagnostics;

namespace Routing.Faults;

/// <summary>An agent who has an open reservation when a fault strikes, and must find it again on another node.</summary>
internal sealed class Witness(ClusterClient client, NodeSet nodes, Ledger ledger)
{
    private const string AgentId = "witness";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly Desk _desk = new(client, AgentId, "witness");
    private Reply? _held;

    /// <summary>Signs in.</summary>
    internal Task SignInAsync() => _desk.SignInAsync();

    /// <summary>Gets a call reserved on a node, and leaves it ringing.</summary>
    internal async Task HoldAsync(string callId, Node? node)
    {
        await _desk.ReadyAsync().ConfigureAwait(false);
        await client.SendAsync(HttpMethod.Post, "/v1/calls", $$"""{"callId":"{{callId}}","queue":"witness"}""").ConfigureAwait(false);
        ledger.Offered(callId);
        _held = await _desk.PullAsync(20, node).ConfigureAwait(false) ?? throw new InvalidOperationException("The witness got no reservation.");
    }

    /// <summary>Pulls on nodes other than the one struck until the reservation is there again, then takes the call and ends it.</summary>
    /// <returns>How long it took, or null for never, and whether it was the same reservation.</returns>
    internal async Task<(TimeSpan? Resumed, bool IsSame)> ResumeAsync(long struck, Node? but)
    {
        using var limit = new CancellationTokenSource(Limit);
        Reply? found = null;
        while (found is null && !limit.IsCancellationRequested) found = await _desk.PullAsync(5, nodes.Next(but), limit.Token).ConfigureAwait(false);
        TimeSpan resumed = Stopwatch.GetElapsedTime(struck);
        if (found?["callId"] is not { } callId || callId != _held!["callId"]) return (null, false);
        if (await _desk.AcceptAsync(found["reservationId"]!).ConfigureAwait(false)) ledger.Connected(callId, AgentId);
        if (await _desk.CompleteAsync(callId).ConfigureAwait(false)) ledger.Completed(callId);
        return (resumed, found["reservationId"] == _held["reservationId"]);
    }
}
