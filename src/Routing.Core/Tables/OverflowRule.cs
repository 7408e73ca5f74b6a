namespace Routing.Core;

/// <summary>One way out for the contacts of a queue that wait. Widening after a wait is a <see cref="RequirementStep"/> instead.</summary>
/// <param name="Condition">When it holds.</param>
/// <param name="Effect">What it does, once for each contact.</param>
public sealed record OverflowRule(OverflowCondition Condition, OverflowEffect Effect)
{
    /// <summary>Wait in milliseconds, by the contact's clock; for <see cref="OverflowCondition.AfterWait"/>.</summary>
    public long AfterMs { get; init; }

    /// <summary>Share of contacts in time, 0 to 1; for <see cref="OverflowCondition.ServiceLevelBelow"/>.</summary>
    public double Below { get; init; }

    /// <summary>Queue whose agents join (counted there as overflowed in); for <see cref="OverflowEffect.Widen"/>, else -1.</summary>
    public int WidenTo { get; init; } = -1;

    /// <summary>What an agent who joins must meet; for <see cref="OverflowEffect.Widen"/>.</summary>
    public IReadOnlyList<SkillNeed> Needs { get; init; } = [];
}
