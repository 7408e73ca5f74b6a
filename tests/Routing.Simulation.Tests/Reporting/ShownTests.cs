namespace Routing.Simulation.Tests;

public sealed class ShownTests
{
    [Fact]
    public void Numbers_HaveTheirUnitAndNeverJumpInDigits()
    {
        Assert.Equal(["86.1\u00A0%", "100.0\u00A0%", "0.0\u00A0%"], [Shown.Share(0.8614), Shown.Share(1), Shown.Share(0)]);
        Assert.Equal(["8.0\u00A0s", "61.2\u00A0s"], [Shown.Seconds(8), Shown.Seconds(61.234)]);
        Assert.Equal(["0", "0.5", "99.9", "100", "23,966"], [Shown.Count(0), Shown.Count(0.5), Shown.Count(99.94), Shown.Count(100.2), Shown.Count(23_966.4)]);
        Assert.Equal(["±\u00A00.4", "0:00", "25:30"], [Shown.Around(0.0041), Shown.Clock(0), Shown.Clock(91_800)]);
    }

    [Fact]
    public void NoNumber_IsADash()
    {
        Assert.Equal([Shown.Nothing, Shown.Nothing, Shown.Nothing], [Shown.Share(double.NaN), Shown.Seconds(double.NaN), Shown.Count(double.PositiveInfinity)]);
        Assert.Equal("", Shown.Around(double.NaN));
    }
}
