using System.Buffers;
using System.Data.Common;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Routing.Center;

/// <summary>Rows as JSON objects, one on each line; fields without a value are left out.</summary>
internal sealed class JsonLines(TextWriter writer, IReadOnlyList<HistoryColumn> columns) : IHistoryLines, IDisposable
{
    private readonly ArrayBufferWriter<byte> _line = new();
    private Utf8JsonWriter? _json;

    /// <inheritdoc/>
    public void Begin() => _json = new Utf8JsonWriter(_line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <inheritdoc/>
    public void Add(DbDataReader row)
    {
        Utf8JsonWriter json = _json!;
        json.WriteStartObject();
        for (int i = 0; i < columns.Count; i++)
        {
            if (!row.IsDBNull(i)) Write(json, columns[i], row, i);
        }

        json.WriteEndObject();
        json.Flush();
        writer.Write(Encoding.UTF8.GetString(_line.WrittenSpan));
        writer.Write('\n');
        _line.ResetWrittenCount();
        json.Reset();
    }

    /// <inheritdoc/>
    public void Dispose() => _json?.Dispose();

    private static void Write(Utf8JsonWriter json, HistoryColumn column, DbDataReader row, int i)
    {
        switch (column.Kind)
        {
            case HistoryColumnKind.Text:
                json.WriteString(column.Name, row.GetString(i));
                break;
            case HistoryColumnKind.Instant:
                json.WriteString(column.Name, HistoryLines.InstantOf(row.GetInt64(i)));
                break;
            case HistoryColumnKind.Flag:
                json.WriteBoolean(column.Name, row.GetInt64(i) != 0);
                break;
            default:
                json.WriteNumber(column.Name, row.GetInt64(i));
                break;
        }
    }
}
