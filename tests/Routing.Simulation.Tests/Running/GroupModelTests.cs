using Routing.Core;

namespace Routing.Simulation.Tests;

public sealed class GroupModelTests
{
    [Fact]
    public void NoShifts_AllWorkAlways()
    {
        GroupModel group = Group(5);
        Assert.Equal((5, 500.0), (group.MostAtWork, group.StaffedMs(0, 100)));
        Assert.Empty(group.Roster());
    }

    [Fact]
    public void OverlappingShifts_AreWorkedByDifferentAgents()
    {
        GroupModel group = Group(5, new ShiftModel(0, 100, 2), new ShiftModel(50, 150, 3));
        Assert.Equal([0, 1, 2, 3, 4], group.Roster().Select(work => work.Agent));
        Assert.Equal(5, group.MostAtWork);
    }

    [Fact]
    public void ShiftAfterAnother_TakesThoseWhoAreFreeAgain()
    {
        GroupModel group = Group(3, new ShiftModel(100, 200, 2), new ShiftModel(0, 100, 2), new ShiftModel(150, 300, 1));
        Assert.Equal([(0, 0), (1, 0), (0, 100), (1, 100), (2, 150)], group.Roster().Select(work => (work.Agent, (int)work.Shift.FromMs)));
        Assert.Equal(3, group.MostAtWork);
    }

    [Fact]
    public void StaffedTime_IsCutAtBothEnds() =>
        Assert.Equal((2 * 50) + (4 * 30), Group(4, new ShiftModel(0, 100, 2), new ShiftModel(120, 500, null)).StaffedMs(50, 150));

    private static GroupModel Group(int count, params ShiftModel[] shifts) => new("desk", count, new AgentProfile([]), shifts);
}
