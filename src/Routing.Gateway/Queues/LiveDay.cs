namespace Routing.Gateway;

/// <summary>A queue's day as far as a wallboard shows it, with the names of <see cref="DayAnswer"/>.</summary>
internal sealed record LiveDay(long Abandoned, double? Abandonment)
{
    /// <summary>What of a day is shown.</summary>
    internal static LiveDay Of(DayAnswer day) => new(day.Abandoned, day.Abandonment);
}
