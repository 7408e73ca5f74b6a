using System.Globalization;
using System.Text;

namespace Routing.Gateway;

/// <summary>A file of comma-separated values (RFC 4180) as an answer.</summary>
internal sealed class CsvFile(string name, IReadOnlyList<string> header, IEnumerable<IEnumerable<string?>> rows) : IResult
{
    /// <summary>Whether a request asks for such a file.</summary>
    internal static bool IsWanted(HttpRequest request) => request.Headers.Accept.ToString().Contains("text/csv", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "text/csv; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        return httpContext.Response.WriteAsync(Text(), httpContext.RequestAborted);
    }

    /// <summary>The file's text.</summary>
    internal string Text()
    {
        StringBuilder text = new StringBuilder().AppendJoin(',', header).Append("\r\n");
        foreach (IEnumerable<string?> cells in rows) text.AppendJoin(',', cells.Select(Escape)).Append("\r\n");
        return text.ToString();
    }

    /// <summary>An instant as a cell.</summary>
    internal static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Quotes where needed. A leading formula character gets an apostrophe, for the file will be opened in a spreadsheet.</summary>
    private static string Escape(string? cell)
    {
        if (string.IsNullOrEmpty(cell)) return string.Empty;
        string safe = cell[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + cell : cell;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
