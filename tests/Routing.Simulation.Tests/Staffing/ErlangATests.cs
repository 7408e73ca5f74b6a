namespace Routing.Simulation.Tests;

public sealed class ErlangATests
{
    [Theory]
    [InlineData(0.05555555555555555, 12, 0.279807, 0.825583, 0.061597, 6.3348)]
    [InlineData(1, 160, 0.891011, 0.633381, 0.114758, 14.1587)]
    [InlineData(1, 166, 0.798465, 0.760428, 0.085699, 10.3671)]
    [InlineData(1, 172, 0.669283, 0.857002, 0.059946, 7.1296)]
    [InlineData(5, 798, 0.997715, 0.764568, 0.113353, 14.3247)]
    [InlineData(5, 880, 0.685079, 0.971162, 0.028564, 3.4189)]
    public void IndependentValues_AreMet(double rate, int agents, double wait, double serviceLevel, double abandonment, double asa)
    {
        var outcome = ErlangA.Of(new StaffingDemand(rate, 180, 120, 20), agents);
        Assert.Equal(wait, outcome.WaitProbability, 0.00005);
        Assert.Equal(serviceLevel, outcome.ServiceLevel, 0.00005);
        Assert.Equal(abandonment, outcome.Abandonment, 0.00005);
        Assert.Equal(asa, outcome.AsaSeconds, 0.00006);
    }

    [Theory]
    [InlineData(0.01, 1)]
    [InlineData(1, 100)]
    [InlineData(1, 166)]
    [InlineData(1, 400)]
    [InlineData(20, 1_000)]
    [InlineData(20, 3_600)]
    [InlineData(100, 20_000)]
    public void AnyLoad_AgreesWithTheBirthDeathChain(double rate, int agents)
    {
        var outcome = ErlangA.Of(new StaffingDemand(rate, 180, 120, 20), agents);
        var chain = BirthDeathChain.Of(rate, 180, 120, agents);
        Assert.Equal(chain.Wait, outcome.WaitProbability, 1e-7);
        Assert.Equal(chain.Abandonment, outcome.Abandonment, 1e-7);
    }

    [Fact]
    public void EndlessPatience_ApproachesErlangC()
    {
        var patient = ErlangA.Of(new StaffingDemand(1, 180, 1e9, 20), 190);
        var endless = ErlangC.Of(new StaffingDemand(1, 180, null, 20), 190);
        Assert.Equal(endless.ServiceLevel, patient.ServiceLevel, 1e-5);
        Assert.Equal(endless.AsaSeconds, patient.AsaSeconds, 1e-3);
    }

    [Fact]
    public void ThresholdZero_CountsThoseWhoNeverWait()
    {
        var outcome = ErlangA.Of(new StaffingDemand(1, 180, 120, 0), 172);
        Assert.Equal(1 - outcome.WaitProbability, outcome.ServiceLevel, 12);
    }

    [Fact]
    public void HugeThreshold_CountsAllWhoAreAnswered()
    {
        var outcome = ErlangA.Of(new StaffingDemand(5, 180, 120, 1e7), 798);
        Assert.Equal(1 - outcome.Abandonment, outcome.ServiceLevel, 12);
    }

    [Fact]
    public void NoPatience_IsRefused() =>
        Assert.Throws<ArgumentException>(() => ErlangA.Of(new StaffingDemand(1, 180, null, 20), 10));
}
