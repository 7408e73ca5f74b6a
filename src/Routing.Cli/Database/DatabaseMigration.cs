using System.Globalization;

namespace Routing.Cli;

/// <summary>What <c>routing database migrate</c> did.</summary>
internal sealed record DatabaseMigration(int Version, IReadOnlyList<string> Applied)
{
    public IEnumerable<(string Name, string Value)> Rows() =>
    [
        .. Applied.Select(script => ("applied", script)),
        ("version", Version.ToString(CultureInfo.InvariantCulture)),
    ];
}
