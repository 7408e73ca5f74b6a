using static Routing.Simulation.Tests.TestModels;

namespace Routing.Simulation.Tests;

/// <summary>
/// One queue, simulated with the production engine, against independent Erlang-C and Erlang-A values: within three times the half-width
/// of the 95 % confidence interval.
/// </summary>
public sealed class ErlangAgreementTests
{
    [Theory]
    [InlineData(0.05555555555555555, 14, 0.88835, 7.8359, 0.714286)]
    [InlineData(0.05555555555555555, 15, 0.941453, 3.6735, 0.666667)]
    [InlineData(0.058333333333333334, 13, 0.720612, 26.5569, 0.807692)]
    [InlineData(1, 187, 0.771676, 12.7794, 0.962567)]
    [InlineData(1, 190, 0.883356, 6.378, 0.947368)]
    [InlineData(5, 915, 0.903986, 6.1001, 0.983607)]
    public void CallersWhoNeverHangUp_AsErlangC(double rate, int agents, double serviceLevel, double asa, double occupancy)
    {
        SimulationReport report = Simulate(rate, agents, null);
        QueueResult queue = report.Queues[0];
        AssertAgrees(serviceLevel, queue.ServiceLevel);
        Assert.InRange(queue.AsaSeconds, asa * 0.5, asa * 1.6);
        Assert.Equal(occupancy, report.Groups[0].Occupancy, 0.02);
        Assert.Equal(0, queue.Abandonment);
    }

    [Theory]
    [InlineData(0.05555555555555555, 12, 0.825583, 0.061597, 6.3348)]
    [InlineData(1, 160, 0.633381, 0.114758, 14.1587)]
    [InlineData(1, 166, 0.760428, 0.085699, 10.3671)]
    [InlineData(1, 172, 0.857002, 0.059946, 7.1296)]
    [InlineData(5, 798, 0.764568, 0.113353, 14.3247)]
    [InlineData(5, 880, 0.971162, 0.028564, 3.4189)]
    public void CallersWhoHangUp_AsErlangA(double rate, int agents, double serviceLevel, double abandonment, double asa)
    {
        QueueResult queue = Simulate(rate, agents, 120).Queues[0];
        AssertAgrees(serviceLevel, queue.ServiceLevel);
        Assert.Equal(abandonment, queue.Abandonment, 0.01);
        Assert.Equal(asa, queue.AsaSeconds, Math.Max(0.6, 0.1 * asa));
    }

    /// <summary>Loads near the staff take hours to settle; small centers need many hours for few callers.</summary>
    private static SimulationReport Simulate(double rate, int agents, double? patienceSeconds)
    {
        bool isSmall = rate < 0.1;
        long warmupMs = patienceSeconds is null && !isSmall ? 4 * Hour : Hour;
        SimulationModel model = Single(Callers(0, rate, patienceSeconds), agents, warmupMs, isSmall ? 40 * Hour : 6 * Hour);
        return Simulation.Run(new Scenario(model, "fifo", rate > 4 ? 6 : 12, 1));
    }

    private static void AssertAgrees(double expected, Estimate simulated)
    {
        Assert.InRange(simulated.Ci95, 0.0001, 0.1);
        Assert.Equal(expected, simulated.Mean, 3 * simulated.Ci95);
    }
}
