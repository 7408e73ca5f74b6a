using System.Text;

namespace Routing.Simulation;

/// <summary>One line of comma-separated values, quoted as in RFC 4180; a value never holds a line break.</summary>
internal static class CsvLine
{
    private static readonly System.Buffers.SearchValues<char> Quoted = System.Buffers.SearchValues.Create(",\"\r\n");

    /// <summary>The line for <paramref name="values"/>; null is written as nothing.</summary>
    public static string Of(params ReadOnlySpan<string?> values)
    {
        var line = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
                line.Append(',');
            Append(line, values[i] ?? "");
        }

        return line.ToString();
    }

    /// <summary>The values of <paramref name="line"/>.</summary>
    public static List<string> Split(string line)
    {
        var values = new List<string>();
        for (var at = 0; at <= line.Length; at++)
            values.Add(line.Length > at && line[at] == '"' ? QuotedValue(line, ref at) : PlainValue(line, ref at));
        return values;
    }

    private static void Append(StringBuilder line, string value)
    {
        if (value.AsSpan().IndexOfAny(Quoted) < 0)
            line.Append(value);
        else
            line.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    private static string PlainValue(string line, ref int at)
    {
        var end = line.IndexOf(',', at);
        var value = end < 0 ? line[at..] : line[at..end];
        at += value.Length;
        return value;
    }

    private static string QuotedValue(string line, ref int at)
    {
        var value = new StringBuilder();
        for (at++; at < line.Length; at++)
        {
            if (line[at] != '"')
                value.Append(line[at]);
            else if (at + 1 < line.Length && line[at + 1] == '"')
                value.Append(line[at++]);
            else
                break;
        }

        at = Math.Min(at + 1, line.Length);
        if (at < line.Length && line[at] != ',')
            throw new FormatException("A quoted value goes on after its closing quote.");
        return value.ToString();
    }
}
