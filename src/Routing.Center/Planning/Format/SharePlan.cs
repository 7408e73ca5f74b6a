namespace Routing.Center;

/// <summary>One queue's share of an allocation.</summary>
public sealed record SharePlan
{
    /// <summary>The queue.</summary>
    public string Queue { get; set; } = "";

    /// <summary>Its weight, 1 to 1,000,000.</summary>
    public int Weight { get; set; } = 1;
}
