using System.Globalization;

namespace Routing.Center.Tests;

/// <summary>Deadlines in working days, from the plan's hours to the instant.</summary>
public sealed class WorkingDaysTests
{
    private const string Plan = """
        {
          "timeZone": "Asia/Shanghai",
          "queues": [{ "id": "general" }],
          "hours": { "office": {
            "weekly": [{ "days": ["monday", "tuesday", "wednesday", "thursday", "friday"], "from": "09:00", "to": "18:00" }],
            "holidays": ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"],
            "workingDays": [{ "date": "2026-10-10", "from": "09:00", "to": "18:00" }] } },
          "followUps": [{ "kind": "complaint", "replyWorkingDays": 2, "resolveWorkingDays": 5, "hours": "office" },
                        { "kind": "any", "replyWorkingDays": 3 }]
        }
        """;

    [Theory]
    [InlineData("Monday noon: the end of Wednesday", "2026-11-23 12:00", 2, "2026-11-26 00:00")]
    [InlineData("Thursday over the weekend: the end of Monday", "2026-11-26 23:59", 2, "2026-12-01 00:00")]
    [InlineData("Friday just past midnight: Monday and Tuesday", "2026-11-27 00:00", 2, "2026-12-02 00:00")]
    [InlineData("Saturday: Monday and Tuesday too", "2026-11-28 10:00", 2, "2026-12-02 00:00")]
    [InlineData("before the holidays: the 8th and the 9th", "2026-09-30 16:00", 2, "2026-10-10 00:00")]
    [InlineData("before the holidays: a Saturday that is worked counts", "2026-09-30 16:00", 5, "2026-10-14 00:00")]
    public void Deadline_IsTheEndOfTheLastWorkingDay(string why, string opened, int days, string deadline) =>
        Assert.Equal((why, deadline), (why, Local(WorkingDays.EndAfter(Calendar(At(opened)), "office", At(opened), days))));

    [Fact]
    public void WithoutHours_EveryDayIsAWorkingDay() =>
        Assert.Equal("2026-10-04 00:00", Local(WorkingDays.EndAfter(Calendar(At("2026-09-30 16:00")), "always", At("2026-09-30 16:00"), 3)));

    [Fact]
    public void OpenedOnTheCalendarsLastDay_ItsDeadlineIsStillKnown()
    {
        OpeningCalendar calendar = CalendarCompiler.Compile(PlanText.Plan(Plan), At("2026-11-01 00:00"), At("2026-11-28 00:00"));
        Assert.Equal(At("2026-12-05 00:00"), WorkingDays.EndAfter(calendar, "office", At("2026-11-27 23:00"), 5));
    }

    [Fact]
    public void PastAllThatTheCalendarKnows_DaysOf24Hours()
    {
        OpeningCalendar calendar = CalendarCompiler.Compile(PlanText.Plan(Plan), At("2026-11-01 00:00"), At("2026-11-03 00:00"));
        Assert.Equal(At("2027-01-03 12:00"), WorkingDays.EndAfter(calendar, "office", At("2027-01-01 12:00"), 2));
        Assert.Equal(At("2027-01-03 12:00"), WorkingDays.EndAfter(OpeningCalendar.Empty, "office", At("2027-01-01 12:00"), 2));
    }

    [Fact]
    public void HoursThatAreNeverOpen_HaveNoWorkingDays() => Assert.Empty(CalendarCompiler.Compile(
        PlanText.Plan(PlanText.With("\"hours\": { \"never\": {} }, \"followUps\": [{ \"kind\": \"c\", \"replyWorkingDays\": 2, \"hours\": \"never\" }]")), 0, 86_400_000).WorkingDays);

    [Fact]
    public void OpeningOverMidnight_MakesItsFirstDayAWorkingDay()
    {
        const string night = "\"hours\": { \"night\": { \"weekly\": [{ \"days\": \"monday\", \"from\": \"22:00\", \"to\": \"06:00\" }] } }, \"followUps\": [{ \"kind\": \"c\", \"replyWorkingDays\": 1, \"hours\": \"night\" }]";
        long monday = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        OpeningCalendar calendar = CalendarCompiler.Compile(PlanText.Plan(PlanText.With(night)), monday, monday + 86_400_000);
        Assert.Equal([new OpenInterval("night", monday, monday + 86_400_000), new OpenInterval("night", monday + (7 * 86_400_000L), monday + (8 * 86_400_000L))], calendar.WorkingDays);
    }

    private static OpeningCalendar Calendar(long at) => CalendarCompiler.Compile(PlanText.Plan(Plan), at - 86_400_000, at + (60 * 86_400_000L));

    private static long At(string local) =>
        DateTimeOffset.ParseExact(local + " +08:00", "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();

    private static string Local(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at)
        .ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
