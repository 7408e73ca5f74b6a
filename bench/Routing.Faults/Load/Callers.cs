using System.Diagnostics;

namespace Routing.Faults;

/// <summary>
/// Callers who come at a fixed rate whatever becomes of those before, and hang up when nobody has answered within their patience.
/// </summary>
internal sealed class Callers(ClusterClient client, Ledger ledger, Timeline timeline, double ratePerSecond, TimeSpan patience)
{
    private volatile bool _isEnough;
    private long _under;
    private long _come;
    private Task _coming = Task.CompletedTask;

    /// <summary>Callers who have come.</summary>
    internal long Come => Interlocked.Read(ref _come);

    /// <summary>Lets them come from now on.</summary>
    internal void Start() => _coming = Task.Run(ComeAsync);

    /// <summary>Lets no more come, and returns when each has been answered or has hung up; false when some have not within the limit.</summary>
    internal async Task<bool> StopAsync(TimeSpan limit)
    {
        _isEnough = true;
        await _coming.ConfigureAwait(false);
        long began = Stopwatch.GetTimestamp();
        while (Interlocked.Read(ref _under) > 0 && Stopwatch.GetElapsedTime(began) < limit) await Task.Delay(50).ConfigureAwait(false);
        return Interlocked.Read(ref _under) == 0;
    }

    private async Task ComeAsync()
    {
        long began = Stopwatch.GetTimestamp();
        for (long number = 0; !_isEnough; number++)
        {
            long due = began + (long)(number / ratePerSecond * Stopwatch.Frequency);
            TimeSpan left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
            if (left > TimeSpan.FromMilliseconds(1)) await Task.Delay(left).ConfigureAwait(false);
            Interlocked.Increment(ref _under);
            _ = CallAsync($"c{number}", due);
        }
    }

    private async Task CallAsync(string callId, long due)
    {
        Interlocked.Increment(ref _come);
        await client.SendAsync(HttpMethod.Post, "/v1/calls", $$"""{"callId":"{{callId}}","queue":"general"}""").ConfigureAwait(false);
        timeline.Acknowledge(due, Stopwatch.GetTimestamp());
        ledger.Offered(callId);
        await Task.Delay(patience).ConfigureAwait(false);
        if (!ledger.IsConnected(callId)) await HangUpAsync(callId).ConfigureAwait(false);
        Interlocked.Decrement(ref _under);
    }

    private async Task HangUpAsync(string callId)
    {
        long sent = Stopwatch.GetTimestamp();
        Reply? reply = await client.SendAsync(
            HttpMethod.Post, $"/v1/calls/{callId}/events", $$"""{"eventId":"{{callId}}-gone","type":"abandoned"}""").ConfigureAwait(false);
        timeline.Acknowledge(sent, Stopwatch.GetTimestamp());
        if (reply is { IsDone: true } && reply["state"] == "abandoned") ledger.Abandoned(callId);
    }
}
