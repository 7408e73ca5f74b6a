using System.Globalization;

namespace Routing.Center.Tests;

public class CalendarCompilerTests
{
    private const string EveryDay = "[\"monday\",\"tuesday\",\"wednesday\",\"thursday\",\"friday\",\"saturday\",\"sunday\"]";

    [Fact]
    public void DailyHours_AreTheSameInstantsEveryDayWithoutDaylightSaving() => Assert.Equal(
        ["2026-03-28 00:00 - 2026-03-28 10:00", "2026-03-29 00:00 - 2026-03-29 10:00"],
        Open("Asia/Shanghai", Weekly(EveryDay, "08:00", "18:00"), "2026-03-28", "2026-03-30"));

    [Fact]
    public void HoursAcrossAJumpAhead_AreAnHourShorter() => Assert.Equal(
        ["2026-03-28 23:00 - 2026-03-29 04:00"],
        Open("Europe/Berlin", Weekly("\"sunday\"", "00:00", "06:00"), "2026-03-28", "2026-03-31"));

    [Fact]
    public void HoursAcrossAJumpBack_AreAnHourLonger() => Assert.Equal(
        ["2026-10-24 22:00 - 2026-10-25 05:00"],
        Open("Europe/Berlin", Weekly("\"sunday\"", "00:00", "06:00"), "2026-10-24", "2026-10-27"));

    [Fact]
    public void OpeningInsideTheJumpAhead_BeginsWithTheJump() => Assert.Equal(
        ["2026-03-29 01:00 - 2026-03-29 02:00"],
        Open("Europe/Berlin", Weekly("\"sunday\"", "02:30", "04:00"), "2026-03-28", "2026-03-31"));

    [Fact]
    public void HoursSwallowedByTheJumpAhead_AreNone() =>
        Assert.Empty(Open("Europe/Berlin", Weekly("\"sunday\"", "02:10", "02:50"), "2026-03-28", "2026-03-31"));

    [Fact]
    public void OpeningThatOccursTwice_IsOpenFromTheFirstToTheSecondClosing() => Assert.Equal(
        ["2026-10-25 00:15 - 2026-10-25 01:45"],
        Open("Europe/Berlin", Weekly("\"sunday\"", "02:15", "02:45"), "2026-10-24", "2026-10-27"));

    [Fact]
    public void HoursOverMidnight_EndOnTheNextDay() => Assert.Equal(
        ["2026-11-06 20:30 - 2026-11-07 09:30"],
        Open("America/St_Johns", Weekly("\"friday\"", "17:00", "06:00"), "2026-11-05", "2026-11-12"));

    [Fact]
    public void WholeDays_AreOneInterval() => Assert.Equal(
        ["2026-03-20 00:00 - 2026-04-05 00:00"],
        Open("Europe/Berlin", Weekly(EveryDay, "00:00", "24:00"), "2026-03-20", "2026-04-05"));

    [Fact]
    public void OpeningBegunBeforeTheSpan_IsCutToIt() => Assert.Equal(
        ["2026-11-22 00:00 - 2026-11-22 06:00"],
        Open("UTC", Weekly("\"saturday\"", "22:00", "06:00"), "2026-11-22", "2026-11-24"));

    [Fact]
    public void OverlappingOpenings_AreJoined() => Assert.Equal(
        ["2026-11-23 08:00 - 2026-11-23 18:00"],
        Open(
            "UTC",
            """
            "weekly": [{ "days": "monday", "from": "12:00", "to": "18:00" }, { "days": "monday", "from": "08:00", "to": "12:00" },
                       { "days": "monday", "from": "09:00", "to": "10:00" }]
            """,
            "2026-11-22", "2026-11-25"));

    [Fact]
    public void HolidaysAndWorkingDays_ReplaceTheWeek() => Assert.Equal(
        ["2026-10-09 00:00 - 2026-10-09 10:00", "2026-10-10 01:00 - 2026-10-10 04:00", "2026-10-10 05:00 - 2026-10-10 09:00"],
        Open(
            "Asia/Shanghai",
            Weekly("[\"thursday\", \"friday\"]", "08:00", "18:00") + """
            , "holidays": ["2026-10-08"],
            "workingDays": [{ "date": "2026-10-10", "from": "09:00", "to": "12:00" }, { "date": "2026-10-10", "from": "13:00", "to": "17:00" }]
            """,
            "2026-10-06", "2026-10-13"));

