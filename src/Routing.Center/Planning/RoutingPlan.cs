namespace Routing.Center;

/// <summary>The operator's routing plan: the JSON file of plans/plan.schema.json. Read it with <see cref="PlanReader"/>.</summary>
/// <remarks>Settable, because generated JSON metadata passes over the defaults of init-only properties; nothing changes a plan once read.</remarks>
public sealed record RoutingPlan
{
    /// <summary>The center's id.</summary>
    public string Center { get; set; } = "default";

    /// <summary>IANA time zone of hours and days.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Skills that agents may have; null for one per queue, named like it.</summary>
    public IReadOnlyList<SkillPlan>? Skills { get; set; }

    /// <summary>Queues, at least one, in the order in which they are shown.</summary>
    public IReadOnlyList<QueuePlan> Queues { get; set; } = [];

    /// <summary>Queue of calls that nothing else gives one and of removed queues' contacts; null for the first unprotected.</summary>
    public string? DefaultQueue { get; set; }

    /// <summary>Numbers that callers dial.</summary>
    public IReadOnlyList<EntryPointPlan> EntryPoints { get; set; } = [];

    /// <summary>Calendars by name. <c>always</c> needs none.</summary>
    public IReadOnlyDictionary<string, HoursPlan> Hours { get; set; } = new Dictionary<string, HoursPlan>();

    /// <summary>Rules that find queue, priority and required skills of a call, tried in order.</summary>
    public IReadOnlyList<RulePlan> Classification { get; set; } = [];

    /// <summary>How the next call of a customer finds the agent who owns the matter, or null.</summary>
    public StickyPlan? Sticky { get; set; }

    /// <summary>How long one who hung up while waiting may call again and keep the place, in seconds, or null for not.</summary>
    public double? ReconnectSeconds { get; set; }

    /// <summary>Where contacts of queues that earlier plans had go, by the queue that is gone.</summary>
    public IReadOnlyDictionary<string, string> RemovedQueues { get; set; } = new Dictionary<string, string>();

    /// <summary>Which waiting contact a freed agent takes.</summary>
    public PolicyPlan Policy { get; set; } = new();

    /// <summary>Which idle agent an arriving contact gets.</summary>
    public string AgentSelection { get; set; } = "longest-idle";

    /// <summary>What counts as the answer.</summary>
    public ConnectPlan Connect { get; set; } = new();

    /// <summary>Deadlines of the work that remains after a call.</summary>
    public IReadOnlyList<FollowUpPlan> FollowUps { get; set; } = [];

    /// <summary>Days for which original records are kept, at least 185.</summary>
    public int RetentionDays { get; set; } = 400;

    /// <summary>Reasons for not ready that desktops offer; empty for any.</summary>
    public IReadOnlyList<string> NotReadyReasons { get; set; } = [];
}
