using System.Diagnostics;
using System.Text;

namespace Routing.Load;

/// <summary>
/// Screens that read the gauges, all from one server. The delay of an update is the time from the moment of its gauges, by the server's clock,
/// to its last byte; both are of one machine.
/// </summary>
internal sealed class ViewerLoad(LoadSettings settings, int viewers, string form, int? serverId)
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);

    private readonly LatencyHistogram _delays = new();
    private long _bytes;
    private long _updates;
    private long _largest;
    private long _failures;
    private volatile bool _isMeasured;

    /// <summary>Opens the screens, lets them settle, measures and prints a row.</summary>
    internal async Task RunAsync()
    {
        using var end = new CancellationTokenSource();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = settings.Urls[0], Timeout = Timeout.InfiniteTimeSpan };
        Task[] screens = [.. Enumerable.Range(0, viewers).Select(_ => WatchAsync(http, end.Token))];
        await Task.Delay(Settling).ConfigureAwait(false);
        TimeSpan before = ServerTime();
        _isMeasured = true;
        await Task.Delay(settings.Length).ConfigureAwait(false);
        _isMeasured = false;
        TimeSpan spent = ServerTime() - before;
        await end.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(screens).ConfigureAwait(false);
        Print(spent);
    }

    private async Task WatchAsync(HttpClient http, CancellationToken end)
    {
        try
        {
            using HttpResponseMessage response = await http.GetAsync(
                form == "all" ? "/v1/live" : $"/v1/live?form={form}", HttpCompletionOption.ResponseHeadersRead, end).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            using Stream body = await response.Content.ReadAsStreamAsync(end).ConfigureAwait(false);
            await ReadAsync(body, end).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            // Counted below.
        }

        Interlocked.Increment(ref _failures);
    }

    // An update ends with an empty line; its moment stands in it once.
    private async Task ReadAsync(Stream body, CancellationToken end)
    {
        byte[] buffer = new byte[512 * 1024];
        int held = 0;
        while (true)
        {
            int read = await body.ReadAsync(buffer.AsMemory(held), end).ConfigureAwait(false);
            if (read == 0) return;
            held += read;
            int length;
            while ((length = buffer.AsSpan(0, held).IndexOf("\n\n"u8) + 2) > 1)
            {
                Count(buffer.AsSpan(0, length));
                buffer.AsSpan(length, held - length).CopyTo(buffer);
                held -= length;
            }
        }
    }

    private void Count(ReadOnlySpan<byte> update)
    {
        int at = update.IndexOf("\"at\":\""u8);
        if (at < 0 || !_isMeasured) return;
        ReadOnlySpan<byte> moment = update[(at + 6)..];
        DateTimeOffset made = DateTimeOffset.Parse(Encoding.ASCII.GetString(moment[..moment.IndexOf((byte)'"')]), System.Globalization.CultureInfo.InvariantCulture);
        _delays.Add(TimeProvider.System.GetUtcNow() - made);
        Interlocked.Add(ref _bytes, update.Length);
        Interlocked.Increment(ref _updates);
        long largest = Interlocked.Read(ref _largest);
        while (update.Length > largest && Interlocked.CompareExchange(ref _largest, update.Length, largest) != largest) largest = Interlocked.Read(ref _largest);
    }

    private TimeSpan ServerTime()
    {
        if (serverId is not { } id) return TimeSpan.Zero;
        using Process server = Process.GetProcessById(id);
        return server.TotalProcessorTime;
    }

    private void Print(TimeSpan spent)
    {
        double seconds = settings.Length.TotalSeconds;
        string cost = serverId is null
            ? "not read"
            : FormattableString.Invariant($"{spent.TotalSeconds / seconds * 100:0.0} % of a core, {spent.TotalMilliseconds * 1000 / Math.Max(1, _updates):0} µs per update");
        Console.WriteLine("| viewers | updates/s | mean bytes | largest bytes | MB/s | delay p50 ms | p99 ms | server | failed |\n|---:|---:|---:|---:|---:|---:|---:|---|---:|");
        Console.WriteLine(FormattableString.Invariant(
            $"| {viewers} | {_updates / seconds:0} | {_bytes / Math.Max(1, _updates)} | {_largest} | {_bytes / seconds / 1e6:0.0} | {_delays.PercentileMs(0.5):0} | {_delays.PercentileMs(0.99):0} | {cost} | {_failures} |"));
    }
}
