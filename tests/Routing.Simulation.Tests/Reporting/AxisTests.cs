namespace Routing.Simulation.Tests;

public sealed class AxisTests
{
    [Theory]
    [InlineData(1800, 3)]
    [InlineData(28_800, 9)]
    [InlineData(86_400, 9)]
    [InlineData(604_800, 8)]
    [InlineData(31_536_000, 9)]
    public void Time_HasAFewTicksFromTheStart(double seconds, int ticks)
    {
        Axis time = Axis.Time(seconds);
        Assert.Equal((0, ticks), (time.Ticks().First(), time.Ticks().Count()));
        Assert.All(time.Ticks(), tick => Assert.InRange(tick, 0, seconds));
    }

    [Theory]
    [InlineData(1061, 1500, 500)]
    [InlineData(0.37, 0.4, 0.1)]
    [InlineData(0, 1, 1)]
    [InlineData(100, 100, 20)]
    public void Numbers_ReachTheLargestInRoundSteps(double most, double to, double step)
    {
        Axis axis = Axis.Numbers(most);
        Assert.Equal(to, axis.To, 9);
        Assert.Equal(step, axis.Step, 9);
    }

    [Theory]
    [InlineData(0.93, 0.8)]
    [InlineData(0.75, 0.7)]
    [InlineData(0.01, 0)]
    [InlineData(double.NaN, 0)]
    public void Shares_StartBelowTheLeastAndEndAt100Percent(double least, double from)
    {
        Axis axis = Axis.Share(least);
        Assert.Equal((from, 1.0, "100\u00A0%"), (Math.Round(axis.From, 9), axis.To, axis.Label(1)));
    }

    [Theory]
    [InlineData(166, 166, 165, 167)]
    [InlineData(163, 166, 162, 167)]
    [InlineData(1, 3, 0, 4)]
    [InlineData(120, 166, 110, 170)]
    public void Counts_LeaveRoomAtBothEnds(int least, int most, double from, double to)
    {
        Axis axis = Axis.Counts(least, most);
        Assert.Equal((from, to), (axis.From, axis.To));
    }
}
