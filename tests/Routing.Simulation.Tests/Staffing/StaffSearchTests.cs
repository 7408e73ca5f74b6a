using Routing.Core;
using static Routing.Simulation.Tests.TestModels;

namespace Routing.Simulation.Tests;

public sealed class StaffSearchTests
{
    private static readonly StaffingDemand Demand = new(0.1, 180, 120, 20);

    [Theory]
    [InlineData(30)]
    [InlineData(8)]
    public void SingleQueue_FindsErlangAsCount(int startFrom)
    {
        int expected = StaffingFormula.SmallestStaff(Demand, 0.8).Agents;
        var told = new List<int>();
        var search = new StaffSearch(SingleQueue(startFrom), "desk", 0, run => told.Add(run.Agents));
        StaffRun found = search.Search(TestContext.Current.CancellationToken);
        Assert.InRange(found.Agents, expected - 1, expected + 1);
        Assert.Equal(told.Order(), search.Runs.Select(run => run.Agents));
        Assert.True(found.MeetsTargets);
        Assert.Equal(found.Agents, found.Report.Groups[0].Count);
        Assert.False(search.Runs.Single(run => run.Agents == found.Agents - 1).MeetsTargets);
    }

    [Fact]
    public void EveryRun_HasTheSameCallers()
    {
        var search = new StaffSearch(SingleQueue(16), "desk");
        search.Search(TestContext.Current.CancellationToken);
        Assert.Single(search.Runs.Select(run => run.Report.Queues[0].Offered).Distinct());
    }

    [Fact]
    public void OneAgentSuffices_FindsOne()
    {
        Scenario scenario = SingleQueue(7) with { Model = Single(Callers(0, 0.0001), 7, 0, 20 * Hour) };
        Assert.Equal(1, new StaffSearch(scenario, "desk").Search(TestContext.Current.CancellationToken).Agents);
    }

    [Fact]
    public void OtherQueueCannotBeMet_StopsAndNamesIt()
    {
        SimulationModel model = Of(
            [Queue(0, 0.8), Queue(1, 0.8)], [Callers(0, 0.05), Callers(1, 0.05)], [Group("desk", 4, 0), Group("few", 2, 1)], 0, 2 * Hour);
        var search = new StaffSearch(new Scenario(model, "guard", 3, 1), "desk");
        var stopped = Assert.Throws<FormatException>(() => search.Search(TestContext.Current.CancellationToken));
        Assert.Contains("q1 stays at", stopped.Message);
        Assert.DoesNotContain("q0", stopped.Message);
        Assert.InRange(search.Runs.Last().Agents, 10, 200);
    }

    [Fact]
    public void UnknownGroup_Refused() => Assert.Throws<FormatException>(() => new StaffSearch(SingleQueue(5), "night"));

    [Fact]
    public void ShiftsWithCounts_Refused()
    {
        Scenario scenario = SingleQueue(5);
        GroupModel group = scenario.Model.Groups[0] with { Shifts = [new ShiftModel(0, Hour, 3)] };
        Scenario fixedCount = scenario with { Model = scenario.Model with { Groups = [group] } };
        Assert.Contains("shifts", Assert.Throws<FormatException>(() => new StaffSearch(fixedCount, "desk")).Message);
    }

    [Fact]
    public void ShiftsOfTheWholeGroup_GrowWithIt()
    {
        Scenario scenario = SingleQueue(5);
        GroupModel group = scenario.Model.Groups[0] with { Shifts = [new ShiftModel(0, 100 * Hour, null)] };
        StaffRun found = new StaffSearch(scenario with { Model = scenario.Model with { Groups = [group] } }, "desk").Search(TestContext.Current.CancellationToken);
        Assert.Equal(new StaffSearch(scenario, "desk").Search(TestContext.Current.CancellationToken).Agents, found.Agents);
    }

    private static Scenario SingleQueue(int agents) =>
        new(Single(Callers(0, Demand.RatePerSecond), agents, Hour, 20 * Hour), "guard", 10, 1);
}
