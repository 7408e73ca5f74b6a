namespace Routing.Core;

/// <summary>How one queue is routed. Times in milliseconds.</summary>
public sealed record QueueRule
{
    /// <summary>False for a number that no queue of the table has; its contacts go to <see cref="MovesTo"/>.</summary>
    public bool Exists { get; init; } = true;

    /// <summary>Where contacts of a removed queue go; must exist.</summary>
    public int MovesTo { get; init; } = -1;

    /// <summary>Threshold T: answered within it (≤) is in time.</summary>
    public long WithinMs { get; init; } = 20_000;

    /// <summary>Target α: the share that must be in time, 0 to 1.</summary>
    public double Target { get; init; } = 0.8;

    /// <summary>An abandon after at most this wait is short.</summary>
    public long ShortAbandonMs { get; init; } = 5_000;

    /// <summary>The formula by which the queue's service level steers it.</summary>
    public ServiceLevelFormula Formula { get; init; }

    /// <summary>Whether policies lift its contacts over those of other queues to hold its target.</summary>
    public bool Protected { get; init; }

    /// <summary>Requirement steps, each at least as wide as the one before; the first after 0.</summary>
    public IReadOnlyList<RequirementStep> Steps { get; init; } = [];

    /// <summary>Ways out for contacts that wait, at most 16, of them at most 3 that widen.</summary>
    public IReadOnlyList<OverflowRule> Overflow { get; init; } = [];

    /// <summary>How long a contact is held for an agent.</summary>
    public long ReservationMs { get; init; } = 12_000;

    /// <summary>Whether reserved contacts are accepted on the agent's behalf at once.</summary>
    public bool AutoAccept { get; init; }

    /// <summary>Wrap-up after a contact of this queue.</summary>
    public WrapUpMode WrapUp { get; init; }

    /// <summary>Length of timed wrap-up.</summary>
    public long WrapUpMs { get; init; }

    /// <summary>Units of an agent's capacity that one contact takes, at least 1.</summary>
    public int Units { get; init; } = 1;

    /// <summary>Most waiting contacts, 0 for no limit.</summary>
    public int Capacity { get; init; }

    /// <summary>Weight of the queue under the <c>weighted</c> policy.</summary>
    public double Weight { get; init; } = 1;
}
