namespace Routing.Core.Tests.Policies;

public class FifoPolicyTests
{
    [Fact]
    public void Score_IsTheDelayWhateverTheQueue()
    {
        var steering = new Steering(new RoutingTable(
            [Floor.Queue(), Floor.Queue() with { Protected = true, Weight = 9, WithinMs = 60_000 }], policy: new PolicyRule { Kind = PolicyKind.Fifo }));
        Assert.Equal((12_345.0, 12_345.0), (steering.LineOf(0).Of(12_345), steering.LineOf(1).Of(12_345)));
    }

    [Fact]
    public void OlderCaller_ComesFirst()
    {
        var floor = new Floor(Floor.Queue(), Floor.Queue() with { Protected = true });
        floor.Call(queue: 0);
        floor.Pass(1);
        floor.Call(queue: 1);
        floor.Staff(0, 0);
        Assert.Equal(1, floor.Agent(0).Contact);
    }

    [Theory]
    [InlineData(7_900, 2)]
    [InlineData(8_100, 1)]
    public void PriorityStep_CountsAsFiveSecondsOfWait(long ordinaryWaitMs, long taken)
    {
        var floor = new Floor(Floor.Queue(), Floor.Queue());
        floor.Call(queue: 0);
        floor.Pass(ordinaryWaitMs - 3_000);
        floor.Call(queue: 1, priority: 1);
        floor.Pass(3_000);
        floor.Staff(0, 0);
        Assert.Equal(taken, floor.Agent(0).Contact);
    }
}
