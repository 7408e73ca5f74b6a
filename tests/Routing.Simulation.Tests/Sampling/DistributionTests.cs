namespace Routing.Simulation.Tests;

public sealed class DistributionTests
{
    private const int Draws = 100_000;

    public static TheoryData<string, double> Shapes => new()
    {
        { "exponential", 1.0 },
        { "lognormal 0.5", 0.5 },
        { "lognormal 1.2", 1.2 },
        { "erlang 2", 1 / Math.Sqrt(2) },
        { "erlang 9", 1.0 / 3.0 },
        { "fixed", 0.0 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Draws_HaveMeanAndCv(string shape, double cv)
    {
        Distribution distribution = Of(shape);
        var random = new RandomSource(5, 0, 0);
        double[] seconds = [.. Enumerable.Range(0, Draws).Select(_ => distribution.DrawMs(random) / 1000.0)];
        double mean = seconds.Average();
        double spread = Math.Sqrt(seconds.Average(value => (value - mean) * (value - mean)));
        Assert.Equal(180.0, distribution.MeanSeconds);
        Assert.Equal(180.0, mean, 180 * 4 * Math.Max(cv, 0.001) / Math.Sqrt(Draws));
        Assert.Equal(cv, spread / mean, Math.Max(0.001, 0.03 * cv * Math.Max(1, cv)));
    }

    [Fact]
    public void Lognormal_MedianIsBelowTheMeanByItsShape()
    {
        var random = new RandomSource(5, 0, 1);
        double median = Enumerable.Range(0, Draws).Select(_ => new LognormalTime(180, 1.2).DrawMs(random) / 1000.0).Order().ElementAt(Draws / 2);
        Assert.Equal(180 / Math.Sqrt(1 + (1.2 * 1.2)), median, 2.0);
    }

    [Fact]
    public void EqualStreams_EqualDraws()
    {
        Distribution distribution = new LognormalTime(180, 1.0);
        var (one, other) = (new RandomSource(3, 1, 2), new RandomSource(3, 1, 2));
        Assert.All(Enumerable.Range(0, 100), _ => Assert.Equal(distribution.DrawMs(one), distribution.DrawMs(other)));
    }

    private static Distribution Of(string shape) => shape switch
    {
        "exponential" => new ExponentialTime(180),
        "lognormal 0.5" => new LognormalTime(180, 0.5),
        "lognormal 1.2" => new LognormalTime(180, 1.2),
        "erlang 2" => new ErlangTime(180, 2),
        "erlang 9" => new ErlangTime(180, 9),
        _ => new FixedTime(180),
    };
}
