using System.Text.Json;

namespace Routing.Cli.Tests;

public sealed class SimulateCommandTests : IDisposable
{
    private readonly ScenarioFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Json_HasTheContractsNames()
    {
        CommandRun run = await CommandRun.Of("simulate", _files.With(), "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        JsonElement report = run.Json;
        AssertHas(report, "policy", "seed", "replications", "durationSeconds", "stateHash", "queues", "groups", "eventsPerSecond", "wallSeconds");
        JsonElement queue = report.GetProperty("queues")[0];
        AssertHas(queue, "id", "offered", "answered", "answeredInTime", "serviceLevel", "intervals", "abandoned", "asaSeconds", "waitSeconds", "abandonment");
        AssertHas(queue.GetProperty("serviceLevel"), "mean", "ci95");
        AssertHas(queue.GetProperty("intervals"), "belowTarget");
        AssertHas(queue.GetProperty("estimatedWait"), "contacts", "medianAbsoluteErrorSeconds", "meanErrorSeconds", "baselineMedianAbsoluteErrorSeconds");
        AssertHas(queue.GetProperty("waitSeconds"), "p50", "p90", "p99", "max");
        AssertHas(report.GetProperty("groups")[0], "group", "count", "occupancy");
        Assert.Equal(("guard", 5, 3, 3600), (report.GetProperty("policy").GetString(), report.GetProperty("seed").GetInt32(), report.GetProperty("replications").GetInt32(), report.GetProperty("durationSeconds").GetInt32()));
        Assert.Equal(["vip", "general"], report.GetProperty("queues").EnumerateArray().Select(each => each.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Json_IsOneDocumentAndNothingElse()
    {
        CommandRun run = await CommandRun.Of("simulate", _files.With(), "--json");
        Assert.StartsWith("{", run.Output);
        Assert.EndsWith("}" + Environment.NewLine, run.Output);
    }

    [Fact]
    public async Task ForPeople_WritesTables()
    {
        CommandRun run = await CommandRun.Of("simulate", _files.With());
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("service level", run.Output);
        Assert.Contains("guard, 3 replications of 1 h, seed 5", run.Output);
        Assert.Matches(@"general: waits of \d+ estimated, half of them to \d+\.\d s", run.Output);
    }

    [Fact]
    public async Task Folder_IsRunScenarioByScenarioAndSummedUp()
    {
        string second = _files.With("\"seed\": 5", "\"seed\": 6", "b.json");
        string first = _files.With("", "", "a.json");
        CommandRun run = await CommandRun.Of("simulate", _files.Folder, "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        JsonElement[] files = [.. run.Json.GetProperty("files").EnumerateArray()];
        Assert.Equal([("a.json", 5), ("b.json", 6)], files.Select(file => (file.GetProperty("file").GetString(), file.GetProperty("seed").GetInt32())));
        JsonElement general = run.Json.GetProperty("queues")[1];
        Assert.Equal("general", general.GetProperty("id").GetString());
        Assert.Equal(files.Sum(file => file.GetProperty("queues")[1].GetProperty("offered").GetDouble()), general.GetProperty("offered").GetDouble(), 6);
        AssertHas(general.GetProperty("estimatedWait"), "contacts", "medianAbsoluteErrorSeconds", "meanErrorSeconds", "baselineMedianAbsoluteErrorSeconds");
        JsonElement named = (await CommandRun.Of("simulate", first, second, "--json")).Json;
        Assert.Equal(JsonSerializer.Serialize(run.Json.GetProperty("queues")), JsonSerializer.Serialize(named.GetProperty("queues")));
    }

    [Fact]
    public async Task SeveralForPeople_EndWithTheTotals()
    {
        string file = _files.With();
        CommandRun run = await CommandRun.Of("simulate", file, file);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"all 2\s+vip\s+\d+", run.Output);
    }

    [Fact]
    public async Task EmptyFolder_ExitsWith1()
    {
        CommandRun run = await CommandRun.Of("simulate", _files.Folder, "--json");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("No scenario", run.Error);
    }

    [Fact]
    public async Task SeveralWithHtml_ExitsWith2()
    {
        string file = _files.With();
        CommandRun run = await CommandRun.Of("simulate", file, file, "--html", "page.html");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("--html", run.Error);
    }

    [Fact]
    public async Task Options_StandInPlaceOfTheScenarios()
    {
        CommandRun run = await CommandRun.Of("simulate", _files.With(), "--policy", "lexg", "--seed", "-8", "--replications", "2", "--json");
        Assert.Equal(
            ("lexg", -8, 2),
            (run.Json.GetProperty("policy").GetString(), run.Json.GetProperty("seed").GetInt32(), run.Json.GetProperty("replications").GetInt32()));
    }

    [Fact]
    public async Task SingleReplication_HasNoConfidenceInterval()
    {
        CommandRun run = await CommandRun.Of("simulate", _files.With(), "--replications", "1", "--json");
        Assert.Equal(JsonValueKind.Null, run.Json.GetProperty("queues")[0].GetProperty("serviceLevel").GetProperty("ci95").ValueKind);
    }

    [Fact]
    public async Task EqualSeed_EqualHash()
    {
        string file = _files.With();
        string? one = (await CommandRun.Of("simulate", file, "--json")).Json.GetProperty("stateHash").GetString();
        string? same = (await CommandRun.Of("simulate", file, "--json")).Json.GetProperty("stateHash").GetString();
        string? other = (await CommandRun.Of("simulate", file, "--seed", "6", "--json")).Json.GetProperty("stateHash").GetString();
        Assert.Equal(one, same);
        Assert.NotEqual(one, other);
    }

    [Theory]
    [InlineData("\"durationSeconds\": 3600", "\"durationSeconds\": -1", "durationSeconds")]
    [InlineData("[\"vip\", \"general\"]", "[\"night\"]", "agents[0].queues")]
    [InlineData("\"target\": 0.75", "\"target\": 75", "plan.queues[1].serviceLevel.target")]
    [InlineData("{ \"plan\"", "\"plan\"", "not as documented")]
    public async Task BadScenario_ExitsWith1AndNamesTheMistake(string part, string bad, string expected)
    {
        CommandRun run = await CommandRun.Of("simulate", _files.With(part, bad), "--json");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error);
    }

    [Fact]
    public async Task FileMissing_ExitsWith1()
    {
        CommandRun run = await CommandRun.Of("simulate", "nowhere.json", "--json");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("routing: ", run.Error);
    }

    [Fact]
    public async Task UnknownPolicy_ExitsWith1()
    {
        CommandRun run = await CommandRun.Of("simulate", _files.With(), "--policy", "luck");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("policy", run.Error);
    }

    [Theory]
    [InlineData("--replications", "0")]
    [InlineData("--replications", "many")]
    [InlineData("--seed", "x")]
    [InlineData("--speed", "2")]
    public async Task BadOption_ExitsWith2(string option, string value)
    {
        CommandRun run = await CommandRun.Of("simulate", _files.With(), option, value);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(option, run.Error);
    }

    [Fact]
    public async Task HtmlInAFolderThatIsNotThere_ExitsWith1()
    {
        CommandRun run = await CommandRun.Of("simulate", _files.With(), "--html", "nowhere/at/all.html", "--json");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task NoScenario_ExitsWith2() => Assert.Equal(2, (await CommandRun.Of("simulate")).ExitCode);

    private static void AssertHas(JsonElement element, params string[] names)
    {
        string[] found = [.. element.EnumerateObject().Select(property => property.Name)];
        Assert.All(names, name => Assert.Contains(name, found));
    }
}
