using System.Globalization;
using System.Text;

namespace Routing.Faults;

/// <summary>The findings of a campaign against one gateway as Markdown.</summary>
internal static class ActTable
{
    private const int ToldAtMost = 10;

    /// <summary>One row for each fault, and a line for each thing that was wrong.</summary>
    internal static string Of(IEnumerable<ActFinding> findings)
    {
        var text = new StringBuilder();
        text.AppendLine("| fault | rounds | acknowledged | lost | doubled | stuck | recovery median s | worst s | load |");
        text.AppendLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (ActFinding finding in findings) text.AppendLine(Row(finding));
        foreach (ActFinding finding in findings.Where(finding => !finding.IsGood)) Tell(text, finding);
        return text.ToString();
    }

    private static string Row(ActFinding f)
    {
        string recovery = f.Recoveries.Count == 0 ? "– | –" : $"{Seconds(FindingsTable.Median(f.Recoveries))} | {Seconds(f.Recoveries.Max())}";
        return FormattableString.Invariant(
            $"| {f.Fault} | {f.Rounds} | {f.Acknowledged:N0} | {f.Audit.Lost.Count} | {f.Audit.Doubled.Count} | {f.Stuck.Count} | {recovery} | {f.MachineLoad:0.0} |");
    }

    private static void Tell(StringBuilder text, ActFinding finding)
    {
        IReadOnlyList<string>[] each = [finding.Wrong, finding.Audit.Lost, finding.Audit.Doubled, finding.Stuck];
        foreach (string wrong in each.SelectMany(some => some.Take(ToldAtMost))) text.AppendLine(CultureInfo.InvariantCulture, $"- wrong, {finding.Fault}: {wrong}");
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
}
