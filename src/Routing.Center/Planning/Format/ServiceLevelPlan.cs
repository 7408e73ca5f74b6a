namespace Routing.Center;

/// <summary>What a queue promises.</summary>
public sealed record ServiceLevelPlan
{
    /// <summary>Threshold T in seconds: answered within it (≤) is in time.</summary>
    public double WithinSeconds { get; set; } = 20;

    /// <summary>Share that must be in time, above 0 and at most 1.</summary>
    public double Target { get; set; } = 0.8;

    /// <summary>An abandon after at most this many seconds is short; null for 5, or T where that is less.</summary>
    public double? ShortAbandonSeconds { get; set; }

    /// <summary>Name of the formula that steers the queue.</summary>
    public string Formula { get; set; } = "offered";
}
