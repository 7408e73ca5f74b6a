using System.Data.Common;
using System.Globalization;

namespace Routing.Center;

/// <summary>Rows as comma-separated values (RFC 4180).</summary>
internal sealed class CsvLines(TextWriter writer, IReadOnlyList<HistoryColumn> columns) : IHistoryLines
{
    private const string End = "\r\n";

    /// <inheritdoc/>
    public void Begin()
    {
        writer.Write(string.Join(',', columns.Select(column => column.Name)));
        writer.Write(End);
    }

    /// <inheritdoc/>
    public void Add(DbDataReader row)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            if (i > 0) writer.Write(',');
            if (!row.IsDBNull(i)) writer.Write(Cell(columns[i].Kind, row, i));
        }

        writer.Write(End);
    }

    private static string Cell(HistoryColumnKind kind, DbDataReader row, int i) => kind switch
    {
        HistoryColumnKind.Text => Escape(row.GetString(i)),
        HistoryColumnKind.Instant => HistoryLines.InstantOf(row.GetInt64(i)),
        HistoryColumnKind.Flag => row.GetInt64(i) != 0 ? "true" : "false",
        _ => row.GetInt64(i).ToString(CultureInfo.InvariantCulture),
    };

    // What came from outside must not become a formula where the file is opened in a spreadsheet.
    private static string Escape(string text)
    {
        if (text.Length == 0) return text;
        string safe = text[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
