using System.Xml.Linq;

namespace Routing.Simulation;

/// <summary>The charts of one group of agents over time.</summary>
internal static class GroupCharts
{
    internal static IEnumerable<XElement> Of(GroupReport group, double durationSeconds)
    {
        Axis time = Axis.Time(durationSeconds);
        return [Agents(group, time), Occupancy(group, time)];
    }

    private static XElement Agents(GroupReport group, Axis time)
    {
        GroupSeriesReport series = group.Series;
        var plot = new Plot(time, Axis.Numbers(series.Staffed.Concat(series.Busy).Max()));
        XElement picture = plot.Draw(
            $"Agents of {group.Group} staffed and busy over time",
            plot.Area("busy", series.BinSeconds, series.Busy),
            plot.Steps("line", series.BinSeconds, series.Staffed));
        return Panel.Of("Agents", picture, ("line", "staffed"), ("busy", "busy"));
    }

    private static XElement Occupancy(GroupReport group, Axis time)
    {
        GroupSeriesReport series = group.Series;
        var plot = new Plot(time, new Axis(0, 1, 0.2, share => Shown.Plain(Math.Round(share * 100)) + "\u00A0%"));
        XElement picture = plot.Draw(
            $"Occupancy of {group.Group} over time, {Shown.Share(group.Occupancy)} in all",
            plot.Steps("line", series.BinSeconds, series.Occupancy));
        return Panel.Of("Occupancy", picture, ("line", "busy / staffed"));
    }
}
