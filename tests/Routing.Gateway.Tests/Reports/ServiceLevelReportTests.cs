using Routing.Center;
using Routing.Core;

namespace Routing.Gateway.Tests;

public sealed class ServiceLevelReportTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Quarters_BecomeRowsAndTotals()
    {
        ServiceLevelReport report = Make("PT30M", Quarter("vip", 0, inTime: 8, late: 1, past: 2), Quarter("vip", 1, inTime: 10), Quarter("vip", 2, inTime: 5, shortly: 5));
        Assert.Equal([(0, 20L, 0.9), (30, 10L, 0.5)], report.Rows.Select(row => ((int)(row.Start - Start).TotalMinutes, row.Offered, row.ServiceLevel!.Value)));
        ReportRow total = Assert.Single(report.Totals);
        Assert.Equal((30L, 24L, 23L, 5L, 2L), (total.Offered, total.Answered, total.AnsweredInTime, total.AbandonedInTime, total.PastThreshold));
    }

    [Fact]
    public void Formulas_StandSideBySide()
    {
        IReadOnlyDictionary<string, double?> formulas = Assert.Single(Make("P1D", Quarter("vip", 0, inTime: 6, late: 2, past: 3, shortly: 1)).Rows).Formulas;
        Assert.Equal(6 / 10.0, formulas["offered"]);
        Assert.Equal(6 / 9.0, formulas["offered-minus-short-abandons"]);
        Assert.Equal(6 / 9.0, formulas["offered-minus-abandons-in-time"]);
        Assert.Equal(7 / 10.0, formulas["abandons-in-time-count-as-met"]);
        Assert.Equal(6 / 8.0, formulas["answered"]);
    }

    [Fact]
    public void Queues_StandInThePlansOrderAndForgottenOnesLast() =>
        Assert.Equal(["vip", "general", "gone"], Make("P1D", Quarter("gone", 0, inTime: 1), Quarter("general", 0, inTime: 1), Quarter("vip", 0, inTime: 1)).Totals.Select(row => row.Queue));

    [Fact]
    public void Means_AreOfThoseTheyAreOf()
    {
        ReportRow row = Assert.Single(Make("PT1H", Quarter("vip", 0, inTime: 3, late: 1, past: 1) with { AnsweredWaitMs = 40_000, Handled = 2, HandledMs = 100_000 }).Rows);
        Assert.Equal((10.0, 50.0), (row.AsaSeconds, row.AhtSeconds));
    }

    [Fact]
    public void NothingThatCounts_HasNoRatio()
    {
        ReportRow row = Assert.Single(Make("PT1H", Quarter("vip", 0) with { Handled = 1, HandledMs = 1_000 }).Rows);
        Assert.Equal((null, null), (row.ServiceLevel, row.AsaSeconds));
    }

    [Fact]
    public void File_HasALinePerRow()
    {
        string[] lines = ReportCsv.Of(Make("PT30M", Quarter("vip", 0, inTime: 1))).Text().Split("\r\n");
        Assert.StartsWith("queue,start,end,withinSeconds,target,offered", lines[0], StringComparison.Ordinal);
        Assert.Equal("vip,2026-11-23T02:00:00.000Z,2026-11-23T02:30:00.000Z,20,0.85,1,1,1,0,0,0,1,1,1,1,1,1,0,", lines[1]);
    }

    private static ServiceLevelReport Make(string interval, params IntervalRecord[] quarters)
    {
        var frame = new ReportFrame(Start, Start.AddHours(1), ReportInterval.All.Single(each => each.Name == interval), TimeZoneInfo.Utc, null);
        var view = new CenterView { Center = "test", Queues = [Gauges("vip"), Gauges("general")] };
        return ServiceLevelReport.Of(frame, quarters, view);
    }

    private static QueueGauges Gauges(string id) => new() { Id = id, Name = id, WithinMs = 20_000, Target = 0.85, Formula = ServiceLevelFormula.Offered };

    private static IntervalRecord Quarter(string queue, int number, long inTime = 0, long late = 0, long past = 0, long shortly = 0) =>
        new(queue, Start.AddMinutes(15 * number).ToUnixTimeMilliseconds(), inTime, late, shortly, shortly, past, 0, 0, 0);
}
