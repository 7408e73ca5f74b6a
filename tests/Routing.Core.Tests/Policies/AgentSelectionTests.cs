namespace Routing.Core.Tests.Policies;

public class AgentSelectionTests
{
    [Fact]
    public void LongestIdle_InOrderOfBecomingIdle()
    {
        Floor floor = Staffed(AgentSelection.LongestIdle);
        Pause(floor, 0);
        Assert.Equal([1, 2, 0], Given(floor, 3));
    }

    [Fact]
    public void MostSkilled_HighestLevelFirst() => Assert.Equal([1, 2, 0], Given(Staffed(AgentSelection.MostSkilled), 3));

    [Fact]
    public void LeastSkilled_LowestLevelFirst() => Assert.Equal([0, 2, 1], Given(Staffed(AgentSelection.LeastSkilled), 3));

    [Fact]
    public void EqualLevels_TheLongestIdle()
    {
        var floor = new Floor(Table(AgentSelection.MostSkilled));
        for (int agent = 0; agent < 3; agent++) floor.Staff(agent, 0);
        Pause(floor, 0);
        Assert.Equal([1, 2, 0], Given(floor, 3));
    }

    [Fact]
    public void RoundRobin_WhoWasAskedLongestAgo()
    {
        Floor floor = Staffed(AgentSelection.RoundRobin);
        floor.Call();
        floor.Take(0);
        floor.Accepted(Command.Complete(0, 1));
        Pause(floor, 2);
        Pause(floor, 1);
        Assert.Equal([2, 1, 0], Given(floor, 3));
    }

    [Fact]
    public void LeastOccupied_SmallestShareOfItsTimeInCalls()
    {
        Floor floor = Staffed(AgentSelection.LeastOccupied);
        floor.Call();
        floor.Take(0);
        floor.Call();
        floor.Take(1);
        floor.Pass(10_000);
        floor.Accepted(Command.Complete(0, 1));
        floor.Pass(10_000);
        floor.Accepted(Command.Complete(1, 2));
        Pause(floor, 2);
        Assert.Equal([2, 0, 1], Given(floor, 3));
    }

    [Fact]
    public void NarrowerAgent_BeforeEverySelection()
    {
        RoutingTable table = new([Floor.Queue(), Floor.Queue(1)], policy: new PolicyRule { Selection = AgentSelection.MostSkilled });
        var floor = new Floor(table);
        floor.Staff(0, new AgentProfile([new AgentSkill(0, 10), new AgentSkill(1, 10)]));
        floor.Staff(1, new AgentProfile([new AgentSkill(0, 1)]));
        floor.Staff(2, new AgentProfile([new AgentSkill(0, 2)]));
        Assert.Equal([2, 1, 0], Given(floor, 3));
    }

    /// <summary>Three agents of levels 3, 9 and 5.</summary>
    private static Floor Staffed(AgentSelection selection)
    {
        var floor = new Floor(Table(selection));
        int[] levels = [3, 9, 5];
        for (int agent = 0; agent < 3; agent++) floor.Staff(agent, new AgentProfile([new AgentSkill(0, levels[agent])]));
        return floor;
    }

    private static RoutingTable Table(AgentSelection selection) =>
        new([Floor.Queue()], policy: new PolicyRule { Kind = PolicyKind.Fifo, Selection = selection });

    private static void Pause(Floor floor, int agent)
    {
        floor.Accepted(Command.NotReady(agent, 16));
        floor.Accepted(Command.Ready(agent));
    }

    private static int[] Given(Floor floor, int calls) => [.. Enumerable.Range(0, calls).Select(_ => floor.Contact(floor.Call()).Agent)];
}
