namespace Routing.Center;

/// <summary>One contact while the history follows it; one row of <c>contacts</c>.</summary>
internal sealed class HistoryContact
{
    // Open contacts are kept by the ten thousand: times that may be absent take eight bytes each, not sixteen.
    private const long None = long.MinValue;

    private long _answeredAtMs = None;
    private long _endedAtMs = None;
    private long _waitedMs = None;
    private long _intervalMs = None;

    /// <summary>Sequence of its first event.</summary>
    internal required long Sequence { get; init; }

    internal required string Source { get; init; }

    internal required string CallId { get; init; }

    internal required string State { get; set; }

    internal string? EntryQueue { get; init; }

    /// <summary>Queue it stands in, or stood in last.</summary>
    internal string? Queue { get; set; }

    /// <summary>Agent that answered it last.</summary>
    internal string? AgentId { get; set; }

    internal int Priority { get; set; }

    /// <summary>Start of its clock, milliseconds UTC.</summary>
    internal long QueuedAtMs { get; init; }

    internal long? AnsweredAtMs
    {
        get => Known(_answeredAtMs);
        set => _answeredAtMs = value ?? None;
    }

    internal long? EndedAtMs
    {
        get => Known(_endedAtMs);
        set => _endedAtMs = value ?? None;
    }

    /// <summary>Wait until answer, abandon or leaving.</summary>
    internal long? WaitedMs
    {
        get => Known(_waitedMs);
        set => _waitedMs = value ?? None;
    }

    /// <summary>Time with agents, all segments.</summary>
    internal long ConnectedMs { get; set; }

    /// <summary>Whether an agent has passed it on; what follows is in no service level.</summary>
    internal bool IsTransferred { get; set; }

    /// <summary>Whether it is a callback's try, which is in no service level.</summary>
    internal bool IsCallback { get; init; }

    /// <summary>Start of the interval it is booked in, or null while its outcome against the threshold is open.</summary>
    internal long? IntervalMs
    {
        get => Known(_intervalMs);
        set => _intervalMs = value ?? None;
    }

    /// <summary>Queue it is booked in.</summary>
    internal string? IntervalQueue { get; set; }

    /// <summary>The instant from which it counts as past its threshold, or <see cref="long.MaxValue"/>.</summary>
    internal long PastThresholdAtMs { get; set; } = long.MaxValue;

    internal bool IsOpen => EndedAtMs is null;

    internal bool IsUnresolved => IsOpen && IntervalMs is null && !IsTransferred && !IsCallback;

    private static long? Known(long value) => value == None ? null : value;
}
