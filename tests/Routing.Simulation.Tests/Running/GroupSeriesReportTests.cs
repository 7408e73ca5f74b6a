namespace Routing.Simulation.Tests;

public sealed class GroupSeriesReportTests
{
    private const long Minute = 60_000;

    [Fact]
    public void Shifts_StaffTheBinsTheyCover()
    {
        GroupModel group = TestModels.Group("desk", 10, 0) with { Shifts = [new ShiftModel(60 * Minute, 85 * Minute, 4)] };
        SimulationModel model = TestModels.Single(TestModels.Callers(0, 0.1), 10, 60 * Minute, 50 * Minute) with { Groups = [group] };
        var busy = new BusyTime(SeriesBins.Over(50 * Minute), 50 * Minute);
        busy.Add(0, 30 * Minute);
        busy.Add(45 * Minute, 50 * Minute);
        GroupSeriesReport series = GroupSeriesReport.Of(SeriesBins.Over(50 * Minute), group, model, [busy]);
        Assert.Equal([4, 4 * 10.0 / 15, 0, 0], series.Staffed);
        Assert.Equal([1, 1, 0, 1], series.Busy);
        Assert.Equal([0.25, 0.375, double.NaN, double.NaN], series.Occupancy);
    }
}