    [Fact]
    public void SeveralHours_ComeByName()
    {
        RoutingPlan plan = PlanText.Plan(PlanText.With($$"""
            "hours": { "b": { {{Weekly("\"monday\"", "08:00", "09:00")}} }, "a": { {{Weekly("\"monday\"", "10:00", "11:00")}} } }
            """));

        OpeningCalendar calendar = CalendarCompiler.Compile(plan, Ms("2026-11-22"), Ms("2026-11-29"));

        Assert.Equal(["a", "b"], calendar.Open.Select(interval => interval.Hours));
    }

    [Theory]
    [InlineData("Asia/Shanghai", "2026-11-21 16:00", "2026-11-22 16:00")]
    [InlineData("Europe/Berlin", "2026-11-21 23:00", "2026-11-22 23:00")]
    [InlineData("America/St_Johns", "2026-11-21 03:30", "2026-11-22 03:30")]
    public void DayStarts_AreLocalMidnights(string zone, params string[] expected)
    {
        RoutingPlan plan = PlanText.Plan(PlanText.With($"\"timeZone\": \"{zone}\""));

        OpeningCalendar calendar = CalendarCompiler.Compile(plan, Ms("2026-11-21"), Ms("2026-11-23"));

        Assert.Equal(expected, calendar.DayStartsMs.Select(Text));
    }

    [Fact]
    public void DayStartWhereMidnightComesTwice_IsTheFirst()
    {
        RoutingPlan plan = PlanText.Plan(PlanText.With("\"timeZone\": \"America/St_Johns\""));

        OpeningCalendar calendar = CalendarCompiler.Compile(plan, Ms("2010-11-07"), Ms("2010-11-08"));

        Assert.Equal(["2010-11-07 02:30"], calendar.DayStartsMs.Select(Text));
    }

    [Fact]
    public void AdjacentSpans_MeetWithoutGapOrOverlap()
    {
        RoutingPlan plan = PlanText.Plan(PlanText.With($$"""
            "timeZone": "America/St_Johns", "hours": { "day": { {{Weekly(EveryDay, "17:00", "06:00")}} } }
            """));
        long[] edges = [Ms("2026-10-30"), Ms("2026-11-01") + 7_200_000, Ms("2026-11-02"), Ms("2026-11-10")];

        OpeningCalendar whole = CalendarCompiler.Compile(plan, edges[0], edges[^1]);
        OpeningCalendar[] parts = [.. edges.Zip(edges.Skip(1)).Select(span => CalendarCompiler.Compile(plan, span.First, span.Second))];

        Assert.Equal(whole.Open.Sum(interval => interval.EndMs - interval.StartMs), parts.Sum(part => part.Open.Sum(interval => interval.EndMs - interval.StartMs)));
        Assert.Equal(whole.DayStartsMs, parts.SelectMany(part => part.DayStartsMs));
    }

    [Fact]
    public void UnknownTimeZone_Throws()
    {
        RoutingPlan plan = PlanReader.ReadChecked(PlanText.With("\"timeZone\": \"Mars/Olympus\""));

        Assert.Throws<TimeZoneNotFoundException>(() => CalendarCompiler.Compile(plan, 0, 1));
    }

    [Fact]
    public void SpanThatEndsBeforeItStarts_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CalendarCompiler.Compile(new RoutingPlan(), 1, 0));

    private static string Weekly(string days, string from, string to) =>
        $$"""  "weekly": [{ "days": {{days}}, "from": "{{from}}", "to": "{{to}}" }] """;

    private static IEnumerable<string> Open(string zone, string hours, string from, string until)
    {
        RoutingPlan plan = PlanText.Plan(PlanText.With($$"""  "timeZone": "{{zone}}", "hours": { "day": { {{hours}} } } """));
        OpeningCalendar calendar = CalendarCompiler.Compile(plan, Ms(from), Ms(until));
        Assert.Equal((Ms(from), Ms(until)), (calendar.FromMs, calendar.UntilMs));
        return calendar.Open.Select(interval => $"{Text(interval.StartMs)} - {Text(interval.EndMs)}");
    }

    private static long Ms(string date) =>
        new DateTimeOffset(DateTime.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), TimeSpan.Zero).ToUnixTimeMilliseconds();

    private static string Text(long ms) =>
        DateTimeOffset.FromUnixTimeMilliseconds(ms).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
