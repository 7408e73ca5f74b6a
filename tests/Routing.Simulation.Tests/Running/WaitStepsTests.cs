namespace Routing.Simulation.Tests;

public sealed class WaitStepsTests
{
    [Fact]
    public void Steps_GrowWithTheWaitWithoutGaps()
    {
        int last = 0;
        for (long waitMs = 0; waitMs <= 4_000_000; waitMs += 100)
        {
            int step = WaitSteps.Of(waitMs);
            Assert.InRange(step, last, last + 1);
            last = step;
        }

        Assert.InRange(last, WaitSteps.Count - 64, WaitSteps.Count - 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6_300)]
    [InlineData(6_400)]
    [InlineData(20_000)]
    [InlineData(61_700)]
    [InlineData(3_599_900)]
    public void SingleWait_IsFoundTo1Point6Percent(long waitMs)
    {
        var counts = new long[WaitSteps.Count];
        counts[WaitSteps.Of(waitMs)] = 1;
        Assert.Equal(waitMs / 1000.0, WaitSteps.Percentile(counts, 0.9), waitMs / 1000.0 * 0.016);
    }

    [Fact]
    public void Percentile_IsTheWaitOfItsRank()
    {
        var counts = new long[WaitSteps.Count];
        counts[WaitSteps.Of(1_000)] = 90;
        counts[WaitSteps.Of(5_000)] = 10;
        Assert.Equal(1.0, WaitSteps.Percentile(counts, 0.9), 9);
        Assert.Equal(5.0, WaitSteps.Percentile(counts, 0.91), 9);
        Assert.True(double.IsNaN(WaitSteps.Percentile(new long[WaitSteps.Count], 0.9)));
    }
}
