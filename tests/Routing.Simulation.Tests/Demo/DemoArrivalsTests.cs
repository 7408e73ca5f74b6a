namespace Routing.Simulation.Tests;

public sealed class DemoArrivalsTests
{
    [Theory]
    [InlineData(0, 0.35)]
    [InlineData(120, 0.675)]
    [InlineData(240, 1)]
    [InlineData(540, 1.15)]
    [InlineData(1_140, 0.85)]
    public void Level_RisesThenSwellsAndEbbs(double seconds, double level) => Assert.Equal(level, DemoArrivals.Level(seconds), 6);

    [Theory]
    [InlineData(299, false)]
    [InlineData(300, true)]
    [InlineData(389, true)]
    [InlineData(390, false)]
    [InlineData(780, true)]
    public void Burst_ComesEveryEightMinutes(double seconds, bool isBurst) => Assert.Equal(isBurst, DemoArrivals.IsBurst(seconds));

    [Fact]
    public void Arrivals_KeepTheirRateAndTheirKinds()
    {
        var (calm, burst) = (Draw(6 * 3_600).Where(call => !DemoArrivals.IsBurst(call.Seconds)).ToList(), Draw(6 * 3_600).Where(call => DemoArrivals.IsBurst(call.Seconds)).ToList());
        double calmSeconds = 6 * 3_600 * (390.0 / 480);
        Assert.InRange(calm.Count / calmSeconds, 0.37, 0.42);
        Assert.InRange(calm.Count(call => call.Kind.IsVip) / (double)calm.Count, 0.12, 0.16);
        Assert.InRange(burst.Count(call => call.Kind.IsVip) / (double)burst.Count, 0.36, 0.43);
        Assert.All(DemoCallerKind.All, kind => Assert.Contains(calm, call => call.Kind == kind));
    }

    [Fact]
    public void SameSeed_GivesTheSameCallers() => Assert.Equal(Draw(900), Draw(900));

    private static List<(double Seconds, DemoCallerKind Kind)> Draw(double until)
    {
        var arrivals = new DemoArrivals(new RandomSource(7, 0, 0));
        var calls = new List<(double Seconds, DemoCallerKind Kind)>();
        for (var next = arrivals.Next(0); next.Seconds < until; next = arrivals.Next(next.Seconds)) calls.Add(next);
        return calls;
    }
}
