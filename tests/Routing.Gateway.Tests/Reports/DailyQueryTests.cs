using System.Globalization;

namespace Routing.Gateway.Tests;

public sealed class DailyQueryTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-11-22T18:00:00Z", CultureInfo.InvariantCulture);

    [Fact]
    public void NoDate_IsTodayByTheCentersCalendar()
    {
        Assert.Null(new DailyQuery(null).Read(Shanghai, Now, out DateOnly date, out ReportFrame frame));
        Assert.Equal((new DateOnly(2026, 11, 23), "2026-11-22T16:00:00", "2026-11-23T16:00:00"), (date, frame.Start.ToString("s"), frame.End.ToString("s")));
    }

    [Fact]
    public void DayOfAClockChange_HasItsOwnLength()
    {
        Assert.Null(new DailyQuery("2026-10-25").Read(Berlin, Now, out _, out ReportFrame frame));
        Assert.Equal(25, (frame.End - frame.Start).TotalHours);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-02-30")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void MistakenDate_IsNamed(string date) => Assert.Equal("date", new DailyQuery(date).Read(Shanghai, Now, out _, out _)?.Field);
}
