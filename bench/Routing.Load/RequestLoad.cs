using System.Diagnostics;

namespace Routing.Load;

/// <summary>Single requests with the body of an offer, to the engine or to the endpoint that answers a constant.</summary>
internal sealed class RequestLoad(LoadSettings settings, string path)
{
    private readonly string _run = $"load{Stopwatch.GetTimestamp():x}";

    /// <summary>Requests at their times, whatever becomes of those before: their latency from the intended sending.</summary>
    internal async Task<LatencyHistogram> RunOpenAsync(double rate)
    {
        int count = (int)(rate * settings.Length.TotalSeconds);
        var board = new CallBoard(_run, count);
        using var client = new LoadClient(settings.Urls[0]);
        await Pace.RunAsync(count, rate, async (call, due) =>
        {
            board.MeanAt(call, due);
            if (await client.SendAsync("POST", path, board.BodyOf(call)).ConfigureAwait(false) is not null) board.Answered(call);
        }).ConfigureAwait(false);
        return board.Offer;
    }

    /// <summary>Every connection sends its next request when the last is answered: requests per second.</summary>
    internal async Task<double> RunClosedAsync(int connections)
    {
        using var client = new LoadClient(settings.Urls[0]);
        var board = new CallBoard(_run, 0);
        int last = -1;
        long answered = 0;
        long begin = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(begin) < settings.Length)
            {
                byte[] body = board.BodyOf(Interlocked.Increment(ref last));
                if (await client.SendAsync("POST", path, body).ConfigureAwait(false) is not null) Interlocked.Increment(ref answered);
            }
        }))).ConfigureAwait(false);
        double seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        await EndCallsAsync(client).ConfigureAwait(false);
        return answered / seconds;
    }

    /// <summary>Has the server end all calls that are left.</summary>
    internal static Task EndCallsAsync(LoadClient client) =>
        client.SendAsync("POST", "/v1/calls/reconcile", """{"callIds":[]}"""u8.ToArray());
}
