namespace Routing.Center;

/// <summary>Works out a plan's opening hours to instants, with the time-zone data of this machine.</summary>
public static class CalendarCompiler
{
    // Of the search for working days: hours that are never open have none.
    private const int MostDays = 3 * 366;

    /// <summary>The open intervals, day starts and working days of a span.</summary>
    /// <param name="plan">A checked plan.</param>
    /// <param name="fromMs">Start of the span, milliseconds since 1970-01-01 UTC.</param>
    /// <param name="untilMs">End of the span, itself excluded.</param>
    /// <remarks>
    /// An opening at a local time that the clock skips begins with the jump; at one that occurs twice it begins at the first and
    /// closes at the second. Openings that touch are one. The hours <c>always</c> need no intervals and get none.
    /// </remarks>
    /// <exception cref="TimeZoneNotFoundException">This machine does not know the plan's time zone.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The span ends before it starts.</exception>
    public static OpeningCalendar Compile(RoutingPlan plan, long fromMs, long untilMs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(untilMs, fromMs);
        if (!PlanZone.TryFind(plan.TimeZone, out PlanZone zone))
        {
            throw new TimeZoneNotFoundException($"This machine does not know the time zone {plan.TimeZone} of the plan.");
        }

        // Two days on either side: an opening may have begun the day before, and local dates differ from UTC's by a day.
        DateOnly first = zone.DateAt(At(fromMs)).AddDays(-2);
        int days = zone.DateAt(At(untilMs)).DayNumber - first.DayNumber + 2;
        DateOnly[] dates = [.. Enumerable.Range(0, days).Select(first.AddDays)];
        List<OpenInterval> open = [];
        foreach (string name in plan.Hours.Keys.Order(StringComparer.Ordinal))
        {
            open.AddRange(Joined(name, dates.SelectMany(date => OpeningsOn(plan.Hours[name], date, zone)), fromMs, untilMs));
        }

        IEnumerable<long> dayStarts = dates.Select(date => DayStart(date, zone)).Where(start => start >= fromMs && start < untilMs);
        return new OpeningCalendar(fromMs, untilMs, open, [.. dayStarts]) { WorkingDays = [.. WorkingDays(plan, zone, fromMs, untilMs)] };
    }

    // Past the span go as many as the longest deadline counts, so that one that starts on the span's last day can be told too.
    private static IEnumerable<OpenInterval> WorkingDays(RoutingPlan plan, PlanZone zone, long fromMs, long untilMs)
    {
        DateOnly first = zone.DateAt(At(fromMs));
        foreach (IGrouping<string, FollowUpPlan> group in plan.FollowUps.GroupBy(followUp => followUp.Hours).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            int further = group.Max(followUp => Math.Max(followUp.ReplyWorkingDays ?? 0, followUp.ResolveWorkingDays ?? 0));
            for (int day = 0; further > 0 && day < MostDays; day++)
            {
                DateOnly date = first.AddDays(day);
                if (group.Key != PlanWords.Always && !OpeningsOn(plan.Hours[group.Key], date, zone).Any()) continue;
                long start = DayStart(date, zone);
                if (start >= untilMs) further--;
                yield return new OpenInterval(group.Key, start, DayStart(date.AddDays(1), zone));
            }
        }
    }

    private static long DayStart(DateOnly date, PlanZone zone) => Ms(zone.FirstAt(date.ToDateTime(TimeOnly.MinValue)));

    private static IEnumerable<(long Start, long End)> OpeningsOn(HoursPlan hours, DateOnly date, PlanZone zone)
    {
        if (hours.Holidays.Any(holiday => IsOn(holiday, date))) yield break;
        (string From, string To)[] openings = [.. hours.WorkingDays.Where(day => IsOn(day.Date, date)).Select(day => (day.From, day.To))];
        if (openings.Length == 0)
        {
            openings = [.. hours.Weekly.Where(row => row.Days.Any(day => PlanWords.Days[day] == date.DayOfWeek)).Select(row => (row.From, row.To))];
        }

        DateTime midnight = date.ToDateTime(TimeOnly.MinValue);
        foreach ((string from, string to) in openings)
        {
            PlanTimes.TryMinutes(from, out int opens);
            PlanTimes.TryMinutes(to, out int closes);
            if (closes <= opens) closes += 24 * 60;
            yield return (Ms(zone.FirstAt(midnight.AddMinutes(opens))), Ms(zone.LastAt(midnight.AddMinutes(closes))));
        }
    }

    private static List<OpenInterval> Joined(string name, IEnumerable<(long Start, long End)> openings, long fromMs, long untilMs)
    {
        List<OpenInterval> joined = [];
        foreach ((long start, long end) in openings.OrderBy(opening => opening.Start))
        {
            (long from, long until) = (Math.Max(start, fromMs), Math.Min(end, untilMs));
            if (from >= until) continue;
            if (joined.Count > 0 && from <= joined[^1].EndMs) joined[^1] = joined[^1] with { EndMs = Math.Max(until, joined[^1].EndMs) };
            else joined.Add(new OpenInterval(name, from, until));
        }

        return joined;
    }

    private static bool IsOn(string text, DateOnly date) => PlanTimes.TryDate(text, out DateOnly own) && own == date;

    private static DateTime At(long ms) => DateTime.UnixEpoch.AddMilliseconds(ms);

    private static long Ms(DateTime utc) => (long)(utc - DateTime.UnixEpoch).TotalMilliseconds;
}
