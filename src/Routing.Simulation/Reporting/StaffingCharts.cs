using System.Xml.Linq;

namespace Routing.Simulation;

/// <summary>Service level by count of agents, a chart for each queue, from the runs of a staff search.</summary>
internal static class StaffingCharts
{
    private const int MostCharted = 8;

    internal static IEnumerable<XElement> Of(StaffRun chosen, IReadOnlyList<StaffRun> runs)
    {
        Axis agents = Axis.Counts(runs[0].Agents, runs[^1].Agents);
        return QueuesOf(chosen).Select(queue => Curve(queue, agents, chosen, runs));
    }

    /// <summary>Numbers of the queues that are shown, in the plan's order: those with the least to spare hold the count up.</summary>
    internal static IEnumerable<int> QueuesOf(StaffRun chosen) => chosen.Report.Queues
        .Select((queue, number) => (Number: number, Spare: queue.ServiceLevel.Mean - queue.Target))
        .OrderBy(each => double.IsNaN(each.Spare) ? 1 : each.Spare)
        .Take(MostCharted)
        .Select(each => each.Number)
        .Order();

    private static XElement Curve(int number, Axis agents, StaffRun chosen, IReadOnlyList<StaffRun> runs)
    {
        QueueResult queue = chosen.Report.Queues[number];
        List<(double Agents, double Level)> points =
            [.. runs.Select(run => ((double)run.Agents, run.Report.Queues[number].ServiceLevel.Mean)).Where(point => !double.IsNaN(point.Mean))];
        var plot = new Plot(agents, Axis.Share(points.Select(point => point.Level).Append(queue.Target).Min()));
        XElement picture = plot.Draw(
            $"Service level of {queue.Id} by count of agents; with {chosen.Agents} it is {Shown.Share(queue.ServiceLevel.Mean)}",
            plot.Level("target", queue.Target),
            plot.Upright("chosen", chosen.Agents),
            points.Count == 0 ? null : plot.Line("line", points),
            points.Select(point => plot.Dot("dot", point.Agents, point.Level, point.Agents == chosen.Agents ? 5 : 2.5)));
        return Panel.Of(queue.Id, picture, ("line", "service level"), ("target", $"target {Shown.Plain(queue.Target * 100)} %"), ("chosen", $"{chosen.Agents} agents, chosen"));
    }
}
