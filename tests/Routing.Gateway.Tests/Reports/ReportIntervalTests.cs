using System.Globalization;

namespace Routing.Gateway.Tests;

public sealed class ReportIntervalTests
{
    [Theory]
    [InlineData("PT15M", "Asia/Shanghai", "2026-11-23T02:44:59Z", "2026-11-23T02:30:00Z", "2026-11-23T02:45:00Z")]
    [InlineData("PT30M", "Asia/Shanghai", "2026-11-23T02:44:59Z", "2026-11-23T02:30:00Z", "2026-11-23T03:00:00Z")]
    [InlineData("PT1H", "Asia/Kathmandu", "2026-11-23T02:44:59Z", "2026-11-23T02:15:00Z", "2026-11-23T03:15:00Z")]
    [InlineData("P1D", "Asia/Shanghai", "2026-11-23T16:00:00Z", "2026-11-23T16:00:00Z", "2026-11-24T16:00:00Z")]
    [InlineData("P1D", "Europe/Berlin", "2026-10-25T12:00:00Z", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")]
    [InlineData("P1D", "Europe/Berlin", "2026-03-29T12:00:00Z", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")]
    public void Interval_BeginsByTheLocalClock(string name, string zone, string instant, string start, string end)
    {
        ReportInterval interval = ReportInterval.All.Single(each => each.Name == name);
        Assert.Equal((At(start), At(end)), interval.Around(At(instant), TimeZoneInfo.FindSystemTimeZoneById(zone)));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
