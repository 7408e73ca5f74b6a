namespace Routing.Simulation.Tests;

public sealed class DemoRosterTests
{
    [Fact]
    public void Everybody_IsSomebodyElse()
    {
        Assert.Equal(DemoRoster.All.Count, DemoRoster.All.Select(person => person.AgentId).Distinct().Count());
        Assert.Equal(DemoRoster.All.Count, DemoRoster.All.Select(person => person.Name).Distinct().Count());
    }

    [Fact]
    public void EveryQueue_IsServedByThree() =>
        Assert.All(DemoCenter.Queues, queue => Assert.True(DemoRoster.All.Count(person => person.Skills.Contains(queue)) >= 3, queue));

    [Fact]
    public void Work_FitsTheRoster()
    {
        double meanHandle = DemoCallerKind.All.Sum(kind => kind.Share * kind.HandleSeconds) / DemoCallerKind.All.Sum(kind => kind.Share);
        double busy = 0.40 * (meanHandle + 12);
        Assert.InRange(busy / DemoRoster.All.Count, 0.6, 0.8);
    }
}
