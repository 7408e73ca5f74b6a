using System.Globalization;
using Routing.Center;

namespace Routing.Cli;

/// <summary>What <c>routing journal repair</c> dropped.</summary>
internal sealed record JournalRepair(IReadOnlyList<DroppedCommit> Dropped)
{
    public static JournalRepair Of(IReadOnlyList<JournalRow> rows) =>
        new([.. rows.Select(row => new DroppedCommit(row.FirstSequence, row.LastSequence, DateTimeOffset.FromUnixTimeMilliseconds(row.AtMs)))]);

    public IEnumerable<(string Name, string Value)> Rows() =>
    [
        .. Dropped.Select(row => (
            string.Create(CultureInfo.InvariantCulture, $"dropped {row.FirstSequence} to {row.LastSequence}"),
            row.At.ToString("yyyy-MM-dd HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture))),
        ("commits dropped", Dropped.Count.ToString("N0", CultureInfo.InvariantCulture)),
    ];
}
