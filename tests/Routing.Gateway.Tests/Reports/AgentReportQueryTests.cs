using System.Globalization;

namespace Routing.Gateway.Tests;

public sealed class AgentReportQueryTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-11-23T02:44:59Z", CultureInfo.InvariantCulture);

    [Fact]
    public void EmptyQuery_IsTheWholeOfToday()
    {
        Assert.Null(new AgentReportQuery(null, null, null, null).Read(Zone, Now, out ReportFrame frame));
        Assert.Equal(("P1D", "2026-11-22T16:00:00", "2026-11-23T16:00:00"), (frame.Interval.Name, frame.Start.ToString("s"), frame.End.ToString("s")));
    }

    [Theory]
    [InlineData("from", "yesterday", null, null)]
    [InlineData("interval", null, "PT7M", null)]
    [InlineData("agent", null, null, "")]
    [InlineData("to", "2026-10-22T00:00:00Z", null, null)]
    public void MistakenQuery_NamesItsField(string field, string? from, string? interval, string? agent) =>
        Assert.Equal(field, new AgentReportQuery(from, null, interval, agent).Read(Zone, Now, out _)?.Field);
}
