using System.Globalization;

namespace Routing.Cli;

/// <summary>What <c>routing history export</c> wrote.</summary>
internal sealed record HistoryExport(long Written, string File)
{
    public IEnumerable<(string Name, string Value)> Rows() => [("rows", Written.ToString("N0", CultureInfo.InvariantCulture)), ("file", File)];
}
