using System.Collections.Concurrent;
using System.Globalization;

namespace Routing.Simulation;

/// <summary>The callers and their switch: calls come, wait as long as they have patience, and hang up.</summary>
internal sealed class DemoCallers(GatewayClient gateway, DriveClock clock, RandomSource random, string run)
{
    private const int CustomersPerKind = 40;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(30);

    private readonly DemoArrivals _arrivals = new(random);
    private readonly ConcurrentDictionary<string, DemoCall> _calls = new(StringComparer.Ordinal);

    /// <summary>The call with that id, or null where it is not the demo's.</summary>
    public DemoCall? Find(string? callId) => callId is null ? null : _calls.GetValueOrDefault(callId);

    /// <summary>Offers calls until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset start = clock.Now;
        double seconds = 0;
        for (int number = 1; ; number++)
        {
            (seconds, DemoCallerKind kind) = _arrivals.Next(seconds);
            DemoCall call = Make(number, kind);
            await clock.Until(start.AddSeconds(seconds), cancellationToken);
            _calls[call.CallId] = call;
            _ = PlayAsync(call, cancellationToken);
        }
    }

    /// <summary>The caller hangs up, after an answer.</summary>
    public Task<GatewayReply> EndAsync(DemoCall call, CancellationToken cancellationToken) => ReportAsync(call, "ended", cancellationToken);

    private async Task PlayAsync(DemoCall call, CancellationToken cancellationToken)
    {
        try
        {
            DateTimeOffset start = clock.Now;
            await gateway.SendAsync(HttpMethod.Post, "v1/calls", call.ToOffer(), cancellationToken: cancellationToken);
            await clock.Until(start.AddSeconds(call.PatienceSeconds), cancellationToken);
            if (!call.IsAnswered) await ReportAsync(call, "abandoned", cancellationToken);
            await clock.Until(start + Remembered, cancellationToken);
            _calls.TryRemove(call.CallId, out _);
        }
        catch (Exception exception) when (exception is OperationCanceledException or GatewayGoneException)
        {
            // The gateway stops, or was away for too long for this caller.
        }
    }

    private Task<GatewayReply> ReportAsync(DemoCall call, string type, CancellationToken cancellationToken) => gateway.SendAsync(
        HttpMethod.Post, $"v1/calls/{call.CallId}/events", new { eventId = $"{call.CallId}-{type}", type }, cancellationToken: cancellationToken);

    // Few customers, so that the same ones come again and the desktop has something to tell about them.
    private DemoCall Make(int number, DemoCallerKind kind)
    {
        int customer = (Array.IndexOf(DemoCallerKind.All, kind) * CustomersPerKind) + (int)(random.NextUniform() * CustomersPerKind);
        return new DemoCall(
            string.Create(CultureInfo.InvariantCulture, $"{run}-{number:00000}"),
            kind,
            string.Create(CultureInfo.InvariantCulture, $"customer-{customer:00000000}"),
            new LognormalTime(kind.HandleSeconds, 0.7).DrawMs(random) / 1000.0,
            5 + (kind.PatienceSeconds * random.NextExponential()),
            random.NextUniform() < 0.55);
    }
}
