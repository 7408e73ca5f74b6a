namespace Routing.Center;

/// <summary>One opening on one date, in place of its weekday's.</summary>
public sealed record WorkingDayPlan
{
    /// <summary>Date on which it begins, <c>yyyy-MM-dd</c>.</summary>
    public string Date { get; set; } = "";

    /// <summary>Local time of opening, <c>HH:mm</c>.</summary>
    public string From { get; set; } = "";

    /// <summary>Local time of closing, <c>HH:mm</c> or <c>24:00</c>; not later than the opening: on the next day.</summary>
    public string To { get; set; } = "";
}
