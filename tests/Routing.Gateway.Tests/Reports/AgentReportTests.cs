using Routing.Center;

namespace Routing.Gateway.Tests;

public sealed class AgentReportTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task PagesOfTheHistory_AreReadToTheirEnd()
    {
        long startMs = Start.ToUnixTimeMilliseconds();
        var center = new ScriptedCenter { AgentStates = [.. Enumerable.Range(0, (2 * AgentStateSearch.MaxLimit) + 5).Select(number => SpanOf(startMs, number))] };
        AgentReport report = await AgentReport.ReadAsync(center, new CenterView { Center = "c", AtMs = startMs + 86_400_000 }, Frame("P1D"), null, CancellationToken.None);
        AgentReportRow row = Assert.Single(report.Rows);
        Assert.Equal((10_002L, 10_003.0, 10_002.0), (row.Handled, row.ConnectedSeconds, row.WrapUpSeconds));
        Assert.Equal(row with { Name = null }, Assert.Single(report.Totals) with { NotReadySeconds = row.NotReadySeconds });
    }

    [Fact]
    public void Rows_AreByTimeThenAgentAndTotalsByAgent()
    {
        AgentReport report = Make("PT1H", Span("b", "ready", 0, 90), Span("a", "ready", 30, 40));
        Assert.Equal([("a", 0), ("b", 0), ("b", 60)], report.Rows.Select(row => (row.AgentId, (int)(row.Start - Start).TotalMinutes)));
        Assert.Equal([("a", 600.0), ("b", 5400.0)], report.Totals.Select(row => (row.AgentId, row.ReadySeconds)));
    }

    [Fact]
    public void HandleTime_IsConnectedPlusWrapUpPerContact()
    {
        AgentReportRow row = Assert.Single(Make("P1D", Span("a", "busy", 0, 3), Span("a", "wrap-up", 3, 4), Span("a", "ready", 4, 8)).Totals);
        Assert.Equal((1L, 240.0, 0.5), (row.Handled, row.AhtSeconds!.Value, row.Occupancy!.Value));
    }

    [Fact]
    public void File_HasAColumnForEveryReason()
    {
        string[] lines = AgentReportCsv.Of(Make("P1D", Span("a", "not-ready", 0, 1, "meal"), Span("b", "not-ready", 0, 2, "=break"))).Text().Split("\r\n");
        Assert.Equal("agentId,name,start,end,signedInSeconds,readySeconds,notReadySeconds:=break,notReadySeconds:meal,reservedSeconds,connectedSeconds,wrapUpSeconds,handled,rona,rejected,ahtSeconds,occupancy", lines[0]);
        Assert.Equal("a,,2026-11-23T00:00:00.000Z,2026-11-24T00:00:00.000Z,60,0,0,60,0,0,0,0,0,0,,", lines[1]);
        Assert.Equal("b,,2026-11-23T00:00:00.000Z,2026-11-24T00:00:00.000Z,120,0,120,0,0,0,0,0,0,0,,", lines[2]);
    }

    private static AgentStateRecord SpanOf(long startMs, int number) => new(
        "a", number % 2 == 0 ? "busy" : "wrap-up", null, startMs + (number * 1000), startMs + ((number + 1) * 1000), number + 1);

    private static AgentReport Make(string interval, params AgentStateRecord[] spans)
    {
        var book = new AgentBook(Frame(interval), Start.AddDays(1).ToUnixTimeMilliseconds());
        foreach (AgentStateRecord span in spans) book.Add(span);
        return AgentReport.Of(Frame(interval), book, new CenterView { Center = "c" });
    }

    private static ReportFrame Frame(string interval) =>
        new(Start, Start.AddDays(1), ReportInterval.All.Single(each => each.Name == interval), TimeZoneInfo.Utc, null);

    private static AgentStateRecord Span(string agent, string state, int fromMinute, int toMinute, string? reason = null) =>
        new(agent, state, reason, Start.AddMinutes(fromMinute).ToUnixTimeMilliseconds(), Start.AddMinutes(toMinute).ToUnixTimeMilliseconds(), 0);
}
