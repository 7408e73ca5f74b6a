using System.Globalization;
using Routing.Simulation;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Routing.Cli;

/// <summary>A simulation's report for people.</summary>
internal static class SimulationTables
{
    public static IRenderable Of(SimulationReport report)
    {
        Table queues = new Table().Border(TableBorder.Simple).AddColumn("queue");
        foreach (string name in (string[])["offered", "service level", "± 95 %", "target", "below target", "ASA s", "p90 s", "p99 s", "abandoned"])
        {
            queues.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (QueueResult queue in report.Queues) queues.AddRow([.. CellsOf(queue).Select(Markup.Escape)]);
        Rows estimates = new(report.Queues.Where(queue => queue.EstimatedWait.Contacts > 0).Select(queue => new Text(EstimatesOf(queue))));
        Table groups = new Table().Border(TableBorder.Simple).AddColumn("group").AddColumn("agents").AddColumn("occupancy");
        foreach (GroupReport group in report.Groups) groups.AddRow(Markup.Escape(group.Group), Number(group.Count, "N0"), Number(group.Occupancy, "P1"));
        string footer = $"{report.Policy}, {report.Replications} replications of {Number(report.DurationSeconds / 3600, "0.##")} h, seed {report.Seed}, {Number(report.EventsPerSecond, "N0")} events/s";
        return new Rows(queues, estimates, groups, new Text(footer));
    }

    private static IEnumerable<string> CellsOf(QueueResult queue) =>
    [
        queue.Id,
        Number(queue.Offered, "N0"),
        Number(queue.ServiceLevel.Mean, "0.0000"),
        Number(queue.ServiceLevel.Ci95, "0.0000"),
        Number(queue.Target, "0.00"),
        Number(queue.Intervals.BelowTarget, "P0"),
        Number(queue.AsaSeconds, "0.0"),
        Number(queue.WaitSeconds.P90, "0.0"),
        Number(queue.WaitSeconds.P99, "0.0"),
        Number(queue.Abandonment, "P2"),
    ];

    private static string EstimatesOf(QueueResult queue)
    {
        EstimatedWaitReport wait = queue.EstimatedWait;
        return $" {queue.Id}: waits of {Number(wait.Contacts, "N0")} estimated, half of them to {Number(wait.MedianAbsoluteErrorSeconds, "0.0")} s"
            + $" (queue × handle time / agents: to {Number(wait.BaselineMedianAbsoluteErrorSeconds, "0.0")} s), in the mean {Number(wait.MeanErrorSeconds, "+0.0;-0.0;0.0")} s";
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
