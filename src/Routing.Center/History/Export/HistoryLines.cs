using System.Data.Common;
using System.Globalization;

namespace Routing.Center;

/// <summary>Streams rows of the history to a writer: at any time it holds one row.</summary>
internal static class HistoryLines
{
    /// <summary>Writes the rows of a span.</summary>
    /// <returns>How many.</returns>
    internal static long Write(DbConnection connection, HistorySql sql, string? center, HistorySpan span, HistoryFormat format, TextWriter writer)
    {
        HistoryColumns columns = HistoryColumns.Of(span.Table);
        (long fromMs, long toMs) = span.Instants();
        using DbCommand command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql.Export(columns), 0);
        Give(command, "center", center);
        Give(command, "from", fromMs);
        Give(command, "to", toMs);
        using DbDataReader reader = command.ExecuteReader();
        using var json = new JsonLines(writer, columns.Columns);
        return Write(reader, format == HistoryFormat.Csv ? new CsvLines(writer, columns.Columns) : json);
    }

    /// <summary>An instant as clients see it: ISO 8601, UTC, milliseconds.</summary>
    internal static string InstantOf(long ms) =>
        DateTimeOffset.FromUnixTimeMilliseconds(ms).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static long Write(DbDataReader reader, IHistoryLines lines)
    {
        lines.Begin();
        long rows = 0;
        for (; reader.Read(); rows++) lines.Add(reader);
        return rows;
    }

    private static void Give(DbCommand command, string name, object? value)
    {
        if (value is null) return;
        DbParameter parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
