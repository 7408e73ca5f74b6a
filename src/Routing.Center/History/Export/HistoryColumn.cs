namespace Routing.Center;

/// <summary>One column of an export.</summary>
/// <param name="Name">Name in the file.</param>
/// <param name="Column">Name in the table.</param>
/// <param name="Kind">What it holds.</param>
internal readonly record struct HistoryColumn(string Name, string Column, HistoryColumnKind Kind)
{
    /// <summary>A text.</summary>
    internal static HistoryColumn Text(string name, string column) => new(name, column, HistoryColumnKind.Text);

    /// <summary>A number.</summary>
    internal static HistoryColumn Number(string name, string column) => new(name, column, HistoryColumnKind.Number);

    /// <summary>An instant, stored as milliseconds since 1970 UTC.</summary>
    internal static HistoryColumn Instant(string name, string column) => new(name, column, HistoryColumnKind.Instant);

    /// <summary>True or false, stored as 1 or 0.</summary>
    internal static HistoryColumn Flag(string name, string column) => new(name, column, HistoryColumnKind.Flag);
}
