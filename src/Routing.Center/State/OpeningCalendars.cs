namespace Routing.Center;

/// <summary>Compares calendars by what they say.</summary>
internal static class OpeningCalendars
{
    internal static bool AreEqual(OpeningCalendar one, OpeningCalendar other)
        => one.FromMs == other.FromMs
            && one.UntilMs == other.UntilMs
            && one.Open.SequenceEqual(other.Open)
            && one.DayStartsMs.SequenceEqual(other.DayStartsMs)
            && one.WorkingDays.SequenceEqual(other.WorkingDays);
}
