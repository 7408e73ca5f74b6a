using System.Globalization;

namespace Routing.Gateway;

/// <summary>An agents' report as a file: a line per row, a column for each reason that occurs.</summary>
internal static class AgentReportCsv
{
    private static readonly string[] First = ["agentId", "name", "start", "end", "signedInSeconds", "readySeconds"];

    private static readonly string[] Last =
        ["reservedSeconds", "connectedSeconds", "wrapUpSeconds", "handled", "rona", "rejected", "ahtSeconds", "occupancy"];

    /// <summary>The file.</summary>
    internal static CsvFile Of(AgentReport report)
    {
        string[] reasons = [.. report.Totals.SelectMany(total => total.NotReadySeconds.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new CsvFile("agents.csv", [.. First, .. reasons.Select(reason => $"notReadySeconds:{reason}"), .. Last], report.Rows.Select(row => Cells(row, reasons)));
    }

    private static IEnumerable<string?> Cells(AgentReportRow row, string[] reasons) =>
    [
        row.AgentId, row.Name, CsvFile.Instant(row.Start), CsvFile.Instant(row.End), Number(row.SignedInSeconds), Number(row.ReadySeconds),
        .. reasons.Select(reason => Number(row.NotReadySeconds.GetValueOrDefault(reason))),
        Number(row.ReservedSeconds), Number(row.ConnectedSeconds), Number(row.WrapUpSeconds), Number(row.Handled), Number(row.Rona), Number(row.Rejected),
        Number(row.AhtSeconds), Number(row.Occupancy),
    ];

    private static string? Number(double? value) => value?.ToString(CultureInfo.InvariantCulture);
}
