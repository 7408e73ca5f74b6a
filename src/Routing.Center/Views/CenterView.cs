namespace Routing.Center;

/// <summary>The center's gauges at one moment; a new one replaces it, none ever changes.</summary>
public sealed record CenterView
{
    /// <summary>The center.</summary>
    public required string Center { get; init; }

    /// <summary>When, milliseconds UTC, by the center's clock.</summary>
    public long AtMs { get; init; }

    /// <summary>Last committed sequence.</summary>
    public long Sequence { get; init; }

    /// <summary>Gauges in plan order.</summary>
    public IReadOnlyList<QueueGauges> Queues { get; init; } = [];

    /// <summary>All defined agents, by id.</summary>
    public IReadOnlyList<AgentStatus> Agents { get; init; } = [];

    /// <summary>Follow-ups by state.</summary>
    public FollowUpCounts FollowUps { get; init; } = new(0, 0, 0, 0);

    /// <summary>Callbacks, by <see cref="CallbackState"/> as index; those over count for a day.</summary>
    public IReadOnlyList<int> Callbacks { get; init; } = [];

    /// <summary>The plan in force as its author wrote it, or null.</summary>
    public string? PlanJson { get; init; }

    /// <summary>Number that rises with each plan put into force.</summary>
    public long PlanVersion { get; init; }
}
