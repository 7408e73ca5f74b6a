namespace Routing.Simulation.Tests;

public sealed class BusyTimeTests
{
    private const long Minute = 60_000;

    [Fact]
    public void Talk_IsSplitOverTheBinsItTouches()
    {
        BusyTime busy = OfAnHour();
        busy.Add(10 * Minute, 50 * Minute);
        busy.Add(0, 15 * Minute);
        Assert.Equal([20 * Minute, 15 * Minute, 15 * Minute, 5 * Minute], busy.BusyMs.ToArray());
        Assert.Equal(55 * Minute, busy.SumMs);
    }

    [Fact]
    public void TalkOutsideTheTimeThatCounts_IsLeftOut()
    {
        BusyTime busy = OfAnHour();
        busy.Add(-10 * Minute, 5 * Minute);
        busy.Add(55 * Minute, 90 * Minute);
        busy.Add(-9, 0);
        busy.Add(60 * Minute, 61 * Minute);
        Assert.Equal([5 * Minute, 0, 0, 5 * Minute], busy.BusyMs.ToArray());
        Assert.Equal(10 * Minute, busy.SumMs);
    }

    private static BusyTime OfAnHour() => new(SeriesBins.Over(60 * Minute), 60 * Minute);
}
