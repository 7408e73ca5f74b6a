namespace Routing.Center.Tests;

public sealed class IntervalMarksTests
{
    private const long Day = 86_400_000;

    [Theory]
    [InlineData(Day + 5, Day)]
    [InlineData((2 * Day) - 1, Day)]
    public void WithoutACalendar_DaysAreUtcDays(long now, long start)
        => Assert.Equal(start, IntervalMarks.DayStart(OpeningCalendar.Empty, now));

    [Theory]
    [InlineData(1_000, 1_000)]
    [InlineData(1_000 + Day + 3_600_000 - 1, 1_000)]
    [InlineData(1_000 + Day + 3_600_000, 1_000 + Day + 3_600_000)]
    public void WithACalendar_DaysAreItsOwnHoweverLong(long now, long start)
    {
        var calendar = new OpeningCalendar(0, long.MaxValue, [], [1_000, 1_000 + Day + 3_600_000, 10 * Day]);
        Assert.Equal(start, IntervalMarks.DayStart(calendar, now));
    }

    [Fact]
    public void PastTheCalendarsLastDay_DaysAreOf24Hours()
    {
        var calendar = new OpeningCalendar(0, 2 * Day, [], [1_000]);
        Assert.Equal(1_000 + (3 * Day), IntervalMarks.DayStart(calendar, (4 * Day) + 500));
    }

    [Fact]
    public void NextStart_IsTheEarliestNotMarked()
    {
        var marks = new IntervalMarks();
        marks.Begin(OpeningCalendar.Empty, TestCenter.Start + 5);
        Assert.Null(marks.NextStart(OpeningCalendar.Empty, TestCenter.Start + 899_999));
        Assert.Equal(TestCenter.Start + 900_000, marks.NextStart(OpeningCalendar.Empty, TestCenter.Start + 900_000));
    }
}
