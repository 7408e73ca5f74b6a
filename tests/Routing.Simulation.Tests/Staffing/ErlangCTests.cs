namespace Routing.Simulation.Tests;

public sealed class ErlangCTests
{
    [Theory]
    [InlineData(0.05555555555555555, 14, 0.174132, 0.88835, 7.8359, 0.714286)]
    [InlineData(0.05555555555555555, 15, 0.102042, 0.941453, 3.6735, 0.666667)]
    [InlineData(0.058333333333333334, 13, 0.368846, 0.720612, 26.5569, 0.807692)]
    [InlineData(1, 187, 0.496977, 0.771676, 12.7794, 0.962567)]
    [InlineData(1, 190, 0.354333, 0.883356, 6.378, 0.947368)]
    [InlineData(5, 915, 0.508344, 0.903986, 6.1001, 0.983607)]
    public void IndependentValues_AreMet(double rate, int agents, double wait, double serviceLevel, double asa, double occupancy)
    {
        var outcome = ErlangC.Of(new StaffingDemand(rate, 180, null, 20), agents);
        Assert.Equal(wait, outcome.WaitProbability, 0.00005);
        Assert.Equal(serviceLevel, outcome.ServiceLevel, 0.00005);
        Assert.Equal(asa, outcome.AsaSeconds, 0.00006);
        Assert.Equal(occupancy, outcome.Occupancy, 0.00005);
        Assert.Equal(0, outcome.Abandonment);
    }

    [Fact]
    public void OneAgent_IsTheSingleServerQueue()
    {
        var outcome = ErlangC.Of(new StaffingDemand(0.005, 100, null, 30), 1);
        Assert.Equal(0.5, outcome.WaitProbability, 12);
        Assert.Equal(1 - (0.5 * Math.Exp(-0.15)), outcome.ServiceLevel, 12);
        Assert.Equal(100, outcome.AsaSeconds, 9);
    }

    [Theory]
    [InlineData(180)]
    [InlineData(100)]
    public void NoMoreAgentsThanLoad_TheQueueGrowsWithoutBound(int agents)
    {
        var outcome = ErlangC.Of(new StaffingDemand(1, 180, null, 20), agents);
        Assert.Equal((0.0, double.PositiveInfinity, 1.0), (outcome.ServiceLevel, outcome.AsaSeconds, outcome.Occupancy));
    }

    [Fact]
    public void NoAgents_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangC.Of(new StaffingDemand(1, 180, null, 20), 0));
}
