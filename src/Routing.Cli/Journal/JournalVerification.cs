using System.Globalization;
using Routing.Center;

namespace Routing.Cli;

/// <summary>What <c>routing journal verify</c> found; the hash in hexadecimal, as numbers in JSON are too short for it.</summary>
internal sealed record JournalVerification(
    string Center, bool IsGood, long Commits, long Commands, long Events, long FirstSequence, long LastSequence, string StateHash, string? Damage, long? DamagedAt)
{
    public static JournalVerification Of(JournalReport report) => new(
        report.Center,
        report.IsGood,
        report.Rows,
        report.Commands,
        report.Events,
        report.FirstSequence,
        report.LastSequence,
        report.StateHash.ToString("x16", CultureInfo.InvariantCulture),
        report.Damage,
        report.DamagedAt);

    public IEnumerable<(string Name, string Value)> Rows() =>
    [
        ("center", Center),
        ("commits", Text(Commits)),
        ("commands", Text(Commands)),
        ("events", Text(Events)),
        ("first sequence", Text(FirstSequence)),
        ("last sequence", Text(LastSequence)),
        ("state hash", StateHash),
        ("the journal", Damage ?? "is good"),
    ];

    private static string Text(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
