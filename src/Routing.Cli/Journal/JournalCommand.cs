using System.CommandLine;
using Routing.Center;

namespace Routing.Cli;

/// <summary><c>routing journal</c>: what operators do to the journal in a data directory or a database.</summary>
internal static class JournalCommand
{
    private static readonly Option<FileInfo?> Out = new("--out") { Description = "The file to write; by default the events go to the console." };

    private static readonly Option<double> CutAt = Checked.Number(
        "--cut-at", "The first sequence to drop.", sequence => sequence >= 1 && sequence == Math.Floor(sequence) && sequence < 1e15, "a whole number, 1 or more");

    private static readonly Option<double> KeepDays = Checked.Number(
        "--keep-days", "Days to keep, where that is more than the plan's retentionDays.", days => days >= 185 && days == Math.Floor(days) && days < 1e5, "a whole number, 185 or more");

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only say what would be dropped; the center may be running." };

    private static readonly Option<DirectoryInfo> To = new("--to") { Description = "The folder to write; it becomes a data directory.", Required = true };
    private static readonly Option<DirectoryInfo> From = new("--from") { Description = "The folder that a backup was written to.", Required = true };

    public static Command Build()
    {
        CutAt.Required = true;
        return new Command("journal", "The journal of a center.")
        {
            Step("verify", "Reads the whole journal, carries every command out again and compares the events.", Verify, []),
            Step("export", "Writes every event as a line of JSON.", Export, [Out]),
            Step("compact", "Puts a verified state in the place of the records that nobody has to keep any more.", Compact, [KeepDays, DryRun]),
            Step("backup", "Copies the journal, also of a running center, into a folder.", Backup, [To]),
            Step("restore", "Copies a backup to a place that does not hold its center yet.", Restore, [From]),
            Step("repair", "Drops all records from a sequence on, and lists them. Acknowledged commands are lost.", Repair, [CutAt]),
        };
    }

    private static Command Step(string name, string description, Func<ParseResult, CommandOutput, int> run, Option[] options)
    {
        var step = new Command(name, description) { CommandOutput.Json };
        JournalPlace.AddTo(step);
        foreach (var option in options)
            step.Options.Add(option);
        step.SetAction(parsed => run(parsed, new CommandOutput(parsed)));
        return step;
    }

    private static int Verify(ParseResult parsed, CommandOutput output)
    {
        using var journal = JournalPlace.Of(parsed).Open();
        var report = JournalVerification.Of(output.Watch("Reading the journal", () => JournalTools.Verify(journal)));
        output.Write(report, found => found.Rows());
        return report.IsGood ? ExitCodes.Done : ExitCodes.Failed;
    }

    private static int Export(ParseResult parsed, CommandOutput output)
    {
        using var journal = JournalPlace.Of(parsed).Open();
        if (parsed.GetValue(Out) is not { } file)
        {
            JournalTools.Export(journal, parsed.InvocationConfiguration.Output);
            return ExitCodes.Done;
        }

        using var writer = new StreamWriter(file.FullName);
        var events = output.Watch("Writing the events", () => JournalTools.Export(journal, writer));
        output.Write(new JournalExport(events, file.FullName), export => export.Rows());
        return ExitCodes.Done;
    }

    private static int Compact(ParseResult parsed, CommandOutput output)
    {
        var keepDays = (int)parsed.GetValue(KeepDays);
        var options = new CompactOptions { KeepDays = keepDays == 0 ? null : keepDays, IsDryRun = parsed.GetValue(DryRun) };
        var report = output.Watch("Reading the journal", () => JournalPlace.Of(parsed).Compact(options));
        output.Write(JournalCompacted.Of(report), compacted => compacted.Rows());
        return ExitCodes.Done;
    }

    private static int Backup(ParseResult parsed, CommandOutput output)
    {
        using var journal = JournalPlace.Of(parsed).Open();
        var report = output.Watch("Copying the journal", () => JournalTools.Backup(journal, parsed.GetValue(To)!.FullName));
        output.Write(JournalCopied.Of(report), copied => copied.Rows());
        return ExitCodes.Done;
    }

    private static int Restore(ParseResult parsed, CommandOutput output)
    {
        var place = JournalPlace.Of(parsed);
        using var backup = new JournalPlace(parsed.GetValue(From)!.FullName, null, place.Center).Open();
        var report = output.Watch("Copying the backup", () => place.Restore(backup));
        output.Write(JournalCopied.Of(report), copied => copied.Rows());
        return ExitCodes.Done;
    }

    private static int Repair(ParseResult parsed, CommandOutput output)
    {
        var dropped = JournalPlace.Of(parsed).Repair((long)parsed.GetValue(CutAt));
        output.Write(JournalRepair.Of(dropped), repair => repair.Rows());
        return ExitCodes.Done;
    }
}
