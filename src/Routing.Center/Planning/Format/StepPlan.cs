namespace Routing.Center;

/// <summary>Who may serve a queue from a certain wait on.</summary>
public sealed record StepPlan
{
    /// <summary>Wait in seconds from which the step holds; 0 for the first.</summary>
    public double AfterSeconds { get; set; }

    /// <summary>Skills of which an agent needs every one.</summary>
    public IReadOnlyList<NeedPlan> Skills { get; set; } = [];

    /// <summary>Skills that a call's own requirements no longer insist on from here on.</summary>
    public IReadOnlyList<string> Waives { get; set; } = [];
}
