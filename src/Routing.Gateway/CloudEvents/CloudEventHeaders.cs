using System.Text;
using System.Text.Json;

namespace Routing.Gateway;

/// <summary>Reads an event in binary mode: attributes in headers, the body is the data (CloudEvents HTTP protocol binding 1.0.2, section 3.1).</summary>
internal static class CloudEventHeaders
{
    private const string Prefix = "ce-";

    /// <summary>Whether the request carries an event in this mode.</summary>
    internal static bool ArePresent(IHeaderDictionary headers) => headers.ContainsKey(Prefix + "specversion");

    /// <summary>The event; its time is null with a <paramref name="problem"/> where it can't be read.</summary>
    internal static CloudEvent Read(IHeaderDictionary headers, string? contentType, JsonElement data, out Problem? problem)
    {
        problem = null;
        DateTimeOffset? time = null;
        if (Attribute(headers, "time") is { } text)
        {
            if (InstantConverter.TryParse(text, out DateTimeOffset instant)) time = instant;
            else problem = Problems.InvalidField("time", "a time with offset in ISO 8601.");
        }

        return new CloudEvent(
            Attribute(headers, "specversion"), Attribute(headers, "id"), Attribute(headers, "source"), Attribute(headers, "type"),
            time, Attribute(headers, "subject"), contentType, data);
    }

    /// <summary>A header's value as text: out of its quotes where it has some, percent-encoded bytes as UTF-8 (section 3.1.3.2).</summary>
    internal static string Decode(string value)
    {
        string bare = value.Trim();
        if (bare.Length >= 2 && bare[0] == '"' && bare[^1] == '"') bare = Unquote(bare.AsSpan(1, bare.Length - 2));
        return Uri.UnescapeDataString(bare);
    }

    private static string? Attribute(IHeaderDictionary headers, string name) =>
        headers.TryGetValue(Prefix + name, out Microsoft.Extensions.Primitives.StringValues values) ? Decode(values.ToString()) : null;

    private static string Unquote(ReadOnlySpan<char> quoted)
    {
        var text = new StringBuilder(quoted.Length);
        for (int i = 0; i < quoted.Length; i++)
        {
            if (quoted[i] == '\\' && i + 1 < quoted.Length) i++;
            text.Append(quoted[i]);
        }

        return text.ToString();
    }
}
