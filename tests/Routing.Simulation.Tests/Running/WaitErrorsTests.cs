namespace Routing.Simulation.Tests;

public sealed class WaitErrorsTests
{
    [Fact]
    public void Errors_AreEstimateLessWait()
    {
        var errors = new WaitErrors();
        errors.Add(new WaitEstimate(10_000, 40_000), 12_000);
        errors.Add(new WaitEstimate(30_000, 0), 20_000);
        errors.Add(new WaitEstimate(5_000, 5_000), 11_000);
        EstimatedWaitReport report = errors.Report(1.5);
        Assert.Equal((1.5, 6.0, 20.0), (report.Contacts, report.MedianAbsoluteErrorSeconds, report.BaselineMedianAbsoluteErrorSeconds));
        Assert.Equal((-2.0 + 10.0 - 6.0) / 3, report.MeanErrorSeconds, 9);
    }

    [Fact]
    public void EvenCount_MedianIsTheMeanOfTheMiddleTwo()
    {
        var errors = new WaitErrors();
        errors.Add(new WaitEstimate(1_000, 0), 0);
        errors.Add(new WaitEstimate(4_000, 0), 0);
        Assert.Equal(2.5, errors.Report(2).MedianAbsoluteErrorSeconds);
    }

    [Fact]
    public void None_HaveNoMedian()
    {
        EstimatedWaitReport report = new WaitErrors().Report(0);
        Assert.Equal((0.0, double.NaN, double.NaN, double.NaN), (report.Contacts, report.MedianAbsoluteErrorSeconds, report.MeanErrorSeconds, report.BaselineMedianAbsoluteErrorSeconds));
    }

    [Fact]
    public void Sum_TakesAllOfThemIntoTheMedian()
    {
        var one = new WaitErrors();
        one.Add(new WaitEstimate(1_000, 0), 0);
        var other = new WaitErrors();
        other.Add(new WaitEstimate(7_000, 0), 0);
        other.Add(new WaitEstimate(9_000, 0), 0);
        WaitErrors sum = WaitErrors.Sum([one, other]);
        Assert.Equal((3, 7.0, 1), (sum.Count, sum.Report(3).MedianAbsoluteErrorSeconds, one.Count));
    }
}
