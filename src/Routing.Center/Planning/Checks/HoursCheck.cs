namespace Routing.Center;

/// <summary>Checks the time zone and the calendars.</summary>
internal static class HoursCheck
{
    internal static void Check(PlanScope scope)
    {
        TimeZone(scope, scope.Plan.TimeZone);
        foreach ((string name, HoursPlan hours) in scope.Plan.Hours)
        {
            string path = PlanShape.Join("hours", name);
            scope.Mistakes.Must(name != PlanWords.Always, path, "is the name of hours without end; choose another");
            scope.Mistakes.Must(PlanScope.IsId(name), path, "must be named with up to 64 letters and digits of ASCII, '.', '_' and '-'");
            Weekly(scope, hours.Weekly, path);
            Dates(scope, hours, path);
            if (hours.Weekly.Count == 0 && hours.WorkingDays.Count == 0) scope.Mistakes.Warning(path, "is never open");
        }
    }

    private static void TimeZone(PlanScope scope, string zone)
    {
        if (PlanZone.TryFind(zone, out _)) return;
        scope.Mistakes.Error("timeZone", PlanZone.HasZones
            ? $"is \"{zone}\", which is no IANA time zone that this machine knows"
            : $"is \"{zone}\", but this machine has no time-zone data (tzdata); only UTC can be used");
    }

    private static void Weekly(PlanScope scope, IReadOnlyList<OpeningPlan> weekly, string path)
    {
        foreach ((int index, OpeningPlan opening) in weekly.Index())
        {
            string own = $"{path}.weekly[{index}]";
            scope.Mistakes.Must(opening.Days.Count > 0, $"{own}.days", "must have at least one day");
            foreach ((int day, string word) in opening.Days.Index()) scope.Word(PlanWords.Days, word, $"{own}.days[{day}]");
            Times(scope, opening.From, opening.To, own);
        }
    }

    private static void Dates(PlanScope scope, HoursPlan hours, string path)
    {
        foreach ((int index, string date) in hours.Holidays.Index()) Date(scope, date, $"{path}.holidays[{index}]");
        foreach ((int index, WorkingDayPlan day) in hours.WorkingDays.Index())
        {
            string own = $"{path}.workingDays[{index}]";
            Date(scope, day.Date, $"{own}.date");
            Times(scope, day.From, day.To, own);
            scope.Mistakes.Must(!hours.Holidays.Contains(day.Date), $"{own}.date", $"is {day.Date}, which is a holiday too");
        }
    }

    private static void Date(PlanScope scope, string date, string path) =>
        scope.Mistakes.Must(PlanTimes.TryDate(date, out _), path, $"is \"{date}\"; must be a date as in 2026-10-01");

    private static void Times(PlanScope scope, string from, string to, string path)
    {
        bool isFrom = PlanTimes.TryMinutes(from, out int opens) && from != "24:00";
        bool isTo = PlanTimes.TryMinutes(to, out int closes);
        scope.Mistakes.Must(isFrom, $"{path}.from", $"is \"{from}\"; must be a time as in 08:00");
        scope.Mistakes.Must(isTo, $"{path}.to", $"is \"{to}\"; must be a time as in 18:00, or 24:00");
        scope.Mistakes.Must(!isFrom || !isTo || opens != closes, $"{path}.to", "is the time of opening; a whole day is 00:00 to 24:00");
    }
}
