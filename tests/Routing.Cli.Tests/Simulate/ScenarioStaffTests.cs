using System.Text.Json;

namespace Routing.Cli.Tests;

public sealed class ScenarioStaffTests : IDisposable
{
    private readonly ScenarioFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Json_NamesTheCountAndTheRunsItTook()
    {
        CommandRun run = await CommandRun.Of("staff", _files.With(), "--group", "pool", "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        JsonElement report = run.Json;
        int agents = report.GetProperty("agents").GetInt32();
        Assert.InRange(agents, 9, 15);
        Assert.Equal(("pool", 3), (report.GetProperty("group").GetString(), report.GetProperty("replications").GetInt32()));
        var runs = report.GetProperty("runs").EnumerateArray().ToDictionary(each => each.GetProperty("agents").GetInt32(), each => each.GetProperty("meetsTargets").GetBoolean());
        Assert.Equal((true, false), (runs[agents], runs[agents - 1]));
        Assert.Equal(agents, report.GetProperty("result").GetProperty("groups")[0].GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task ForPeople_WritesTheCount()
    {
        CommandRun run = await CommandRun.Of("staff", _files.With(), "--group", "pool", "--replications", "1");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"agents of pool\s+\d+", run.Output);
    }

    [Fact]
    public async Task GroupThatCannotHelp_ExitsWith1AndNamesTheQueue()
    {
        string file = _files.With("[{\"group\": \"pool\"", "[{\"group\": \"vip\", \"count\": 5, \"queues\": [\"vip\"]}, {\"group\": \"few\", \"count\": 1, \"queues\": [\"general\"]}, {\"group\": \"pool\"");
        file = Shrunk(file);
        CommandRun run = await CommandRun.Of("staff", file, "--group", "vip", "--json");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("general stays at", run.Error);
    }

    [Fact]
    public async Task UnknownGroup_ExitsWith1()
    {
        CommandRun run = await CommandRun.Of("staff", _files.With(), "--group", "night", "--json");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("night", run.Error);
    }

    [Theory]
    [InlineData]
    [InlineData("--group", "pool", "--rate", "1")]
    [InlineData("--group", "pool", "--replications", "0")]
    public async Task BadUsage_ExitsWith2(params string[] options)
    {
        CommandRun run = await CommandRun.Of(["staff", _files.With(), .. options]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    /// <summary>The pool itself is left with too few.</summary>
    private static string Shrunk(string file)
    {
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"count\": 12", "\"count\": 1"));
        return file;
    }

    [Fact]
    public async Task PolicyGiven_SearchesUnderIt()
    {
        CommandRun run = await CommandRun.Of("staff", _files.With(), "--group", "pool", "--replications", "1", "--policy", "fifo", "--json");
        Assert.Equal("fifo", run.Json.GetProperty("result").GetProperty("policy").GetString());
    }

    [Fact]
    public async Task PolicyWithoutScenario_IsRefused()
    {
        CommandRun run = await CommandRun.Of("staff", "--rate", "1", "--aht", "180", "--within", "20", "--target", "0.8", "--policy", "fifo");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--policy needs a scenario", run.Error);
    }
}
