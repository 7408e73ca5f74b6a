using System.Globalization;

namespace Routing.Gateway;

/// <summary>A report's rows as a file.</summary>
internal static class ReportCsv
{
    // Two formulas are called as counts are: a reader by name must not get the one for the other.
    private static readonly string[] Header =
    [
        "queue", "start", "end", "withinSeconds", "target", "offered", "answered", "answeredInTime", "abandonedInTime", "shortAbandoned", "pastThreshold",
        "serviceLevel", .. FormulaNames.All.Select(formula => $"serviceLevel:{FormulaNames.Of(formula)}"), "asaSeconds", "ahtSeconds",
    ];

    /// <summary>The file.</summary>
    internal static CsvFile Of(ServiceLevelReport report) => new("service-level.csv", Header, report.Rows.Select(Cells));

    private static IEnumerable<string?> Cells(ReportRow row) =>
    [
        row.Queue, CsvFile.Instant(row.Start), CsvFile.Instant(row.End), Number(row.WithinSeconds), Number(row.Target),
        Number(row.Offered), Number(row.Answered), Number(row.AnsweredInTime), Number(row.AbandonedInTime), Number(row.ShortAbandoned), Number(row.PastThreshold),
        Number(row.ServiceLevel), .. FormulaNames.All.Select(formula => Number(row.Formulas[FormulaNames.Of(formula)])), Number(row.AsaSeconds), Number(row.AhtSeconds),
    ];

    private static string? Number(double? value) => value?.ToString(CultureInfo.InvariantCulture);
}
