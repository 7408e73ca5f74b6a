namespace Routing.Center;

/// <summary>The policy and its settings.</summary>
public sealed record PolicyPlan
{
    /// <summary>Name of the policy.</summary>
    public string Name { get; set; } = "guard";

    /// <summary>Guard and guardg: whether protected callers wait less while the others have slack.</summary>
    public bool Comfort { get; set; } = true;

    /// <summary>Head start per step of priority, in seconds of wait.</summary>
    public double BoostSeconds { get; set; } = 5;

    /// <summary>Largest head start, in seconds of wait.</summary>
    public double MaxBoostSeconds { get; set; } = 20;
}
