namespace Routing.Core.Tests.Policies;

public class LexgPolicyTests
{
    private static readonly RoutingTable Table = new(
        [Floor.Queue(), Floor.Queue() with { Protected = true, Target = 0.85 }], policy: new PolicyRule { Kind = PolicyKind.Lexg });

    [Fact]
    public void NoProtectedCallerWaits_EverySecondDecision() =>
        Assert.Equal([2, 4, 6, 8, 10, 12, 14, 16], Recovering(protectedWaits: false, oldestMs: 30_000));

    [Fact]
    public void OldestPastAMinute_EveryDecision() =>
        Assert.Equal(Enumerable.Range(1, 16), Recovering(protectedWaits: false, oldestMs: 60_001));

    /// <summary>Unmeasured, the protected queue is short of its target by the margin.</summary>
    [Fact]
    public void ProtectedCallerWaitsAndItsQueueIsShort_EveryEighthOnly() =>
        Assert.Equal([8, 16], Recovering(protectedWaits: true, oldestMs: 600_000));

    [Fact]
    public void ProtectedQueueMeetsItsTarget_EverySecondDecision()
    {
        var steering = new Steering(Table);
        for (int i = 0; i < 50; i++) steering.Book(1, Outcome.AnsweredInTime, false);
        Assert.Equal([2, 4, 6, 8], Enumerable.Range(1, 8).Where(_ => steering.TakesRecovering(true, 30_000)));
    }

    [Fact]
    public void CallerPastItsThreshold_StandsAside()
    {
        var floor = new Floor(Table);
        floor.Staff(0, 0);
        floor.Call();
        floor.Take(0);
        floor.Call();
        floor.Wait(25_000);
        floor.Call();
        floor.Call();
        floor.Accepted(Command.Complete(0, 1));
        Assert.Equal(3, floor.Agent(0).Contact);
        floor.Take(0);
        floor.Accepted(Command.Complete(0, 3));
        Assert.Equal(2, floor.Agent(0).Contact);
    }

    private static IEnumerable<int> Recovering(bool protectedWaits, long oldestMs)
    {
        var steering = new Steering(Table);
        return [.. Enumerable.Range(1, 16).Where(_ => steering.TakesRecovering(protectedWaits, oldestMs))];
    }
}
