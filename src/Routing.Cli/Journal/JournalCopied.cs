using System.Globalization;
using Routing.Center;

namespace Routing.Cli;

/// <summary>What <c>routing journal backup</c> or <c>restore</c> copied.</summary>
internal sealed record JournalCopied(string Center, long Commits, long LastSequence, long? SnapshotSequence)
{
    public static JournalCopied Of(JournalCopyReport report) => new(report.Center, report.Rows, report.LastSequence, report.SnapshotSequence);

    public IEnumerable<(string Name, string Value)> Rows() =>
    [
        ("center", Center),
        ("commits", Text(Commits)),
        ("last sequence", Text(LastSequence)),
        ("snapshot at", SnapshotSequence is { } sequence ? Text(sequence) : "none"),
    ];

    private static string Text(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
