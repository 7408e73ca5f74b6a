namespace Routing.Cli.Tests;

public sealed class PlanCommandTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Theory]
    [InlineData("minimal.json")]
    [InlineData("unicom.json")]
    [InlineData("anonymous-bank.json")]
    public async Task ShippedPlan_IsGood(string name)
    {
        var run = await CommandRun.Of("plan", "check", Path.Combine(Repository.Root, "plans", name), "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.True(run.Json.GetProperty("isGood").GetBoolean());
        Assert.All(run.Json.GetProperty("mistakes").EnumerateArray(), mistake => Assert.True(mistake.GetProperty("isWarning").GetBoolean()));
    }

    [Fact]
    public async Task BadPlan_NamesEveryMistakeWithItsPath()
    {
        File.WriteAllText(_file, """
            { "center": "c", "timeZone": "UTC", "skills": [{ "id": "s", "name": "S" }],
              "queues": [{ "id": "q", "name": "Q", "serviceLevel": { "withinSeconds": -5, "target": 3 }, "requires": [{ "skills": ["s"] }] }] }
            """);
        var run = await CommandRun.Of("plan", "check", _file, "--json");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        var paths = run.Json.GetProperty("mistakes").EnumerateArray().Select(mistake => mistake.GetProperty("path").GetString()).ToList();
        Assert.Contains("queues[0].serviceLevel.withinSeconds", paths);
        Assert.Contains("queues[0].serviceLevel.target", paths);
    }

    [Fact]
    public async Task ForPeople_SaysTheVerdict()
    {
        File.WriteAllText(_file, "{");
        var run = await CommandRun.Of("plan", "check", _file);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("can't take effect", run.Output);
    }

    [Fact]
    public async Task MissingFile_ExitsWith1() => Assert.Equal(1, (await CommandRun.Of("plan", "check", _file + ".none")).ExitCode);

    public void Dispose() => File.Delete(_file);
}
