namespace Routing.Cli.Tests;

/// <summary>Two busy hours of the bank's log, imported and driven by the command through the real gateway.</summary>
public sealed class BankReplayTests
{
    private static readonly DateTimeOffset Start = new(1999, 1, 3, 13, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task TwoHoursImportedAndDriven_LoseAndDoubleNoCall()
    {
        var log = Environment.GetEnvironmentVariable("ROUTING_BANK_LOG")
            ?? Path.Combine(Repository.Root, "..", "shared", "data", "anonymous-bank", "january.txt");
        Assert.SkipUnless(File.Exists(log), "The bank's log is not at hand; ROUTING_BANK_LOG names it.");
        var folder = Directory.CreateTempSubdirectory("routing-replay");
        var trace = Path.Combine(folder.FullName, "calls.csv");
        await using var gateway = new GatewayProcess(60, Start);
        await gateway.StartAsync(TestContext.Current.CancellationToken);

        var import = await CommandRun.Of("import", "anonymous-bank", log, "--out", trace, "--json");
        var drive = await CommandRun.Of(
            "drive", trace, "--url", gateway.Url.ToString(), "--date", "1999-01-03", "--from", "15:00", "--to", "17:00", "--speed", "60", "--json");

        folder.Delete(recursive: true);
        Assert.Equal((0, ""), (import.ExitCode, import.Error));
        Assert.True(drive.ExitCode == 0, drive.Output + drive.Error);
        var report = drive.Json;
        Assert.Equal(412, report.GetProperty("offered").GetInt32());
        Assert.Equal(412, report.GetProperty("answered").GetInt32() + report.GetProperty("abandoned").GetInt32());
        Assert.Equal(0, report.GetProperty("serverErrors").GetInt32());
        Assert.True(report.GetProperty("agreesWithServer").GetBoolean());
        Assert.InRange(report.GetProperty("assignmentLatencyMs").GetProperty("p50").GetDouble(), 0.1, 1_000);
    }
}
