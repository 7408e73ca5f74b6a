namespace Routing.Center;

/// <summary>What follows a contact for its agent.</summary>
public sealed record WrapUpPlan
{
    /// <summary><c>none</c>, <c>timed</c> or <c>until-ended</c>.</summary>
    public string Mode { get; set; } = "none";

    /// <summary>Length of timed wrap-up in seconds.</summary>
    public double? Seconds { get; set; }
}
