namespace Routing.Center;

/// <summary>Opening hours as instants, so that no time-zone data is needed to replay them.</summary>
/// <param name="FromMs">Start of the span covered, milliseconds UTC.</param>
/// <param name="UntilMs">End of the span covered, itself excluded.</param>
/// <param name="Open">Open intervals by the name of the hours, in order, not overlapping within a name.</param>
/// <param name="DayStartsMs">Starts of the center's calendar days in the span.</param>
public sealed record OpeningCalendar(
    long FromMs, long UntilMs, IReadOnlyList<OpenInterval> Open, IReadOnlyList<long> DayStartsMs)
{
    /// <summary>
    /// Whole calendar days by the name of the hours of which they are working days, in order within a name: those of the span
    /// and, after it, as many as the plan's longest deadline counts.
    /// </summary>
    public IReadOnlyList<OpenInterval> WorkingDays { get; init; } = [];

    /// <summary>A calendar of no hours at all.</summary>
    public static OpeningCalendar Empty { get; } = new(0, 0, [], []);
}
