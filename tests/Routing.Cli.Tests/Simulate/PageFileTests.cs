using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace Routing.Cli.Tests;

public sealed class PageFileTests : IDisposable
{
    private readonly ScenarioFiles _files = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("routing-").FullName;

    private string Html => Path.Combine(_folder, "page.html");

    public void Dispose()
    {
        _files.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Simulate_WritesThePageWithTheNumbersOfItsJson()
    {
        CommandRun run = await CommandRun.Of("simulate", _files.With(), "--html", Html, "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        List<XElement> rows = [.. ReadPage().Descendants("tr").Where(row => row.Attribute("class")?.Value == "queue")];
        JsonElement queues = run.Json.GetProperty("queues");
        Assert.Equal(2, rows.Count);
        for (int queue = 0; queue < rows.Count; queue++)
        {
            Assert.Equal(queues[queue].GetProperty("id").GetString(), rows[queue].Element("th")?.Value);
            Assert.Equal(NumbersOf(queues[queue]), rows[queue].Descendants("data").Select(data => (double)data.Attribute("value")!));
        }
    }

    [Fact]
    public async Task Simulate_WritesTheSeriesOfItsJson()
    {
        CommandRun run = await CommandRun.Of("simulate", _files.With(), "--html", Html, "--json");
        XElement page = ReadPage();
        foreach (JsonElement queue in run.Json.GetProperty("queues").EnumerateArray())
        {
            JsonElement series = queue.GetProperty("series");
            Assert.Equal(900, series.GetProperty("binSeconds").GetDouble());
            XElement section = page.Descendants("section").Single(each => each.Element("h2")?.Value.StartsWith(queue.GetProperty("id").GetString() + " ", StringComparison.Ordinal) == true);
            string[][] cells = [.. section.Descendants("tbody").Single().Elements("tr").Select(row => row.Elements("td").Select(cell => cell.Value).ToArray())];
            Assert.Equal(series.GetProperty("offered").EnumerateArray().Select(each => Text(each, "0.0")), cells.Select(row => row[0]));
            Assert.Equal(series.GetProperty("serviceLevel").EnumerateArray().Select(each => Text(each.GetProperty("mean"), "0.0", 100) + "\u00A0%"), cells.Select(row => row[1]));
            Assert.Equal(series.GetProperty("asaSeconds").EnumerateArray().Select(each => Text(each, "0.0") + "\u00A0s"), cells.Select(row => row[3]));
        }
    }

    [Fact]
    public async Task GivenDate_MakesThePageTheSameAgain()
    {
        string[] args = ["simulate", _files.With(), "--html", Html, "--date", "2026-02-28"];
        await CommandRun.Of(args);
        string first = File.ReadAllText(Html);
        CommandRun again = await CommandRun.Of(args);
        Assert.Equal((0, first), (again.ExitCode, File.ReadAllText(Html)));
        Assert.Contains("<dd>2026-02-28</dd>", first);
        Assert.Contains("scenario.json", first);
    }

    [Fact]
    public async Task Staff_WritesTheCurveOfItsRuns()
    {
        CommandRun run = await CommandRun.Of("staff", _files.With(), "--group", "pool", "--html", Html, "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        XElement page = ReadPage();
        int runs = run.Json.GetProperty("runs").GetArrayLength();
        Assert.Equal(2 * runs, page.Descendants("circle").Count());
        XElement chosen = page.Descendants("tr").Single(row => row.Attribute("class")?.Value == "chosen");
        Assert.Equal(run.Json.GetProperty("agents").GetInt32().ToString(CultureInfo.InvariantCulture), chosen.Element("th")?.Value);
    }

    [Fact]
    public async Task FolderThatIsNotThere_ExitsWith1BeforeTheSearch()
    {
        CommandRun run = await CommandRun.Of("staff", _files.With(), "--group", "pool", "--html", Path.Combine(_folder, "none", "page.html"), "--json");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("none", run.Error);
    }

    [Fact]
    public async Task RunThatFails_LeavesAnEarlierPageAsItIs()
    {
        File.WriteAllText(Html, "earlier");
        CommandRun run = await CommandRun.Of("staff", _files.With(), "--group", "night", "--html", Html);
        Assert.Equal((1, "earlier"), (run.ExitCode, File.ReadAllText(Html)));
    }

    [Fact]
    public async Task StaffByFormula_HasNoPage()
    {
        CommandRun run = await CommandRun.Of("staff", "--rate", "1", "--aht", "180", "--within", "20", "--target", "0.8", "--html", Html);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--html", run.Error);
        Assert.False(File.Exists(Html));
    }

    /// <summary>In the order of the page's columns; what is null in JSON is no number there.</summary>
    private static IEnumerable<double> NumbersOf(JsonElement queue)
    {
        JsonElement level = queue.GetProperty("serviceLevel");
        JsonElement waits = queue.GetProperty("waitSeconds");
        return
        [
            level.GetProperty("mean").GetDouble(),
            level.GetProperty("ci95").GetDouble(),
            .. new[] { "target", "offered", "answered", "abandoned", "abandonment", "asaSeconds" }.Select(name => queue.GetProperty(name).GetDouble()),
            .. new[] { "p50", "p90", "p99", "max" }.Select(name => waits.GetProperty(name).GetDouble()),
            queue.GetProperty("intervals").GetProperty("belowTarget").GetDouble(),
        ];
    }

    private static string Text(JsonElement number, string format, double times = 1) =>
        (number.GetDouble() * times).ToString(format, CultureInfo.InvariantCulture);

    private XElement ReadPage() => XElement.Parse(File.ReadAllText(Html)["<!DOCTYPE html>\n".Length..]);
}
