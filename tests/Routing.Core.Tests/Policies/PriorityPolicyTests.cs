namespace Routing.Core.Tests.Policies;

public class PriorityPolicyTests
{
    private static readonly RoutingTable Table = new(
        [Floor.Queue(), Floor.Queue() with { Protected = true }, Floor.Queue()], policy: new PolicyRule { Kind = PolicyKind.Priority });

    [Fact]
    public void Score_PutsProtectedQueuesAheadOfAnyWait()
    {
        var steering = new Steering(Table);
        Assert.Equal((5_000.0, 6.4e10 + 5_000.0), (steering.LineOf(0).Of(5_000), steering.LineOf(1).Of(5_000)));
        Assert.True(steering.LineOf(1).Of(0) > steering.LineOf(0).Of(365L * 86_400_000));
    }

    [Fact]
    public void ProtectedCaller_ComesFirstThenTheOldest()
    {
        var floor = new Floor(Table);
        floor.Call(queue: 2);
        floor.Pass(600_000);
        floor.Call(queue: 0);
        floor.Call(queue: 1);
        var taken = new List<long>();
        for (int agent = 0; agent < 3; agent++)
        {
            floor.Staff(agent, 0);
            taken.Add(floor.Agent(agent).Contact);
        }

        Assert.Equal([3, 1, 2], taken);
    }
}
