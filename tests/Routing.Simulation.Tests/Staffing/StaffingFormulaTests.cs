namespace Routing.Simulation.Tests;

public sealed class StaffingFormulaTests
{
    [Theory]
    [InlineData(1, 180.0, 120.0, 0.75)]
    [InlineData(1, 180.0, null, 0.80)]
    [InlineData(5, 180.0, 120.0, 0.76)]
    [InlineData(10, 180.0, null, 0.90)]
    [InlineData(0.001, 10.0, 60.0, 0.80)]
    [InlineData(20, 180.0, 60.0, 0.99)]
    public void Answer_MeetsTheTargetAndOneAgentLessMissesIt(double rate, double handleSeconds, double? patienceSeconds, double target)
    {
        var demand = new StaffingDemand(rate, handleSeconds, patienceSeconds, 20);
        var staff = StaffingFormula.SmallestStaff(demand, target);
        Assert.True(staff.ServiceLevel >= target);
        Assert.True(staff.Agents == 1 || StaffingFormula.Of(demand, staff.Agents - 1).ServiceLevel < target);
    }

    [Fact]
    public void MoreAgents_NeverServeLess()
    {
        var demand = new StaffingDemand(1, 180, 120, 20);
        var levels = Enumerable.Range(120, 100).Select(agents => StaffingFormula.Of(demand, agents).ServiceLevel).ToList();
        Assert.Equal(levels.Order(), levels);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1.5)]
    public void TargetThatNoStaffReaches_IsRefused(double target) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StaffingFormula.SmallestStaff(new StaffingDemand(1, 180, null, 20), target));
}
