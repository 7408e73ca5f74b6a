namespace Routing.Center;

/// <summary>One queue.</summary>
public sealed record QueuePlan
{
    /// <summary>The queue's id.</summary>
    public string Id { get; set; } = "";

    /// <summary>Name shown, or null for the id.</summary>
    public string? Name { get; set; }

    /// <summary>The promise to its callers.</summary>
    public ServiceLevelPlan ServiceLevel { get; set; } = new();

    /// <summary>Whether policies lift its contacts over those of other queues to hold its target.</summary>
    public bool Protected { get; set; }

    /// <summary>Who may serve it, each step wider than the one before; empty for the skill named like the queue.</summary>
    public IReadOnlyList<StepPlan> Requires { get; set; } = [];

    /// <summary>Most waiting contacts; 0, the default, for no limit.</summary>
    public int Capacity { get; set; }

    /// <summary>Longest wait in seconds, then the call is closed or as <see cref="TurnAway"/> says; null for no limit.</summary>
    public double? MaxWaitSeconds { get; set; }

    /// <summary>Name of its hours.</summary>
    public string Hours { get; set; } = "always";

    /// <summary>Ways out for contacts that wait; each is tried once for a contact.</summary>
    public IReadOnlyList<OverflowPlan> Overflow { get; set; } = [];

    /// <summary>What becomes of callers whom it does not take; null closes their calls.</summary>
    public TurnAwayPlan? TurnAway { get; set; }

    /// <summary>What follows a contact for its agent.</summary>
    public WrapUpPlan WrapUp { get; set; } = new();

    /// <summary>How long a contact is held for an agent, in seconds; null for 8 in protected queues, 12 in others.</summary>
    public double? ReservationSeconds { get; set; }

    /// <summary><c>manual</c>: the agent accepts; <c>auto</c>: every contact reserved is accepted at once.</summary>
    public string Accept { get; set; } = "manual";

    /// <summary>Whether callers may wait while no agent of the queue is signed in.</summary>
    public bool JoinWhenUnstaffed { get; set; } = true;

    /// <summary>Units of an agent's capacity that one contact takes, at least 1.</summary>
    public int Units { get; set; } = 1;

    /// <summary>Weight of the queue under the <c>weighted</c> policy.</summary>
    public double Weight { get; set; } = 1;
}
