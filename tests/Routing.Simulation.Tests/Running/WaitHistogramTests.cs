namespace Routing.Simulation.Tests;

public sealed class WaitHistogramTests
{
    [Fact]
    public void Percentiles_AreThoseOfTheSortedWaits()
    {
        var random = new RandomSource(1, 0, 0);
        long[] waits = [.. Enumerable.Range(0, 5_000).Select(_ => (long)(random.NextExponential() * 15_000)).Order()];
        WaitHistogram histogram = Of(waits);
        foreach (double share in (double[])[0.01, 0.5, 0.9, 0.99, 1.0])
        {
            long expected = waits[(int)Math.Ceiling(share * waits.Length) - 1];
            Assert.Equal(expected / 100 / 10.0, histogram.Percentile(share), 1e-9);
        }

        Assert.Equal((5_000, waits.Sum(), waits[^1]), (histogram.Count, histogram.SumMs, histogram.MaxMs));
    }

    [Fact]
    public void Empty_IsZero() => Assert.Equal((0.0, 0, 0), (new WaitHistogram().Percentile(0.99), new WaitHistogram().Count, new WaitHistogram().MaxMs));

    [Fact]
    public void LongerThanAnHour_CountsAsAnHourButTheLargestIsExact()
    {
        WaitHistogram histogram = Of(9_000_000);
        Assert.Equal((3_600.0, 9_000_000), (histogram.Percentile(0.5), histogram.MaxMs));
    }

    [Fact]
    public void Parts_AddUp()
    {
        WaitHistogram sum = WaitHistogram.Sum([Of(0, 100, 250), Of(), Of(1_000)]);
        Assert.Equal((4, 1_350, 1_000, 0.1, 1.0), (sum.Count, sum.SumMs, sum.MaxMs, sum.Percentile(0.5), sum.Percentile(1)));
    }

    private static WaitHistogram Of(params long[] waitsMs)
    {
        var histogram = new WaitHistogram();
        foreach (long wait in waitsMs) histogram.Add(wait);
        return histogram;
    }
}
