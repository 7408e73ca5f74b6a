namespace Routing.Core.Tests.Policies;

public class WeightedPolicyTests
{
    private static readonly RoutingTable Table = new(
        [Floor.Queue() with { WithinMs = 40_000 }, Floor.Queue() with { Weight = 3, Protected = true }], policy: new PolicyRule { Kind = PolicyKind.Weighted });

    [Theory]
    [InlineData(0, 10_000, 0.25)]
    [InlineData(0, 40_000, 1.0)]
    [InlineData(1, 10_000, 1.5)]
    [InlineData(1, 20_000, 3.0)]
    public void Score_IsWeightTimesDelayInThresholds(int queue, long delayMs, double expected) =>
        Assert.Equal(expected, new Steering(Table).LineOf(queue).Of(delayMs));

    /// <summary>Worked by hand: 30 s of 40 s is 0.75, as much as 3 · 5 s of 20 s.</summary>
    [Theory]
    [InlineData(4_900, 1)]
    [InlineData(5_100, 2)]
    public void FreedAgent_TakesTheLargerScore(long protectedWaitMs, long taken)
    {
        var floor = new Floor(Table);
        floor.Call(queue: 0);
        floor.Pass(30_000 - protectedWaitMs);
        floor.Call(queue: 1);
        floor.Pass(protectedWaitMs);
        floor.Staff(0, 0);
        Assert.Equal(taken, floor.Agent(0).Contact);
    }
}
