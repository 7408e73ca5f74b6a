namespace Routing.Simulation.Tests;

public sealed class HandleTimesTests
{
    [Fact]
    public void SameCallId_GetsTheSameHandleTime()
    {
        int[] known = [.. Enumerable.Range(1, 1_000)];
        Assert.Equal(new HandleTimes(known).SampleFor("990103-AA0101-7"), new HandleTimes(known).SampleFor("990103-AA0101-7"));
    }

    [Fact]
    public void ManyCallIds_DrawEvenlyFromTheKnownOnes()
    {
        var times = new HandleTimes(Enumerable.Range(0, 10));
        var drawn = Enumerable.Range(0, 10_000).CountBy(i => times.SampleFor($"990103-AA0101-{i}")).ToList();
        Assert.Equal(10, drawn.Count);
        Assert.All(drawn, pair => Assert.InRange(pair.Value, 850, 1_150));
    }

    [Fact]
    public void NothingKnown_GivesZero() => Assert.Equal(0, new HandleTimes([]).SampleFor("a"));
}
