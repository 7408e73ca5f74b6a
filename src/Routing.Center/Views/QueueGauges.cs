using Routing.Core;

namespace Routing.Center;

/// <summary>One queue's gauges at one moment. Times in milliseconds.</summary>
public sealed record QueueGauges
{
    /// <summary>Id in the plan.</summary>
    public required string Id { get; init; }

    /// <summary>Name in the plan.</summary>
    public required string Name { get; init; }

    /// <summary>Threshold T.</summary>
    public long WithinMs { get; init; }

    /// <summary>Target, 0 to 1.</summary>
    public double Target { get; init; }

    /// <summary>The formula the plan steers by.</summary>
    public ServiceLevelFormula Formula { get; init; }

    /// <summary>Whether the queue is protected.</summary>
    public bool Protected { get; init; }

    /// <summary>The engine's counts and waiting contacts.</summary>
    public QueueView Counts { get; init; }

    /// <summary>Longest wait among those waiting, or 0.</summary>
    public long LongestWaitMs { get; init; }

    /// <summary>Callbacks among those waiting, appointments that are held for included.</summary>
    public int CallbacksWaiting { get; init; }

    /// <summary>Counters of the last 60 s.</summary>
    public ServiceLevelCounts LastMinute { get; init; }

    /// <summary>Counters of the last 300 s.</summary>
    public ServiceLevelCounts LastFiveMinutes { get; init; }

    /// <summary>Counters of the last 1,800 s.</summary>
    public ServiceLevelCounts LastHalfHour { get; init; }

    /// <summary>Counters of the current quarter of an hour.</summary>
    public ServiceLevelCounts Interval15 { get; init; }

    /// <summary>Counters of the current half hour.</summary>
    public ServiceLevelCounts Interval30 { get; init; }

    /// <summary>Counters of the center's calendar day.</summary>
    public ServiceLevelCounts Day { get; init; }

    /// <summary>Contacts that entered on the center's calendar day, those still waiting among them.</summary>
    public long DayOffered { get; init; }

    /// <summary>Contacts that hung up before an answer on the center's calendar day.</summary>
    public long DayAbandoned { get; init; }

    /// <summary>Whether it is open now, by its hours or by a supervisor's word.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>What a supervisor set in the place of its hours, or null.</summary>
    public HoursOverride? HoursOverride { get; init; }

    /// <summary>Agents able to serve the queue, by <see cref="AgentState"/> as index.</summary>
    public IReadOnlyList<int> AgentsByState { get; init; } = [];
}
