using System.Text;
using System.Xml.Linq;

namespace Routing.Simulation.Tests;

public sealed class SimulationPageTests
{
    private const string Nasty = "<img src=x onerror=\"alert(1)\">&'\u0002";

    [Fact]
    public void Page_ParsesAsXmlWithAllItsPictures()
    {
        XElement page = Page(TestReports.Queue("vip", 0.9), TestReports.Queue("general", 0.7));
        Assert.Equal("html", page.Name.LocalName);
        Assert.Equal((2 * 3) + 2, page.Descendants("figure").Count());
        Assert.All(page.Descendants("figure"), figure => Assert.NotEmpty(figure.Elements("svg").Descendants("path")));
        Assert.All(page.Descendants("path"), path => Assert.DoesNotContain("NaN", path.Attribute("d")!.Value));
    }

    [Fact]
    public void Page_StandsAlone()
    {
        string text = SimulationPage.Of(TestReports.Of(TestReports.Queue("vip", 0.9)), TestReports.Heading);
        Assert.DoesNotContain("://", text);
        Assert.DoesNotContain("<script", text);
        Assert.DoesNotContain("@import", text);
        Assert.DoesNotContain(TestReports.Parse(text).DescendantsAndSelf().Attributes(), each => each.Name.LocalName is "src" or "href");
    }

    [Fact]
    public void Names_AreEscapedWhereverTheyStand()
    {
        SimulationReport report = TestReports.Of(TestReports.Queue(Nasty, 0.7)) with { Policy = Nasty, Groups = [TestReports.Group(Nasty, 32)] };
        string text = SimulationPage.Of(report, TestReports.Heading with { Scenario = Nasty });
        Assert.DoesNotContain("<img", text);
        XElement page = TestReports.Parse(text);
        Assert.Empty(page.Descendants("img"));
        string shown = Nasty.Replace('\u0002', '\uFFFD');
        Assert.Equal(shown, page.Descendants("tr").First(row => TestReports.ClassOf(row) == "queue").Element("th")?.Value);
        Assert.Contains(page.Descendants("h2"), heading => heading.Value == shown);
    }

    [Fact]
    public void Header_SaysWhereItComesFrom()
    {
        XElement page = Page(TestReports.Queue("vip", 0.9));
        Assert.Equal(["2026-03-01", "guard", "8 h", "20", "7", "00c0ffee00c0ffee"], page.Descendants("dd").Select(fact => fact.Value));
        Assert.Equal("Simulation day.json", page.Descendants("h1").Single().Value);
    }

    [Fact]
    public void Row_HoldsTheNumbersOfTheReport()
    {
        XElement row = Page(TestReports.Queue("vip", 0.9)).Descendants("tr").First(each => TestReports.ClassOf(each) == "queue");
        double[] values = [.. row.Descendants("data").Select(data => (double)data.Attribute("value")!)];
        Assert.Equal([0.9, 0.01, 0.8, 900.5, 880.25, 20.25, 0.0225, 8.25, 1.5, 12.3, 24.6, 61.234, 0.125], values);
    }

    [Fact]
    public void BinsBelowTarget_AreHatchedAndNamedInTheTable()
    {
        XElement page = Page(TestReports.Queue("vip", 0.85));
        int below = TestReports.Series(0.85, 0.01, 32).ServiceLevel.Count(level => level.Mean < 0.8);
        Assert.InRange(below, 1, 31);
        Assert.Equal(below, page.Descendants("td").Count(cell => cell.Value == "▾ below"));
        XElement chart = page.Descendants("figure").First();
        string columns = chart.Elements("svg").Descendants("path").First(path => TestReports.ClassOf(path) == "below").Attribute("d")!.Value;
        Assert.Equal(below, columns.Count(letter => letter == 'H'));
    }

    [Fact]
    public void QueueInTrouble_ComesFirst()
    {
        XElement page = Page(TestReports.Queue("calm", 0.9), TestReports.Queue("bad", 0.6), TestReports.Queue("worse", 0.5));
        Assert.Equal(["Queues", "worse ✕\u00A0missed", "bad ✕\u00A0missed", "calm ✓\u00A0met", "pool"], page.Descendants("h2").Select(heading => heading.Value));
    }

    [Fact]
    public void NoContactAtAll_IsShownAsNoData()
    {
        XElement page = Page(TestReports.Queue("idle", double.NaN, double.NaN));
        Assert.Contains(page.Descendants("span"), span => span.Value == "–\u00A0no\u00A0data");
        Assert.All(page.Descendants("path"), path => Assert.DoesNotContain("NaN", path.Attribute("d")!.Value));
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(6, 0)]
    [InlineData(30, 24)]
    [InlineData(100, 98)]
    public void QueuesOverADay_StayUnder150Kilobytes(int count, int withoutCharts)
    {
        QueueResult[] queues = [.. Enumerable.Range(0, count).Select(number => TestReports.Queue($"queue-{number}", 0.5 + (number / 300.0), 0.0123456789012345, 96))];
        SimulationReport report = TestReports.Of(queues) with { Groups = [.. Enumerable.Range(0, 20).Select(number => TestReports.Group($"group-{number}", 96))] };
        string text = SimulationPage.Of(report, TestReports.Heading);
        Assert.InRange(Encoding.UTF8.GetByteCount(text), 10_000, 150_000);
        XElement page = TestReports.Parse(text);
        Assert.Equal(count, page.Descendants("tr").Count(row => TestReports.ClassOf(row) == "queue"));
        Assert.Equal(withoutCharts > 0, page.Descendants("p").Any(note => note.Value.StartsWith($"{withoutCharts} more queues", StringComparison.Ordinal)));
        Assert.Contains(page.Descendants("p"), note => note.Value.StartsWith("16 more groups", StringComparison.Ordinal));
    }

    [Fact]
    public void EqualReports_GiveEqualPages()
    {
        SimulationReport report = TestReports.Of(TestReports.Queue("vip", 0.9));
        Assert.Equal(SimulationPage.Of(report, TestReports.Heading), SimulationPage.Of(report with { WallSeconds = 9 }, TestReports.Heading));
    }

    private static XElement Page(params QueueResult[] queues) => TestReports.Parse(SimulationPage.Of(TestReports.Of(queues), TestReports.Heading));
}
