using Routing.Simulation;

namespace Routing.Cli.Tests;

/// <summary>Two hours of calls through the real gateway over HTTP, sixty times as fast as they come.</summary>
public sealed class GatewayReplayTests
{
    private const double Speed = 60;

    private static readonly DateTimeOffset Start = new(1999, 1, 3, 13, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task TwoHours_WithTheGatewayKilledInTheMiddle_LoseAndDoubleNoCall()
    {
        await using var gateway = new GatewayProcess(Speed, Start);
        await gateway.StartAsync(TestContext.Current.CancellationToken);
        var calls = MadeUpTrace.Draw(seed: 20, Start, TimeSpan.FromHours(2));
        var fault = new KillHalfway(gateway);
        var drive = new GatewayDrive(new DriveSettings { Url = gateway.Url, Speed = Speed }, TimeProvider.System);

        var report = await drive.RunAsync(calls, DriveRoster.Of(8, Start), Start, fault, TestContext.Current.CancellationToken);

        await fault.Restarted;
        Assert.Contains("Recovered to sequence", gateway.Log.Split("Ctrl-C stops")[1]);
        Assert.True(report.LostConnections > 0, "The drive noticed the kill.");
        AssertGood(report, calls.Count);
        Assert.InRange(report.Abandoned, 1, calls.Count / 2);
    }

    private static void AssertGood(DriveReport report, int calls)
    {
        Assert.True(report.IsGood, string.Join("; ", report.Problems));
        Assert.Equal((calls, 0, 0, 0), (report.Offered, report.Lost, report.Doubled, report.Errors));
        Assert.Equal(calls, report.Answered + report.Abandoned);
        Assert.Equal(["ordinary", "preferred"], report.PerQueue.Select(queue => queue.Queue));
    }
}
