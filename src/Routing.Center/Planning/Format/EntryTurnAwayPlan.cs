namespace Routing.Center;

/// <summary>What becomes of callers whom an entry point does not take.</summary>
public sealed record EntryTurnAwayPlan
{
    /// <summary>Outside its hours; null leaves it to the queue.</summary>
    public WayOutPlan? Closed { get; set; }
}
