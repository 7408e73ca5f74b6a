using System.Globalization;

namespace Routing.Gateway.Tests;

public sealed class ReportQueryTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-11-23T02:44:59Z", CultureInfo.InvariantCulture);

    [Fact]
    public void EmptyQuery_IsTodayByHalfHours()
    {
        Assert.Null(new ReportQuery(null, null, null, null).Read(Zone, Now, out ReportFrame frame));
        Assert.Equal(("PT30M", "2026-11-22T16:00:00", "2026-11-23T03:00:00"), (frame.Interval.Name, frame.Start.ToString("s"), frame.End.ToString("s")));
    }

    [Fact]
    public void Ends_AreWidenedToWholeIntervals()
    {
        Assert.Null(new ReportQuery("2026-11-20T09:10:00+08:00", "2026-11-20T10:00:00+08:00", "PT1H", "vip").Read(Zone, Now, out ReportFrame frame));
        Assert.Equal(("2026-11-20T01:00:00", "2026-11-20T02:00:00", "vip"), (frame.Start.ToString("s"), frame.End.ToString("s"), frame.Queue));
    }

    [Theory]
    [InlineData("from", "yesterday", null, null, null)]
    [InlineData("to", null, "soon", null, null)]
    [InlineData("interval", null, null, "PT7M", null)]
    [InlineData("queue", null, null, null, "")]
    [InlineData("to", "2026-11-23T00:00:00Z", "2026-11-23T00:00:00Z", null, null)]
    [InlineData("to", "2020-11-23T00:00:00Z", "2026-11-23T00:00:00Z", null, null)]
    public void MistakenQuery_NamesItsField(string field, string? from, string? to, string? interval, string? queue) =>
        Assert.Equal(field, new ReportQuery(from, to, interval, queue).Read(Zone, Now, out _)?.Field);
}
