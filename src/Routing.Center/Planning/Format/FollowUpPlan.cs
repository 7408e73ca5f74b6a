namespace Routing.Center;

/// <summary>Deadlines of one kind of follow-up, in working days.</summary>
public sealed record FollowUpPlan
{
    /// <summary>Kind of follow-up, such as <c>complaint</c>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Working days until the reply, or null.</summary>
    public int? ReplyWorkingDays { get; set; }

    /// <summary>Working days until it is resolved, or null.</summary>
    public int? ResolveWorkingDays { get; set; }

    /// <summary>Share that must keep the deadlines, or null.</summary>
    public double? Target { get; set; }

    /// <summary>Hours whose days are the working days.</summary>
    public string Hours { get; set; } = "always";
}
