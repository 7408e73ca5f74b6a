namespace Routing.Simulation.Tests;

/// <summary>The shipped burst: half an hour of three times the VIP callers, 2 % more staff than guard needs without it.</summary>
public sealed class BurstTests
{
    private const int BurstStarts = 36;
    private const int BurstEnds = 42;
    private const int TenMinutes = 2;

    [Fact]
    public void Guard_HoldsVipAndTheOthersAreBackWithinTenMinutes()
    {
        string file = Path.Combine(Repository.Root, "scenarios", "vip-burst.json");
        Scenario scenario = ScenarioReader.Read(File.ReadAllText(file), ".") with { Replications = 20 };
        SimulationReport report = Simulation.Run(scenario, null, TestContext.Current.CancellationToken);
        double[] vip = [.. report.Queues[0].Series.ServiceLevel.Select(level => level.Mean)];
        double[] general = [.. report.Queues[1].Series.ServiceLevel.Select(level => level.Mean)];
        Assert.Equal((300.0, 96), (report.Queues[0].Series.BinSeconds, vip.Length));
        Assert.All(vip[BurstStarts..BurstEnds], level => Assert.True(level >= 0.84, $"VIP at {level:0.000}"));
        Assert.All(general[(BurstStarts + 1)..BurstEnds], level => Assert.True(level < 0.05, $"general at {level:0.000}: no burst"));
        int back = Enumerable.Range(BurstEnds, 12).First(bin => general[bin] >= 0.75 && general[bin + 1] >= 0.75);
        Assert.InRange(back - BurstEnds, 0, TenMinutes);
    }
}
