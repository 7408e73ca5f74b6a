using System.Globalization;
using System.Text;

namespace Routing.Faults;

/// <summary>The rounds and their summary as Markdown.</summary>
internal static class FindingsTable
{
    /// <summary>The figures that hold: median and worst of the time until commands are accepted again, seconds; null for none.</summary>
    private static readonly Dictionary<string, (double? Median, double? Worst)> Held = new(StringComparer.Ordinal)
    {
        ["kill"] = (2.0, 2.5),
        ["freeze"] = (null, 4.0),
    };

    /// <summary>One row for each round.</summary>
    internal static string Rounds(IEnumerable<RoundFinding> rounds)
    {
        var table = new StringBuilder();
        table.AppendLine("| round | fault | node struck | longest gap s | accepted again s | pull resumed s | same reservation | failed requests | acknowledged | load | note |");
        table.AppendLine("|---:|---|---|---:|---:|---:|---|---:|---:|---:|---|");
        foreach (RoundFinding round in rounds) table.AppendLine(Row(round));
        return table.ToString();
    }

    /// <summary>Median and worst for each fault and role, beside the figures that they are held to.</summary>
    internal static string Summary(IEnumerable<RoundFinding> rounds)
    {
        var table = new StringBuilder();
        table.AppendLine("| fault | node struck | rounds | gap median s | gap worst s | accepted again median s | worst s | figure | pull resumed median s | worst s | failed requests |");
        table.AppendLine("|---|---|---:|---:|---:|---:|---:|---|---:|---:|---:|");
        foreach (IGrouping<(string Fault, string Role), RoundFinding> group in rounds.GroupBy(round => (round.Fault, round.Role))) table.AppendLine(SummaryRow(group));
        return table.ToString();
    }

    /// <summary>The middle of several times; of an even number the mean of the two in the middle.</summary>
    internal static TimeSpan Median(IReadOnlyCollection<TimeSpan> times)
    {
        TimeSpan[] sorted = [.. times.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Row(RoundFinding r)
    {
        string unasked = r.UnaskedEnds == 0 ? string.Empty : $"{r.UnaskedEnds} taken for dead besides";
        string note = string.Join("; ", new[] { r.Note, unasked, r.Wrong }.Where(text => !string.IsNullOrEmpty(text)));
        string same = r.PullResumed is null ? "no" : r.IsSameReservation ? "yes" : "successor";
        return FormattableString.Invariant(
            $"| {r.Round} | {r.Fault} | {r.Role} | {Seconds(r.Gap)} | {Seconds(r.AcceptedAgain)} | {Seconds(r.PullResumed)} | {same} | {r.Failed} | {r.Acknowledged} | {r.MachineLoad:0.0} | {note} |");
    }

    private static string SummaryRow(IGrouping<(string Fault, string Role), RoundFinding> group)
    {
        string gaps = MedianAndWorst([.. group.Select(round => round.Gap)], group.Count());
        string again = MedianAndWorst([.. group.Select(round => round.AcceptedAgain).OfType<TimeSpan>()], group.Count());
        string pulls = MedianAndWorst([.. group.Select(round => round.PullResumed).OfType<TimeSpan>()], group.Count());
        return FormattableString.Invariant(
            $"| {group.Key.Fault} | {group.Key.Role} | {group.Count()} | {gaps} | {again} | {FigureOf(group.Key.Fault)} | {pulls} | {group.Sum(round => round.Failed)} |");
    }

    private static string MedianAndWorst(IReadOnlyCollection<TimeSpan> times, int rounds)
    {
        if (times.Count == 0) return "– | never";
        string worst = times.Count < rounds ? "never" : Seconds(times.Max());
        return $"{Seconds(Median(times))} | {worst}";
    }

    private static string FigureOf(string fault)
    {
        if (!Held.TryGetValue(fault, out (double? Median, double? Worst) held)) return "–";
        return held.Median is { } median
            ? FormattableString.Invariant($"≤ {median:0.0}, worst ≤ {held.Worst:0.0}")
            : FormattableString.Invariant($"worst ≤ {held.Worst:0.0}");
    }

    private static string Seconds(TimeSpan? time) => time is { } known ? known.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) : "never";
}
