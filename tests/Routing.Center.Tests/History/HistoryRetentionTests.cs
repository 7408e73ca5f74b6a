namespace Routing.Center.Tests;

public class HistoryRetentionTests
{
    private const long DayMs = 86_400_000;
    private const long NowMs = 1_000 * DayMs;

    [Theory]
    [InlineData(null, 1, 185)]
    [InlineData(0, 400, 185)]
    [InlineData(-5, 400, 185)]
    [InlineData(184, 400, 185)]
    [InlineData(185, 400, 185)]
    [InlineData(186, 1, 186)]
    [InlineData(null, 500, 500)]
    public async Task WhateverIsAskedFor_NothingUnder185DaysIsDeleted(int? asked, int planned, int kept)
    {
        using var store = new PurgedHistory();
        var retention = new HistoryRetention(store, new CenterOptions { RetentionDays = asked }) { PlannedDays = planned };
        retention.Consider(NowMs);
        await retention.Idle;
        Assert.Equal([NowMs - (kept * DayMs)], store.Before);
    }

    [Fact]
    public async Task Purge_RunsOnceADay()
    {
        using var store = new PurgedHistory();
        var retention = new HistoryRetention(store, new CenterOptions());
        foreach (long nowMs in (long[])[NowMs, NowMs + 1, NowMs + DayMs - 1, NowMs + DayMs])
        {
            retention.Consider(nowMs);
            await retention.Idle;
        }

        Assert.Equal(2, store.Before.Count);
    }

    [Fact]
    public void FewerDays_AreABug() => Assert.Throws<ArgumentOutOfRangeException>(() => HistoryPurge.Before(NowMs, HistoryPurge.LeastDays - 1));
}
