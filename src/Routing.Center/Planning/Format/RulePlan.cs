namespace Routing.Center;

/// <summary>One rule of classification. The first that matches decides; those that continue only add on the way.</summary>
public sealed record RulePlan
{
    /// <summary>What the rule is for, or null.</summary>
    public string? Name { get; set; }

    /// <summary>What a call must show; empty matches every call.</summary>
    public MatchPlan When { get; set; } = new();

    /// <summary>A call that shows this too is passed over, or null.</summary>
    public MatchPlan? Unless { get; set; }

    /// <summary>Whether later rules are still tried; such a rule adds priority and skills but gives no queue.</summary>
    public bool Continue { get; set; }

    /// <summary>Queue of the call; null with no allocation for the entry point's.</summary>
    public string? Queue { get; set; }

    /// <summary>Queues among which such calls are shared by weight.</summary>
    public IReadOnlyList<SharePlan> Allocation { get; set; } = [];

    /// <summary>Priority added, 0 to 15; the sum counts up to 15.</summary>
    public int Priority { get; set; }

    /// <summary>Skills that the call needs besides its queue's.</summary>
    public IReadOnlyList<NeedPlan> Requires { get; set; } = [];

    /// <summary>Whether the plan's stickiness holds for the call; null leaves it to the other rules, and if none says so it holds.</summary>
    public bool? Sticky { get; set; }
}
