using System.Xml.Linq;

namespace Routing.Simulation.Tests;

public sealed class StaffingPageTests
{
    [Fact]
    public void Curve_HasADotForEveryRunAndMarksTheChosenCount()
    {
        XElement page = Page(10, 9, 10, 12);
        List<XElement> curves = [.. page.Descendants("figure").Where(figure => figure.Descendants("circle").Any())];
        Assert.Equal(["vip", "general"], curves.Select(curve => curve.Descendants("b").Single().Value));
        Assert.All(curves, curve => Assert.Equal(["2.5", "5", "2.5"], curve.Descendants("circle").Select(dot => dot.Attribute("r")!.Value)));
        Assert.All(curves, curve => Assert.Single(curve.Elements("svg").Descendants("path"), path => TestReports.ClassOf(path) == "chosen"));
        Assert.All(curves, curve => Assert.Single(curve.Elements("svg").Descendants("path"), path => TestReports.ClassOf(path) == "target"));
    }

    [Fact]
    public void Table_HoldsTheRuns()
    {
        XElement page = Page(10, 9, 10, 12);
        XElement row = page.Descendants("tr").Single(each => TestReports.ClassOf(each) == "chosen");
        Assert.Equal("10", row.Element("th")?.Value);
        Assert.Equal([0.8, 0.75], row.Descendants("data").Select(data => Math.Round((double)data.Attribute("value")!, 9)));
        Assert.EndsWith("✓ met, chosen", row.Value);
        Assert.Equal("✕ missed", page.Descendants("tr").First(each => TestReports.ClassOf(each) == "run").Elements("td").Last().Value);
    }

    [Fact]
    public void SingleRun_IsAPointWithRoomAround()
    {
        XElement page = Page(10, 10);
        Assert.All(page.Descendants("circle"), dot => Assert.InRange((double)dot.Attribute("cx")!, 150, 300));
    }

    [Fact]
    public void Group_IsEscaped()
    {
        StaffRun run = Run(1);
        string text = StaffingPage.Of("<b>", run, [run], TestReports.Heading);
        Assert.Equal("Staff of <b>", TestReports.Parse(text).Descendants("h2").First().Value);
    }

    private static XElement Page(int chosen, params int[] counts)
    {
        List<StaffRun> runs = [.. counts.Select(Run)];
        return TestReports.Parse(StaffingPage.Of("pool", runs.Single(run => run.Agents == chosen), runs, TestReports.Heading));
    }

    private static StaffRun Run(int agents) =>
        new(agents, agents >= 10, TestReports.Of(TestReports.Queue("vip", 0.7 + (agents * 0.01)), TestReports.Queue("general", 0.65 + (agents * 0.01))));
}
