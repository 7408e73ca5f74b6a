using System.Globalization;
using Routing.Center;

namespace Routing.Cli;

/// <summary>What <c>routing journal compact</c> dropped, or would drop.</summary>
internal sealed record JournalCompacted(
    string Center, bool DryRun, int KeptDays, long CommitsDropped, long EventsDropped, long BytesDropped, long FirstSequence, long LastSequence, string StateHash)
{
    public static JournalCompacted Of(JournalCompactReport report) => new(
        report.Center,
        report.IsDryRun,
        report.KeptDays,
        report.Rows,
        report.Events,
        report.Bytes,
        report.FirstSequence,
        report.LastSequence,
        report.StateHash.ToString("x16", CultureInfo.InvariantCulture));

    public IEnumerable<(string Name, string Value)> Rows()
    {
        var dropped = DryRun ? "would be dropped" : "dropped";
        return
        [
            ("center", Center),
            ("days kept", Text(KeptDays)),
            ($"commits {dropped}", Text(CommitsDropped)),
            ($"events {dropped}", Text(EventsDropped)),
            ($"bytes {dropped}", Text(BytesDropped)),
            ("first sequence", Text(FirstSequence)),
            ("last sequence", Text(LastSequence)),
            ("state hash", StateHash),
        ];
    }

    private static string Text(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
