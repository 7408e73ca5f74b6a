using Routing.Core;
using static Routing.Simulation.Tests.TestModels;

namespace Routing.Simulation.Tests;

public sealed class SimulationTests
{
    private static readonly Scenario Small = new(Pool(0.2, 37, PolicyKind.Guard, Hour, 2 * Hour), "guard", 6, 3);

    [Fact]
    public void EqualScenario_EqualReport()
    {
        SimulationReport one = Simulated(Small);
        SimulationReport other = Simulated(Small);
        Assert.Equal(one.StateHash, other.StateHash);
        Assert.Equal(one.Queues.Select(queue => queue.ServiceLevel), other.Queues.Select(queue => queue.ServiceLevel));
        Assert.NotEqual(one.StateHash, Simulated(Small with { Seed = 4 }).StateHash);
    }

    [Fact]
    public void OnTheCallersThread_TheSameReport()
    {
        SimulationReport here = Simulation.RunHere(Small, TestContext.Current.CancellationToken);
        Assert.Equal(Simulated(Small).StateHash, here.StateHash);
        Assert.Throws<OperationCanceledException>(() => Simulation.RunHere(Small, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Counts_AreMeansPerReplication()
    {
        SimulationReport report = Simulated(Small);
        Replication[] runs = [.. Enumerable.Range(0, 6).Select(number => Run(Small.Model, 3, number))];
        Assert.Equal(runs.Average(run => run.Tally.Queues[1].Offered), report.Queues[1].Offered, 1e-9);
        Assert.Equal(runs.Average(run => run.Tally.Queues[1].ServiceLevel), report.Queues[1].ServiceLevel.Mean, 1e-12);
        Assert.Equal(runs.Sum(run => run.Contacts), report.Contacts);
        Assert.All(report.Queues, queue => Assert.Equal(queue.Offered, queue.Answered + queue.Abandoned, 1e-9));
        Assert.All(report.Queues, queue => Assert.Equal(queue.Abandoned / queue.Offered, queue.Abandonment, 1e-9));
    }

    [Fact]
    public void FiveMinutes_CoverTheTimeThatCounts()
    {
        SimulationReport report = Simulated(Small);
        Assert.All(report.Queues, queue => Assert.Equal(25, queue.Intervals.FiveMinutes.Count));
        Assert.All(report.Queues[1].Intervals.FiveMinutes.Take(24), share => Assert.InRange(share, 0, 1));
    }

    [Fact]
    public void Progress_IsToldOfEveryReplication()
    {
        var told = new List<int>();
        Simulation.Run(Small, new Recorder(told), TestContext.Current.CancellationToken);
        Assert.Equal([1, 2, 3, 4, 5, 6], told.Order());
    }

    [Fact]
    public void Cancelled_Throws() =>
        Assert.ThrowsAny<OperationCanceledException>(() => Simulation.Run(Small, null, new CancellationToken(true)));

    private static SimulationReport Simulated(Scenario scenario) => Simulation.Run(scenario, null, TestContext.Current.CancellationToken);

    private sealed class Recorder(List<int> told) : IProgress<int>
    {
        public void Report(int value)
        {
            lock (told) told.Add(value);
        }
    }
}
