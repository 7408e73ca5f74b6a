using Routing.Core;
using static Routing.Simulation.Tests.TestModels;

namespace Routing.Simulation.Tests;

public sealed class ReplicationTests
{
    [Fact]
    public void EqualSeed_EqualHashAndCounts()
    {
        SimulationModel model = Pool(0.5, 85, PolicyKind.Guard);
        Replication one = Run(model);
        Replication other = Run(model);
        Assert.Equal((one.StateHash, one.Events, one.Contacts), (other.StateHash, other.Events, other.Contacts));
        Assert.Equal(one.Tally.Queues[0].Counts, other.Tally.Queues[0].Counts);
        Assert.NotEqual(one.StateHash, Run(model, seed: 2).StateHash);
        Assert.NotEqual(one.StateHash, Run(model, number: 1).StateHash);
    }

    [Fact]
    public void OtherStaffOrPolicy_TheSameCallersCome()
    {
        long[] offered = Offered(Run(Pool(0.5, 85, PolicyKind.Guard)));
        Assert.Equal(offered, Offered(Run(Pool(0.5, 150, PolicyKind.Guard))));
        Assert.Equal(offered, Offered(Run(Pool(0.5, 60, PolicyKind.Lexg))));
        Assert.NotEqual(offered, Offered(Run(Pool(0.5, 85, PolicyKind.Guard), seed: 2)));
    }

    [Fact]
    public void MoreStaff_NobodyWaitsAndTheTalkTimesAreThoseOfFewer()
    {
        Replication many = Run(Pool(0.5, 400, PolicyKind.Fifo));
        Assert.Equal((1.0, 1.0, 0L), (many.Tally.Queues[0].ServiceLevel, many.Tally.Queues[1].ServiceLevel, many.Tally.Queues[1].Waits.MaxMs));
        Assert.Equal(90.0 / 400, many.Tally.Occupancy(0), 0.02);
    }

    [Theory]
    [InlineData(PolicyKind.Guard, 70)]
    [InlineData(PolicyKind.Lexg, 70)]
    [InlineData(PolicyKind.Guardg, 70)]
    [InlineData(PolicyKind.Priority, 90)]
    [InlineData(PolicyKind.Fifo, 20)]
    public void EveryCaller_IsAnsweredOrHangsUp(PolicyKind policy, int agents)
    {
        Tally tally = Run(Pool(0.5, agents, policy)).Tally;
        Assert.Equal(0, tally.Open);
        foreach (QueueTally queue in tally.Queues)
        {
            Assert.Equal(queue.Offered, queue.Answered + queue.Abandoned);
            Assert.Equal(queue.Offered, queue.Counts.Offered);
            Assert.Equal(queue.Answered, queue.Waits.Count);
        }
    }

    [Fact]
    public void RingTime_IsPartOfEveryWait()
    {
        SimulationModel model = Single(Callers(0, 0.1, null, ringMs: 5_000), 60, 0, 4 * Hour);
        QueueTally queue = Run(model).Tally.Queues[0];
        Assert.Equal((5_000, 5.0), (queue.Waits.MaxMs, queue.Waits.Percentile(0.01)));
    }

    /// <summary>A fifth of the reservations ring out after 12 s: 12 s · (0.2 + 0.04 + …) of wait, and 0.04 wait past 20 s.</summary>
    [Fact]
    public void NoAnswer_RingsOutGoesToTheNextAndTheAgentComesBack()
    {
        SimulationModel model = Single(Callers(0, 0.2, null, noAnswer: 0.2), 100, 0, 12 * Hour);
        QueueTally queue = Run(model).Tally.Queues[0];
        Assert.Equal(queue.Offered, queue.Answered);
        Assert.Equal(12_000 * 0.25, queue.Waits.SumMs / (double)queue.Answered, 250.0);
        Assert.Equal(0.96, queue.ServiceLevel, 0.01);
    }

    [Fact]
    public void Shifts_AgentsComeAndGo()
    {
        var group = Group("desk", 30, 0) with { Shifts = [new ShiftModel(0, Hour, 30), new ShiftModel(2 * Hour, 3 * Hour, 30)] };
        SimulationModel model = Of([Queue(0, 0.8)], [Callers(0, 0.1, 60)], [group], 0, 3 * Hour);
        QueueTally queue = Run(model).Tally.Queues[0];
        double[] shares = [.. Enumerable.Range(0, 3).Select(hour => InTime(queue, hour))];
        Assert.True(shares[0] > 0.95 && shares[1] < 0.05 && shares[2] > 0.9, string.Join(' ', shares));
        Assert.InRange(Run(model).Tally.Occupancy(0), 0.4, 0.8);
    }

    [Theory]
    [InlineData(WrapUpMode.Timed)]
    [InlineData(WrapUpMode.UntilEnded)]
    public void WrapUp_KeepsAgentsAsLongerCallsWould(WrapUpMode mode)
    {
        QueueRule wrapping = Queue(0, 0.8) with { WrapUp = mode, WrapUpMs = 60_000 };
        SimulationModel model = Of([wrapping], [Callers(0, 0.1)], [Group("desk", 18, 0)], Hour, 8 * Hour);
        double wrapped = Run(model).Tally.Queues[0].ServiceLevel;
        double plain = Run(model with { Table = new RoutingTable([Queue(0, 0.8)]) }).Tally.Queues[0].ServiceLevel;
        Assert.InRange(wrapped, 0.2, plain - 0.2);
    }

    [Fact]
    public void SwitchConfirms_TheSimulatedSwitchDoesAtOnce()
    {
        SimulationModel model = Single(Callers(0, 0.1), 20, 0, 4 * Hour);
        SimulationModel confirming = model with { Table = new RoutingTable([Queue(0, 0.8)], connect: new ConnectRule(SwitchConfirms: true)) };
        Assert.Equal(Run(model).Tally.Queues[0].Counts, Run(confirming).Tally.Queues[0].Counts);
    }

    [Fact]
    public void QueueThatNobodyServes_EndsAfterADayAndIsMissed()
    {
        SimulationModel model = Of([Queue(0, 0.8), Queue(1, 0.8)], [Callers(0, 0.01, null), Callers(1, 0.01, null)], [Group("desk", 10, 0)], 0, Hour);
        QueueTally missed = Run(model).Tally.Queues[1];
        Assert.True(missed.Offered > 0);
        Assert.Equal((0.0, missed.Offered), (missed.ServiceLevel, missed.Counts.PastThreshold));
    }

    [Fact]
    public void Warmup_DoesNotCount()
    {
        SimulationModel model = Single(Callers(0, 0.1), 30, 3 * Hour, Hour);
        Replication replication = Run(model);
        Assert.Equal(360, replication.Tally.Queues[0].Offered, 4 * Math.Sqrt(360));
        Assert.InRange(replication.Contacts, 1_250, 1_650);
    }

    private static long[] Offered(Replication replication) => [.. replication.Tally.Queues.Select(queue => queue.Offered)];

    private static double InTime(QueueTally queue, int hour) =>
        (double)queue.InTime.Slice(hour * 12, 12).ToArray().Sum() / queue.Counted.Slice(hour * 12, 12).ToArray().Sum();
}
