namespace Routing.Core.Tests.Policies;

public class GuardPolicyTests
{
    /// <summary>Worked by hand: T = 20 s, x = 0.05, gap = 1 s: guard is 20 · 0.95 − 2 = 17 s.</summary>
    [Theory]
    [InlineData(16_400, 1)]
    [InlineData(17_400, 2)]
    public void ProtectedContact_IsLiftedShortlyBeforeItsThreshold(long protectedWaitMs, long taken)
    {
        QueueRule vip = Floor.Queue() with { Protected = true, Target = 0 };
        var floor = new Floor(new RoutingTable([Floor.Queue(), vip], policy: new PolicyRule { Comfort = false }));
        floor.Accepted(Command.DefineAgent(0, Floor.Profile(0)));
        floor.Accepted(Command.SignIn(0));
        floor.Call(queue: 0);
        floor.Pass(600);
        floor.Call(queue: 1);
        floor.Pass(protectedWaitMs);
        Assert.Equal($"ContactReserved c{taken} a0 q{taken - 1} r1 v{floor.Now + 12_000}", floor.Accepted(Command.Ready(0))[1]);
    }
}
