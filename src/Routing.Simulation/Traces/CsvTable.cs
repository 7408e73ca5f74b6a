namespace Routing.Simulation;

/// <summary>Reads a file of comma-separated values whose first line names the columns.</summary>
internal static class CsvTable
{
    /// <summary>Reads <paramref name="reader"/> to its end, one item for each line that is not blank.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="header">The columns it must have, in order.</param>
    /// <param name="parse">Makes an item of a line's values; what it throws as <see cref="FormatException"/> gets the line's number.</param>
    /// <exception cref="FormatException">Another header, or a line that can't be read; the message gives its number.</exception>
    public static List<T> Read<T>(TextReader reader, string header, Func<List<string>, T> parse)
    {
        if (reader.ReadLine() is not { } first || !first.TrimEnd().Equals(header, StringComparison.Ordinal))
            throw new FormatException($"Line 1 must be the header \"{header}\".");
        var columns = header.Split(',').Length;
        var items = new List<T>();
        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
                items.Add(ParseLine(line, number, columns, parse));
        }

        return items;
    }

    private static T ParseLine<T>(string line, int number, int columns, Func<List<string>, T> parse)
    {
        try
        {
            var values = CsvLine.Split(line);
            return values.Count == columns
                ? parse(values)
                : throw new FormatException($"{columns} values are needed, there are {values.Count}.");
        }
        catch (FormatException wrong)
        {
            throw new FormatException($"Line {number}: {wrong.Message}", wrong);
        }
    }
}
