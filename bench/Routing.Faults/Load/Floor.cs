using System.Diagnostics;

namespace Routing.Faults;

/// <summary>The agents who work: each pulls, accepts, talks and completes, again and again.</summary>
internal sealed class Floor(ClusterClient client, Ledger ledger, Timeline timeline, int agents, TimeSpan talk) : IDisposable
{
    private const int PullSeconds = 10;

    private readonly CancellationTokenSource _enough = new();
    private Task _working = Task.CompletedTask;

    /// <summary>Signs all in, and lets them work.</summary>
    internal async Task StartAsync()
    {
        Desk[] desks = [.. Enumerable.Range(1, agents).Select(number => new Desk(client, $"agent-{number}", "general"))];
        foreach (Desk[] some in desks.Chunk(20)) await Task.WhenAll(some.Select(desk => desk.SignInAsync())).ConfigureAwait(false);
        _working = Task.WhenAll(desks.Select((desk, index) => Task.Run(() => WorkAsync(desk, $"agent-{index + 1}"))));
    }

    /// <summary>Lets each finish its call and sign out; false when some have not within the limit.</summary>
    internal async Task<bool> StopAsync(TimeSpan limit)
    {
        await _enough.CancelAsync().ConfigureAwait(false);
        return await Task.WhenAny(_working, Task.Delay(limit)).ConfigureAwait(false) == _working;
    }

    /// <inheritdoc/>
    public void Dispose() => _enough.Dispose();

    private async Task WorkAsync(Desk desk, string agentId)
    {
        while (!_enough.IsCancellationRequested)
        {
            if (await desk.PullAsync(PullSeconds, cancellationToken: _enough.Token).ConfigureAwait(false) is { } assignment) await ServeAsync(desk, agentId, assignment).ConfigureAwait(false);
            // Whoever let a call ring is not ready until it says so.
            else if (!_enough.IsCancellationRequested) await desk.ReadyAsync().ConfigureAwait(false);
        }

        await desk.SignOutAsync().ConfigureAwait(false);
    }

    private async Task ServeAsync(Desk desk, string agentId, Reply assignment)
    {
        string callId = assignment["callId"]!;
        long sent = Stopwatch.GetTimestamp();
        if (!await desk.AcceptAsync(assignment["reservationId"]!).ConfigureAwait(false)) return;
        timeline.Acknowledge(sent, Stopwatch.GetTimestamp());
        ledger.Connected(callId, agentId);
        await Task.Delay(talk).ConfigureAwait(false);
        sent = Stopwatch.GetTimestamp();
        if (!await desk.CompleteAsync(callId).ConfigureAwait(false)) return;
        timeline.Acknowledge(sent, Stopwatch.GetTimestamp());
        ledger.Completed(callId);
    }
}
