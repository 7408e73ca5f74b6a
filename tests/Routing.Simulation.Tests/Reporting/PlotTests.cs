using System.Xml.Linq;

namespace Routing.Simulation.Tests;

public sealed class PlotTests
{
    private readonly Plot _plot = new(Axis.Time(3600), Axis.Numbers(1));

    [Fact]
    public void Steps_GoLevelOverEachBin() =>
        Assert.Equal("M46 10V10H130V176H214V93H298", PathOf(_plot.Steps("line", 900, [1, 0, 0.5])).Replace("130.", "130"));

    [Fact]
    public void MissingValue_BreaksTheLine()
    {
        string path = PathOf(_plot.Steps("line", 900, [1, double.NaN, 0, 0]));
        Assert.Equal(2, path.Count(letter => letter == 'M'));
        Assert.DoesNotContain("NaN", path);
    }

    [Fact]
    public void Band_GoesForthAboveAndBackBelow() =>
        Assert.Equal("M46 10V10H130V93H214V176H130V93H46Z", PathOf(_plot.Band("band", 900, [0.5, 0], [1, 0.5])).Replace("129.5", "130"));

    [Fact]
    public void Values_OutsideTheAxesStayInside() =>
        Assert.Equal("M46 10V10H382", PathOf(_plot.Steps("line", 900_000, [7])));

    [Fact]
    public void Columns_CoverThePickedBinsOnly()
    {
        string path = PathOf(_plot.Columns("below", 900, [false, true, true, false]));
        Assert.Equal("M130 176L130 10V10H214V10H298V176Z", path);
        Assert.Equal("", PathOf(_plot.Columns("below", 900, [false, false])));
    }

    [Fact]
    public void Drawing_IsLabelledForThoseWhoDoNotSeeIt()
    {
        XElement svg = _plot.Draw("Waits of <vip>", _plot.Level("target", 0.5), null);
        Assert.Equal("Waits of <vip>", svg.Attribute("aria-label")?.Value);
        Assert.Equal(["0:00", "0:15", "0:30", "0:45", "1:00"], svg.Elements("text").Where(text => TestReports.ClassOf(text) == "x").Select(text => text.Value));
    }

    private static string PathOf(XElement path) => path.Attribute("d")!.Value;
}
