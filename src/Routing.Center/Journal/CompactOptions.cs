namespace Routing.Center;

/// <summary>How to compact a journal.</summary>
public sealed record CompactOptions
{
    /// <summary>The wall, from which days are counted back; records in the future count from the last of them.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Days to keep; null, and fewer than that, for the plan's <c>retentionDays</c>, never fewer than 185.</summary>
    public int? KeepDays { get; init; }

    /// <summary>Whether only to say what would be dropped.</summary>
    public bool IsDryRun { get; init; }
}
