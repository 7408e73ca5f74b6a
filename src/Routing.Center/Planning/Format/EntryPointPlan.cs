namespace Routing.Center;

/// <summary>A number that callers dial.</summary>
public sealed record EntryPointPlan
{
    /// <summary>The number.</summary>
    public string Dnis { get; set; } = "";

    /// <summary>Name shown, or null for the number.</summary>
    public string? Name { get; set; }

    /// <summary>Name of its hours.</summary>
    public string Hours { get; set; } = "always";

    /// <summary>Queue of its calls that no rule gives one; null for the plan's default queue.</summary>
    public string? Queue { get; set; }

    /// <summary>What becomes of callers outside its hours; null leaves it to the queue.</summary>
    public EntryTurnAwayPlan? TurnAway { get; set; }
}
