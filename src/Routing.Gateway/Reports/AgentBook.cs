using Routing.Center;

namespace Routing.Gateway;

/// <summary>
/// Books the spans of agents' days into intervals. They come in the order in which they began, so that those of one call, which are
/// several where the agent asked for something during it, are known as one.
/// </summary>
/// <param name="frame">What the report is about.</param>
/// <param name="nowMs">End of the spans that last, milliseconds UTC.</param>
internal sealed class AgentBook(ReportFrame frame, long nowMs)
{
    private readonly Dictionary<string, AgentStateRecord> _before = new(StringComparer.Ordinal);
    private readonly long _startMs = frame.Start.ToUnixTimeMilliseconds();
    private readonly long _endMs = frame.End.ToUnixTimeMilliseconds();
    private (DateTimeOffset Start, DateTimeOffset End) _around;

    /// <summary>Times and counts by agent and interval.</summary>
    internal Dictionary<(string Agent, DateTimeOffset Start), AgentTimes> Entries { get; } = [];

    /// <summary>Books one span.</summary>
    internal void Add(AgentStateRecord span)
    {
        AgentStateRecord? before = _before.GetValueOrDefault(span.AgentId);
        _before[span.AgentId] = span;
        if (before is not null && before.UntilMs == span.FromMs) CountChange(before, span);
        if (span.State != "signed-out") AddTime(span, Math.Max(span.FromMs, _startMs), Math.Min(span.UntilMs ?? nowMs, _endMs));
    }

    // A contact has been handled when its call is over; a try of a call that was never put through is none.
    private void CountChange(AgentStateRecord before, AgentStateRecord span)
    {
        if (span.FromMs < _startMs || span.FromMs >= _endMs) return;
        if (before.State == "busy" && span.State != "busy") At(span).Handled++;
        else if (before.State == "reserved" && span is { State: "not-ready", Reason: "rona" }) At(span).Rona++;
        else if (before.State == "reserved" && span is { State: "not-ready", Reason: "rejected" }) At(span).Rejected++;
    }

    private void AddTime(AgentStateRecord span, long fromMs, long untilMs)
    {
        // Who signed in this moment is in the report, though the gauges' clock is not there yet.
        if (span.FromMs == fromMs && fromMs < _endMs) At(span);
        while (fromMs < untilMs)
        {
            (DateTimeOffset start, DateTimeOffset end) = Around(fromMs);
            long partMs = Math.Min(untilMs, end.ToUnixTimeMilliseconds());
            Of(span.AgentId, start).Add(span.State, span.Reason, partMs - fromMs);
            fromMs = partMs;
        }
    }

    private AgentTimes At(AgentStateRecord span) => Of(span.AgentId, Around(span.FromMs).Start);

    private AgentTimes Of(string agentId, DateTimeOffset start)
    {
        if (Entries.TryGetValue((agentId, start), out AgentTimes? times)) return times;
        times = new AgentTimes();
        Entries.Add((agentId, start), times);
        return times;
    }

    // Spans come by time, so the interval of the last one mostly holds the next.
    private (DateTimeOffset Start, DateTimeOffset End) Around(long atMs)
    {
        DateTimeOffset at = DateTimeOffset.FromUnixTimeMilliseconds(atMs);
        if (at < _around.Start || at >= _around.End) _around = frame.Interval.Around(at, frame.Zone);
        return _around;
    }
}
