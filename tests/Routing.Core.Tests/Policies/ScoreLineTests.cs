using Routing.Core.Tests.Workload;

namespace Routing.Core.Tests.Policies;

public class ScoreLineTests
{
    [Theory]
    [InlineData(0, 0.0)]
    [InlineData(10_000, 1.0)]
    [InlineData(16_999, 1.6999)]
    [InlineData(17_000, 34.0)]
    [InlineData(20_000, 40.0)]
    public void Score_RisesAndIsLifted(long delayMs, double expected)
    {
        var line = new ScoreLine(2.0, 20_000.0) { LiftedWeight = 40.0, LiftedFromMs = 17_000 };
        Assert.Equal(expected, line.Of(delayMs), 1e-12);
        Assert.Equal(delayMs >= 17_000, line.IsLifted(delayMs));
    }

    [Fact]
    public void HeadStart_IsAdded() => Assert.Equal(100.5, new ScoreLine(1.0, 2.0) { Ahead = 100.0 }.Of(1));

    [Fact]
    public void WithoutLift_NoDelayIsLifted() => Assert.False(new ScoreLine(1.0, 1.0).IsLifted(long.MaxValue - 1));

    /// <summary>The guard is in seconds and the delay in milliseconds: the line's whole number must part them as the comparison in seconds does.</summary>
    [Fact]
    public void GuardLine_LiftsFromTheFirstMillisecondThatReachesTheGuard()
    {
        var steering = new Steering(new RoutingTable([Floor.Queue() with { Protected = true }, Floor.Queue()]));
        var policy = new GuardPolicy(steering);
        var random = new SeededRandom(11);
        for (int i = 0; i < 20_000; i++)
        {
            double guard = random.Percent(20) ? random.Between(0, 40_000) / 1000.0 : random.Between(0, int.MaxValue - 1) / 5e7;
            steering.Queues[0].Guard = guard;
            long from = policy.LineOf(0).LiftedFromMs;
            Assert.True(from / 1000.0 >= guard, $"{guard:R}");
            Assert.True(from == 0 || (from - 1) / 1000.0 < guard, $"{guard:R}");
        }
    }

    [Fact]
    public void UnprotectedQueue_HasNoLift()
    {
        var steering = new Steering(new RoutingTable([Floor.Queue() with { Protected = true }, Floor.Queue()]));
        Assert.Equal(long.MaxValue, steering.LineOf(1).LiftedFromMs);
        Assert.True(steering.LineOf(0).LiftedFromMs < 20_000);
    }

    /// <summary>Lines follow the controllers: after a step that moved the guard, the line has moved too.</summary>
    [Fact]
    public void Step_DrawsLinesAnew()
    {
        var steering = new Steering(new RoutingTable([Floor.Queue() with { Protected = true, Target = 0.9 }, Floor.Queue()]));
        long before = steering.LineOf(0).LiftedFromMs;
        for (int i = 0; i < 50; i++) steering.Book(0, Outcome.PastThreshold, false);
        for (int second = 0; second < 20; second++) steering.Step();
        Assert.True(steering.LineOf(0).LiftedFromMs < before);
        Assert.Equal((long)Math.Ceiling(steering.Queues[0].Guard * 1000.0), steering.LineOf(0).LiftedFromMs);
    }
}
