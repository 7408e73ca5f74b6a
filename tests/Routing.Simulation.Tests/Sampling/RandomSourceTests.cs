namespace Routing.Simulation.Tests;

public sealed class RandomSourceTests
{
    private const int Draws = 100_000;

    /// <summary>From an implementation of its own of splitmix64 and xoshiro256**.</summary>
    [Theory]
    [InlineData(1, 0, 0, 0.9299697815615795, 0.8392768398135517, 0.1653252497599776)]
    [InlineData(1, 0, 1, 0.18980532424104707, 0.10841491534893116, 0.6652753201657533)]
    [InlineData(1, 1, 0, 0.5913528523644527, 0.15336456162624396, 0.3445264058351862)]
    [InlineData(-2, 0, 0, 0.12320215445562482, 0.14252543674691337, 0.46598934603228565)]
    public void FirstValues_AreFixed(long seed, int replication, int purpose, double first, double second, double third)
    {
        var random = new RandomSource(seed, replication, purpose);
        Assert.Equal([first, second, third], [random.NextUniform(), random.NextUniform(), random.NextUniform()]);
    }

    [Fact]
    public void Uniform_HasItsMomentsAndStaysInside()
    {
        double[] values = Values(random => random.NextUniform());
        Assert.All(values, value => Assert.InRange(value, double.Epsilon, 1 - 1e-16));
        AssertMoments(values, 0.5, 1.0 / 12.0, 0.0);
    }

    [Fact]
    public void Exponential_HasItsMoments() => AssertMoments(Values(random => random.NextExponential()), 1, 1, 2);

    [Fact]
    public void Normal_HasItsMoments() => AssertMoments(Values(random => random.NextNormal()), 0, 1, 0);

    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1, 0)]
    [InlineData(2, 0, 0)]
    [InlineData(-1, 0, 0)]
    public void OtherStream_IsUncorrelatedEvenAPlaceApart(long seed, int replication, int purpose)
    {
        double[] one = Values(random => random.NextUniform());
        double[] other = Values(random => random.NextUniform(), new RandomSource(seed, replication, purpose));
        for (int lag = -2; lag <= 2; lag++) Assert.InRange(Correlation(one, other, lag), -0.0125, 0.0125);
    }

    /// <summary>First values over many seeds, replications and purposes are spread as one stream's are.</summary>
    [Fact]
    public void NeighbouringStreams_StartAnywhere()
    {
        double[] firsts = [.. Enumerable.Range(0, 40_000).Select(i => new RandomSource(i / 400, i / 20 % 20, i % 20).NextUniform())];
        Assert.Equal(0.5, firsts.Average(), 0.006);
        Assert.InRange(Correlation(firsts, firsts, 1), -0.02, 0.02);
        Assert.InRange(Correlation(firsts, firsts, 400), -0.02, 0.02);
    }

    private static double[] Values(Func<RandomSource, double> draw, RandomSource? random = null)
    {
        random ??= new RandomSource(1, 0, 0);
        return [.. Enumerable.Range(0, Draws).Select(_ => draw(random))];
    }

    private static void AssertMoments(double[] values, double mean, double variance, double skewness)
    {
        double average = values.Average();
        double spread = values.Average(value => (value - average) * (value - average));
        double third = values.Average(value => Math.Pow((value - average) / Math.Sqrt(spread), 3));
        Assert.Equal(mean, average, 0.012);
        Assert.Equal(variance, spread, 0.03 * variance);
        Assert.Equal(skewness, third, 0.1);
    }

    private static double Correlation(double[] a, double[] b, int lag)
    {
        int count = Math.Min(a.Length, b.Length) - Math.Abs(lag);
        ReadOnlySpan<double> first = a.AsSpan(Math.Max(0, -lag), count);
        ReadOnlySpan<double> second = b.AsSpan(Math.Max(0, lag), count);
        double sum = 0;
        for (int i = 0; i < count; i++) sum += (first[i] - 0.5) * (second[i] - 0.5);
        return sum / count * 12.0;
    }
}
