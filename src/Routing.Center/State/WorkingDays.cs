namespace Routing.Center;

/// <summary>Counts working days on a calendar.</summary>
internal static class WorkingDays
{
    private const long DayMs = 86_400_000;

    /// <summary>
    /// The end, itself excluded, of the last of so many working days, of which the first is the first to begin after
    /// <paramref name="from"/>. Past the last working day that the calendar knows, days of 24 h.
    /// </summary>
    internal static long EndAfter(OpeningCalendar calendar, string hours, long from, int days)
    {
        long end = from;
        foreach (OpenInterval day in calendar.WorkingDays)
        {
            if (days == 0) break;
            if (day.StartMs <= from || day.Hours != hours) continue;
            end = day.EndMs;
            days--;
        }

        return end + (days * DayMs);
    }
}
