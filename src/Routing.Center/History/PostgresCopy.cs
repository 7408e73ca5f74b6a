using Npgsql;
using NpgsqlTypes;

namespace Routing.Center;

/// <summary>
/// Rows of one center into the history's tables with COPY, which takes several rows in the time of one INSERT.
/// </summary>
internal readonly struct PostgresCopy(NpgsqlConnection connection, string center)
{
    private readonly HistoryValue[] _row = new HistoryValue[HistoryValues.Most];

    /// <summary>A text as the database can hold it: it knows no zero character.</summary>
    internal static string Clean(string text) => text.Contains('\0', StringComparison.Ordinal) ? text.Replace('\0', '\uFFFD') : text;

    /// <summary>Adds rows.</summary>
    internal void Add<T>(string table, string columns, IEnumerable<T> rows, Func<T, HistoryValue[], int> valuesOf)
    {
        using NpgsqlBinaryImporter import = connection.BeginBinaryImport($"COPY history.{table} (center, {columns}) FROM STDIN (FORMAT BINARY)");
        foreach (T row in rows)
        {
            import.StartRow();
            import.Write(center, NpgsqlDbType.Text);
            int count = valuesOf(row, _row);
            foreach (ref readonly HistoryValue value in _row.AsSpan(0, count)) Write(import, value);
        }

        import.Complete();
    }

    /// <summary>Puts rows in the place of those with the same first sequence.</summary>
    internal void Replace<T>(string table, string columns, IReadOnlyCollection<T> rows, Func<T, HistoryValue[], int> valuesOf)
    {
        if (rows.Count == 0) return;
        HistoryValue[] row = _row;
        long[] keys = [.. rows.Select(changed =>
        {
            valuesOf(changed, row);
            return row[0].Number;
        })];
        using (NpgsqlCommand delete = PostgresJournalSql.Command(
            connection, $"DELETE FROM history.{table} WHERE center = $1 AND first_sequence = ANY ($2)", center, keys))
        {
            delete.ExecuteNonQuery();
        }

        Add(table, columns, rows, valuesOf);
    }

    private static void Write(NpgsqlBinaryImporter import, in HistoryValue value)
    {
        if (value.IsNull) import.WriteNull();
        else if (value.Text is { } text) import.Write(Clean(text), NpgsqlDbType.Text);
        else import.Write(value.Number, NpgsqlDbType.Bigint);
    }
}
