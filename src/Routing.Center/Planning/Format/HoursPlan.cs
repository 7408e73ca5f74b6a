namespace Routing.Center;

/// <summary>A calendar of opening hours in the plan's time zone.</summary>
public sealed record HoursPlan
{
    /// <summary>Openings of a common week.</summary>
    public IReadOnlyList<OpeningPlan> Weekly { get; set; } = [];

    /// <summary>Dates without openings, <c>yyyy-MM-dd</c>.</summary>
    public IReadOnlyList<string> Holidays { get; set; } = [];

    /// <summary>Dates whose openings replace those of their weekday.</summary>
    public IReadOnlyList<WorkingDayPlan> WorkingDays { get; set; } = [];
}
