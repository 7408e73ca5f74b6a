namespace Routing.Center;

/// <summary>What a caller hears who is turned away: sent to a number, or offered a callback, or neither; an announcement may stand beside.</summary>
public sealed record WayOutPlan
{
    /// <summary>Number that the caller is sent to, or null.</summary>
    public string? Redirect { get; set; }

    /// <summary>True: a callback is offered.</summary>
    public bool? Callback { get; set; }

    /// <summary>Announcement played before anything else, or null.</summary>
    public string? Announce { get; set; }
}
