namespace Routing.Center;

/// <summary>What becomes of callers whom a queue does not take, or no longer; null closes the call without a word.</summary>
public sealed record TurnAwayPlan
{
    /// <summary>Outside its hours, and outside those of an entry point that has no word of its own.</summary>
    public WayOutPlan? Closed { get; set; }

    /// <summary>As many wait as its capacity allows.</summary>
    public WayOutPlan? Full { get; set; }

    /// <summary>None of its agents is signed in, and callers may not wait for one.</summary>
    public WayOutPlan? Unstaffed { get; set; }

    /// <summary>After its longest wait.</summary>
    public WayOutPlan? MaxWait { get; set; }
}
