namespace Routing.Simulation.Tests;

public sealed class EstimateTests
{
    /// <summary>Student's 0.975 quantiles from a table.</summary>
    [Theory]
    [InlineData(2, 12.7062)]
    [InlineData(3, 4.3027)]
    [InlineData(4, 3.1824)]
    [InlineData(5, 2.7764)]
    [InlineData(6, 2.5706)]
    [InlineData(10, 2.2622)]
    [InlineData(20, 2.0930)]
    [InlineData(30, 2.0452)]
    [InlineData(100, 1.9842)]
    [InlineData(1_000, 1.9623)]
    public void HalfWidth_IsStudents(int count, double quantile)
    {
        double[] values = [.. Enumerable.Range(0, count).Select(i => i % 3 * 0.5)];
        double mean = values.Average();
        double deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (count - 1));
        Estimate estimate = Estimate.Of(values);
        Assert.Equal(mean, estimate.Mean, 1e-12);
        Assert.Equal(quantile, estimate.Ci95 * Math.Sqrt(count) / deviation, 0.01);
    }

    [Fact]
    public void WorkedByHand_OneTwoThree() => Assert.Equal(4.3027 / Math.Sqrt(3), Estimate.Of([1, 2, 3]).Ci95, 1e-4);

    [Fact]
    public void SingleValue_HasNoHalfWidth() => Assert.Equal(new Estimate(0.8, double.NaN), Estimate.Of([0.8]));

    [Fact]
    public void NoNumbers_AreLeftOut()
    {
        Assert.Equal(new Estimate(double.NaN, double.NaN), Estimate.Of([]));
        Assert.Equal(Estimate.Of([1, 2]), Estimate.Of([1, double.NaN, 2]));
    }
}
