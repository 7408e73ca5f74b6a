using System.Xml.Linq;
using Routing.Core;

namespace Routing.Simulation.Tests;

/// <summary>Made-up reports to show.</summary>
internal static class TestReports
{
    public static PageHeading Heading { get; } = new("day.json", new DateOnly(2026, 3, 1));

    public static SimulationReport Of(params QueueResult[] queues) => new()
    {
        Policy = "guard",
        Seed = 7,
        Replications = 20,
        DurationSeconds = queues[0].Series.Offered.Count * 900,
        StateHash = "00c0ffee00c0ffee",
        Queues = queues,
        Groups = [Group("pool", queues[0].Series.Offered.Count)],
        Contacts = 1,
        EventsPerSecond = 1,
        WallSeconds = 1,
    };

    public static QueueResult Queue(string id, double mean, double ci95 = 0.01, int bins = 32) => new(
        id,
        900.5,
        880.25,
        800,
        20.25,
        new Estimate(mean, ci95),
        0.8,
        new IntervalReport(0.125, []),
        8.25,
        new WaitReport(1.5, 12.3, 24.6, 61.234),
        0.0225,
        20,
        ServiceLevelFormula.Offered,
        Series(mean, ci95, bins));

    public static QueueSeriesReport Series(double mean, double ci95, int bins)
    {
        List<double> waves = [.. Enumerable.Range(0, bins).Select(bin => (bin * 37 % 100) / 1000.0)];
        return new QueueSeriesReport(
            900,
            [.. waves.Select(wave => 1000 * wave)],
            [.. waves.Select(wave => new Estimate(mean - wave, ci95))],
            [.. waves.Select(wave => 123.456 * wave)],
            [.. waves.Select(wave => 345.678 * wave)]);
    }

    public static GroupReport Group(string name, int bins) => new(
        name,
        20,
        0.875,
        new GroupSeriesReport(900, [.. Enumerable.Repeat(20.0, bins)], [.. Enumerable.Repeat(17.5, bins)], [.. Enumerable.Repeat(0.875, bins)]));

    /// <summary>The page as a tree: it parses as XML behind its first line.</summary>
    public static XElement Parse(string page)
    {
        const string start = "<!DOCTYPE html>\n";
        Assert.StartsWith(start, page);
        return XElement.Parse(page[start.Length..], LoadOptions.PreserveWhitespace);
    }

    public static string ClassOf(XElement element) => element.Attribute("class")?.Value ?? "";
}
