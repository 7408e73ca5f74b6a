namespace Routing.Cli.Tests;

public sealed class SimulationPageTests : IDisposable
{
    private readonly ScenarioFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Page_StandsAloneWithEveryQueueAndGroup()
    {
        string page = await PageOf(_files.With());
        Assert.StartsWith("<!doctype html>", page);
        Assert.EndsWith("</html>\n", page);
        Assert.Contains("3 replications of 1 h, seed 5", page);
        Assert.All(["vip", "general", "pool"], name => Assert.Contains($"<td>{name}</td>", page));
        Assert.Equal(2, page.Split("<polyline").Length - 1);
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("://", page);
    }

    [Fact]
    public async Task MissedTarget_IsMarked()
    {
        Assert.Contains("class=\"missed\"", await PageOf(_files.With("\"count\": 12", "\"count\": 4")));
        Assert.DoesNotContain("class=\"missed\"", await PageOf(_files.With("\"count\": 12", "\"count\": 60")));
    }

    [Fact]
    public async Task NamesOfTheScenario_AreText() =>
        Assert.Contains("<td>&lt;b&gt;</td>", await PageOf(_files.With("\"group\": \"pool\"", "\"group\": \"<b>\"")));

    private static async Task<string> PageOf(string scenario)
    {
        string page = Path.ChangeExtension(scenario, ".html");
        CommandRun run = await CommandRun.Of("simulate", scenario, "--html", page, "--json");
        Assert.Equal((0, "guard"), (run.ExitCode, run.Json.GetProperty("policy").GetString()));
        return await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
    }
}
