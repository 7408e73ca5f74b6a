using System.Globalization;
using System.Text.Json;

namespace Routing.Simulation;

/// <summary>Follows the gateway's stream from a sequence on, over lost connections and restarts, without a gap.</summary>
internal sealed class CallFeed(HttpClient http, TimeProvider time, DriveTally tally, Action<string, JsonElement> take)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // The server sends a line at least every ten seconds; a connection that is silent for longer is dead.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(25);

    private long _position;

    /// <summary>Sequence of the last event taken in.</summary>
    public long Position => Volatile.Read(ref _position);

    /// <summary>Follows until cancelled.</summary>
    public async Task RunAsync(long after, CancellationToken cancellationToken)
    {
        Volatile.Write(ref _position, after);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(cancellationToken);
                await Task.Delay(Pause, time, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(LongestSilence, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        try
        {
            using var response = await http.SendAsync(Request(), HttpCompletionOption.ResponseHeadersRead, either.Token);
            if ((int)response.StatusCode >= 500)
                tally.ServerError();
            response.EnsureSuccessStatusCode();
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(either.Token));
            await foreach (var item in ServerSentEvents.ReadAsync(reader, () => silence.CancelAfter(LongestSilence), either.Token))
                Take(item);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or JsonException
            || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            tally.LostConnection();
        }
    }

    // One sequence may carry two events, and a connection may break between them: the last one is asked for again.
    private HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "v1/stream");
        request.Headers.Add("Last-Event-ID", Math.Max(0, Position - 1).ToString(CultureInfo.InvariantCulture));
        return request;
    }

    private void Take(ServerSentEvent item)
    {
        take(item.Name, JsonSerializer.Deserialize<JsonElement>(item.Data));
        if (long.TryParse(item.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
            Volatile.Write(ref _position, sequence);
    }
}
