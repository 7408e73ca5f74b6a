using Routing.Center;

namespace Routing.Gateway.Tests;

public sealed class AgentBookTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
    private readonly List<AgentStateRecord> _spans = [];

    [Fact]
    public void EveryState_HasItsTimeAndTheDayAddsUp()
    {
        Spans(("not-ready", "signed-in", 10), ("ready", null, 100), ("reserved", null, 4), ("busy", null, 200), ("wrap-up", null, 20), ("not-ready", "meal", 600), ("signed-out", null, 50));
        AgentTimes times = Assert.Single(Book("PT1H").Entries).Value;
        Assert.Equal((100_000L, 4_000L, 200_000L, 20_000L), (times.ReadyMs, times.ReservedMs, times.ConnectedMs, times.WrapUpMs));
        Assert.Equal([("meal", 600_000L), ("signed-in", 10_000L)], times.NotReadyMs.Select(reason => (reason.Key, reason.Value)));
        Assert.Equal(934_000, times.SignedInMs);
        Assert.Equal(224 / 324.0, times.Occupancy);
    }

    [Fact]
    public void ContactsHandled_AreCallsThatEndedHoweverOftenTheirSpanWasCut()
    {
        Spans(("busy", null, 10), ("busy", null, 20), ("wrap-up", null, 5), ("ready", null, 1), ("reserved", null, 2), ("busy", null, 3), ("ready", null, 4));
        Assert.Equal(2, Assert.Single(Book("PT1H").Entries).Value.Handled);
    }

    [Fact]
    public void CallThatIsNotPutThrough_IsNoneHandled()
    {
        Spans(("reserved", null, 3), ("connecting", null, 10), ("not-ready", "connect-failed", 5));
        AgentTimes times = Assert.Single(Book("PT1H").Entries).Value;
        Assert.Equal((0L, 10_000L), (times.Handled, times.ConnectedMs));
    }

    [Fact]
    public void ReservationsWithoutAnswer_CountByTheirReason()
    {
        Spans(("reserved", null, 8), ("not-ready", "rona", 60), ("ready", null, 1), ("reserved", null, 2), ("not-ready", "rejected", 5), ("ready", null, 1));
        AgentTimes times = Assert.Single(Book("PT1H").Entries).Value;
        Assert.Equal((1L, 1L, 0L), (times.Rona, times.Rejected, times.Handled));
    }

    [Fact]
    public void SpanAcrossIntervals_IsSharedAmongThem()
    {
        Spans(("ready", null, 600), ("busy", null, 600), ("ready", null, 60));
        AgentBook book = Book("PT15M");
        Assert.Equal([(0, 600_000L, 300_000L, 0L), (15, 60_000L, 300_000L, 1L)], book.Entries.OrderBy(entry => entry.Key.Start)
            .Select(entry => ((int)(entry.Key.Start - Start).TotalMinutes, entry.Value.ReadyMs, entry.Value.ConnectedMs, entry.Value.Handled)));
    }

    [Fact]
    public void SpanThatBeganBeforeOrLasts_CountsOnlyWithin()
    {
        long startMs = Start.ToUnixTimeMilliseconds();
        _spans.Add(new AgentStateRecord("a", "ready", null, startMs - 50_000, startMs + 10_000, 1));
        _spans.Add(new AgentStateRecord("a", "not-ready", null, startMs + 10_000, null, 2));
        AgentTimes times = Assert.Single(Book("PT1H", nowMs: startMs + 40_000).Entries).Value;
        Assert.Equal((10_000L, 30_000L), (times.ReadyMs, times.NotReadyMs["none"]));
    }

    [Fact]
    public void SpanThatBeganThisMoment_HasARowWithoutTime()
    {
        _spans.Add(new AgentStateRecord("a", "not-ready", null, Start.ToUnixTimeMilliseconds() + 5, null, 1));
        Assert.Equal(0, Assert.Single(Book("PT1H", nowMs: Start.ToUnixTimeMilliseconds()).Entries).Value.SignedInMs);
    }

    private AgentBook Book(string interval, long? nowMs = null)
    {
        var frame = new ReportFrame(Start, Start.AddHours(1), ReportInterval.All.Single(each => each.Name == interval), TimeZoneInfo.Utc, null);
        var book = new AgentBook(frame, nowMs ?? Start.AddHours(2).ToUnixTimeMilliseconds());
        foreach (AgentStateRecord span in _spans) book.Add(span);
        return book;
    }

    private void Spans(params (string State, string? Reason, int Seconds)[] spans)
    {
        long atMs = Start.ToUnixTimeMilliseconds();
        foreach ((string state, string? reason, int seconds) in spans)
        {
            _spans.Add(new AgentStateRecord("a", state, reason, atMs, atMs + (seconds * 1000), _spans.Count));
            atMs += seconds * 1000;
        }
    }
}
