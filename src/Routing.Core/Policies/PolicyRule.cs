namespace Routing.Core;

/// <summary>Which policy is in force and how it is set.</summary>
public sealed record PolicyRule
{
    /// <summary>The policy.</summary>
    public PolicyKind Kind { get; init; } = PolicyKind.Guard;

    /// <summary>Guard and guardg: whether protected callers wait less while the others have slack.</summary>
    public bool Comfort { get; init; } = true;

    /// <summary>Head start per priority step, in milliseconds of wait.</summary>
    public long BoostMs { get; init; } = 5_000;

    /// <summary>Largest head start, in milliseconds of wait.</summary>
    public long MaxBoostMs { get; init; } = 20_000;

    /// <summary>Which eligible idle agent an arriving contact gets.</summary>
    public AgentSelection Selection { get; init; } = AgentSelection.LongestIdle;

    /// <summary>Head start of <paramref name="priority"/> in milliseconds.</summary>
    public long BoostOf(int priority) => Math.Min(priority * BoostMs, MaxBoostMs);
}
