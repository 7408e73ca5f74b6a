using System.Diagnostics;

namespace Routing.Load;

/// <summary>What came of the offers at one rate.</summary>
internal sealed class OverloadStep(double factor, double rate)
{
    /// <summary>The table's heading.</summary>
    internal const string Heading =
        """
        | load | offers/s meant | sent | sent late p99 ms | accepted | accepted/s | 429 | 503 | other or none | refusals with Retry-After | accepted p50 ms | p99 ms | longest ms | refused p50 ms | p99 ms | server MB |
        |---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
        """;

    private readonly LatencyHistogram _late = new();
    private readonly LatencyHistogram _accepted = new();
    private readonly LatencyHistogram _refused = new();
    private long _tooMany;
    private long _unavailable;
    private long _others;
    private long _saidWhen;
    private double _seconds;

    /// <summary>Offers taken per second, until the last was answered.</summary>
    internal double AcceptedPerSecond => _accepted.Count / _seconds;

    /// <summary>An offer is on its way; it was meant to be at <paramref name="due"/>.</summary>
    internal void Sent(long due) => _late.Add(Stopwatch.GetElapsedTime(due));

    /// <summary>An offer was answered, or was not.</summary>
    internal void Answered(HttpAnswer? answer, long due)
    {
        switch (answer?.Status)
        {
            case >= 200 and < 300:
                _accepted.Add(Stopwatch.GetElapsedTime(due));
                return;
            case 429:
                Interlocked.Increment(ref _tooMany);
                break;
            case 503:
                Interlocked.Increment(ref _unavailable);
                break;
            default:
                Interlocked.Increment(ref _others);
                return;
        }

        _refused.Add(Stopwatch.GetElapsedTime(due));
        if (answer.Value.SaysWhen) Interlocked.Increment(ref _saidWhen);
    }

    /// <summary>All have been answered after this time.</summary>
    internal void Took(TimeSpan time) => _seconds = time.TotalSeconds;

    /// <summary>One row of a table.</summary>
    internal string Row(long? serverMb)
    {
        string saidWhen = _refused.Count == 0 ? "–" : FormattableString.Invariant($"{100.0 * _saidWhen / _refused.Count:0} %");
        return FormattableString.Invariant(
            $"| {factor:0.0#} | {rate:0} | {_late.Count} | {_late.PercentileMs(0.99):0.0} | {_accepted.Count} | {AcceptedPerSecond:0} | {_tooMany} | {_unavailable} | {_others} | {saidWhen} ")
            + FormattableString.Invariant($"| {_accepted.PercentileMs(0.5):0.0} | {_accepted.PercentileMs(0.99):0.0} | {_accepted.MaxMs:0} | {_refused.PercentileMs(0.5):0.0} | {_refused.PercentileMs(0.99):0.0} | {serverMb?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "not read"} |");
    }
}
