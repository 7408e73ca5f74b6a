using System.Globalization;
using System.Text;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>Contacts as a file of comma-separated values (RFC 4180).</summary>
internal sealed class ContactCsv(IReadOnlyList<ContactRecord> contacts) : IResult
{
    private const string Header = "callId,source,state,queue,agentId,queuedAt,answeredAt,endedAt,waitedSeconds,sequence\r\n";

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "text/csv; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition = "attachment; filename=\"calls.csv\"";
        return httpContext.Response.WriteAsync(Text(), httpContext.RequestAborted);
    }

    /// <summary>The file.</summary>
    internal string Text()
    {
        var text = new StringBuilder(Header);
        foreach (ContactRecord contact in contacts)
        {
            text.AppendJoin(',', Cells(contact).Select(Escape)).Append("\r\n");
        }

        return text.ToString();
    }

    private static IEnumerable<string?> Cells(ContactRecord contact) =>
    [
        contact.CallId, contact.Source, contact.State, contact.Queue, contact.AgentId,
        Instant(contact.QueuedAtMs), Instant(contact.AnsweredAtMs), Instant(contact.EndedAtMs),
        Seconds.Of(contact.WaitedMs)?.ToString(CultureInfo.InvariantCulture),
        contact.Sequence.ToString(CultureInfo.InvariantCulture),
    ];

    private static string? Instant(long? milliseconds) =>
        milliseconds is { } value ? InstantConverter.Of(value).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture) : null;

    /// <summary>Quotes where needed. A leading formula character gets an apostrophe, for the file will be opened in a spreadsheet.</summary>
    private static string Escape(string? cell)
    {
        if (string.IsNullOrEmpty(cell)) return string.Empty;
        string safe = cell[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + cell : cell;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
