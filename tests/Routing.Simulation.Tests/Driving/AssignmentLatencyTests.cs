namespace Routing.Simulation.Tests;

public sealed class AssignmentLatencyTests
{
    [Fact]
    public void Percentiles_AreByNearestRank() =>
        Assert.Equal(new AssignmentLatency(50, 99, 100), AssignmentLatency.Of(Enumerable.Range(1, 100).Reverse().Select(i => (double)i)));

    [Fact]
    public void OneMeasurement_IsAllPercentiles() => Assert.Equal(new AssignmentLatency(7, 7, 1), AssignmentLatency.Of([7]));

    [Fact]
    public void NoMeasurement_HasNoPercentiles() => Assert.Equal(new AssignmentLatency(null, null, 0), AssignmentLatency.Of([]));
}
