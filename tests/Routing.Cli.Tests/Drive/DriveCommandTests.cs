namespace Routing.Cli.Tests;

public sealed class DriveCommandTests : IDisposable
{
    private const string Header = "callId,queuedAt,customerId,priority,intent,patienceSeconds,handleSeconds\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("routing-drive");

    private string Trace => Path.Combine(_folder.FullName, "calls.csv");

    [Theory]
    [InlineData("--url", "gateway")]
    [InlineData("--url", "ftp://127.0.0.1")]
    [InlineData("--speed", "0")]
    [InlineData("--speed", "fast")]
    [InlineData("--agents", "0")]
    [InlineData("--agents", "1.5")]
    [InlineData("--date", "someday")]
    [InlineData("--from", "16:00")]
    public async Task ImpossibleValue_ExitsWith2(string option, string value)
    {
        File.WriteAllText(Trace, Header);
        var options = new Dictionary<string, string> { ["--url"] = "http://127.0.0.1:1", ["--agents"] = "3", [option] = value };
        var run = await CommandRun.Of(["drive", Trace, .. options.SelectMany(pair => new[] { pair.Key, pair.Value }), "--json"]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("routing: ", run.Error);
    }

    [Fact]
    public async Task AgentsAndRosterTogether_ExitWith2()
    {
        File.WriteAllText(Trace, Header);
        var run = await CommandRun.Of("drive", Trace, "--url", "http://127.0.0.1:1", "--agents", "3", "--roster", "r.csv");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("not both", run.Error);
    }

    [Fact]
    public async Task NeitherAgentsNorRoster_ExitsWith2()
    {
        File.WriteAllText(Trace, Header);
        var run = await CommandRun.Of("drive", Trace, "--url", "http://127.0.0.1:1");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no roster", run.Error);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
