using System.Globalization;

namespace Routing.Cli;

/// <summary>What <c>routing journal export</c> wrote.</summary>
internal sealed record JournalExport(long Events, string File)
{
    public IEnumerable<(string Name, string Value)> Rows() =>
        [("events", Events.ToString("N0", CultureInfo.InvariantCulture)), ("file", File)];
}
