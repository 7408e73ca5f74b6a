namespace Routing.Simulation.Tests;

public sealed class ArrivalRatesTests
{
    private const int Runs = 40;
    private const long Hour = 3_600_000;

    [Fact]
    public void ConstantRate_CountsArePoisson()
    {
        List<double> times = Arrivals(ArrivalRates.Constant(0.5), 100 * Hour);
        double[] counts = [.. Enumerable.Range(0, 100).Select(hour => (double)times.Count(time => time >= hour * Hour && time < (hour + 1) * Hour))];
        double mean = counts.Average();
        Assert.Equal(1_800, mean, 4 * Math.Sqrt(1_800 / 100.0));
        Assert.InRange(counts.Average(count => (count - mean) * (count - mean)) / mean, 0.6, 1.5);
    }

    [Fact]
    public void RatesByInterval_CountsWithinPoissonBounds()
    {
        double[] rates = [0.3, 0, 1.2, 0.05];
        var total = new int[rates.Length];
        for (int run = 0; run < Runs; run++)
        {
            foreach (double time in Arrivals(new ArrivalRates(rates, Hour), long.MaxValue, run)) total[(int)(time / Hour)]++;
        }

        Assert.Equal(0, total[1]);
        for (int interval = 0; interval < rates.Length; interval++)
        {
            double expected = rates[interval] * 3_600 * Runs;
            Assert.Equal(expected, total[interval], (4 * Math.Sqrt(expected)) + 0.5);
        }
    }

    [Fact]
    public void EndOfTheLastInterval_EndsTheStream()
    {
        var rates = new ArrivalRates([1.0, 1.0], 10_000);
        var random = new RandomSource(1, 0, 0);
        Assert.Equal(long.MaxValue, rates.NextMs(20_000, random));
        List<double> times = Arrivals(rates, long.MaxValue);
        Assert.True(times.Count > 5 && times[^1] <= 20_000);
    }

    [Fact]
    public void SingleRate_HoldsPastItsInterval() =>
        Assert.InRange(new ArrivalRates([1.0], 10_000).NextMs(50_000, new RandomSource(1, 0, 0)), 50_000, 100_000);

    [Fact]
    public void NoRate_NobodyComes()
    {
        Assert.Equal(long.MaxValue, ArrivalRates.Constant(0).NextMs(0, new RandomSource(1, 0, 0)));
        Assert.Equal(long.MaxValue, new ArrivalRates([0, 0], Hour).NextMs(0, new RandomSource(1, 0, 0)));
    }

    private static List<double> Arrivals(ArrivalRates rates, long untilMs, int run = 0)
    {
        var random = new RandomSource(7, run, 0);
        var times = new List<double>();
        for (double time = rates.NextMs(0, random); time < Math.Min(untilMs, long.MaxValue / 2.0); time = rates.NextMs(time, random)) times.Add(time);
        return times;
    }
}
