using Routing.Core;

namespace Routing.Simulation.Tests;

public sealed class QueueTotalTests
{
    [Fact]
    public void Totals_AddUpTheSimulations()
    {
        SimulationReport one = RunOf(seed: 1);
        SimulationReport other = RunOf(seed: 2);
        IReadOnlyList<QueueTotal> totals = QueueTotal.Of(one, other);
        Assert.Equal(["q0", "q1"], totals.Select(total => total.Id));
        for (int queue = 0; queue < 2; queue++)
        {
            (QueueResult a, QueueResult b, QueueTotal sum) = (one.Queues[queue], other.Queues[queue], totals[queue]);
            Assert.Equal((a.Offered + b.Offered, a.Answered + b.Answered, a.Abandoned + b.Abandoned), (sum.Offered, sum.Answered, sum.Abandoned));
            Assert.Equal((a.AnsweredInTime + b.AnsweredInTime) / sum.Offered, sum.ServiceLevel, 12);
            Assert.Equal(a.EstimatedWait.Contacts + b.EstimatedWait.Contacts, sum.EstimatedWait.Contacts, 9);
            AssertBetween(a.AsaSeconds, b.AsaSeconds, sum.AsaSeconds);
            AssertBetween(a.EstimatedWait.MedianAbsoluteErrorSeconds, b.EstimatedWait.MedianAbsoluteErrorSeconds, sum.EstimatedWait.MedianAbsoluteErrorSeconds);
            AssertBetween(a.EstimatedWait.MeanErrorSeconds, b.EstimatedWait.MeanErrorSeconds, sum.EstimatedWait.MeanErrorSeconds);
        }
    }

    [Fact]
    public void Estimates_AreOfThoseWhoWaitedAndWereAnswered()
    {
        SimulationReport report = RunOf(seed: 3);
        foreach (QueueResult queue in report.Queues)
        {
            EstimatedWaitReport wait = queue.EstimatedWait;
            Assert.InRange(wait.Contacts, 0.1 * queue.Answered, queue.Answered);
            Assert.InRange(wait.MedianAbsoluteErrorSeconds, 0.1, 30);
            Assert.InRange(wait.BaselineMedianAbsoluteErrorSeconds, 0.1, 60);
            Assert.InRange(wait.MeanErrorSeconds, -20, 20);
        }
    }

    private static SimulationReport RunOf(long seed) =>
        Simulation.Run(new Scenario(TestModels.Pool(0.3, 52, PolicyKind.Guard), "guard", 2, seed), null, TestContext.Current.CancellationToken);

    private static void AssertBetween(double one, double other, double found) =>
        Assert.InRange(found, Math.Min(one, other) - 0.001, Math.Max(one, other) + 0.001);
}
