using System.Globalization;
using Routing.Simulation;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Routing.Cli;

/// <summary>A report of several scenarios for people: one line per scenario and queue, and the totals.</summary>
internal static class SeveralTables
{
    private static readonly string[] Columns =
        ["offered", "answered", "in time", "ASA s", "estimated", "median error s", "mean error s", "queue × handle / agents s"];

    public static IRenderable Of(SeveralReport report)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumns("scenario", "queue");
        foreach (string name in Columns) table.AddColumn(new TableColumn(name).RightAligned());
        foreach (SeveralReportFile file in report.Files) AddRows(table, file.File, file.Queues);
        AddRows(table, $"all {report.Files.Count}", report.Queues);
        return table;
    }

    private static void AddRows(Table table, string name, IEnumerable<QueueTotal> queues)
    {
        foreach (QueueTotal queue in queues)
        {
            table.AddRow(
                Markup.Escape(name),
                Markup.Escape(queue.Id),
                Number(queue.Offered, "N0"),
                Number(queue.Answered, "N0"),
                Number(queue.ServiceLevel, "0.0000"),
                Number(queue.AsaSeconds, "0.0"),
                Number(queue.EstimatedWait.Contacts, "N0"),
                Number(queue.EstimatedWait.MedianAbsoluteErrorSeconds, "0.0"),
                Number(queue.EstimatedWait.MeanErrorSeconds, "0.0"),
                Number(queue.EstimatedWait.BaselineMedianAbsoluteErrorSeconds, "0.0"));
        }
    }

    private static string Number(double value, string format) => double.IsNaN(value) ? "–" : value.ToString(format, CultureInfo.InvariantCulture);
}
