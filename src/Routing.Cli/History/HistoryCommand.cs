using System.CommandLine;
using System.Globalization;
using Routing.Center;

namespace Routing.Cli;

/// <summary><c>routing history</c>: what operators take out of the history in a data directory or a database.</summary>
internal static class HistoryCommand
{
    private const string Day = "yyyy-MM-dd";

    private static readonly Argument<HistoryTable> Table = new("rows") { Description = "calls (by the day on which they were queued), events or intervals." };
    private static readonly Option<string> From = DayOf("--from", "The first day, such as 2026-01-31.");
    private static readonly Option<string> To = DayOf("--to", "The last day, itself included.");
    private static readonly Option<string> Zone = new("--time-zone") { Description = "The zone whose days are meant, such as Asia/Shanghai.", DefaultValueFactory = _ => "UTC" };

    private static readonly Option<HistoryFormat> Format = new("--format") { Description = "csv, or jsonl for a JSON object on each line.", DefaultValueFactory = _ => HistoryFormat.Csv };

    private static readonly Option<FileInfo?> Out = new("--out") { Description = "The file to write; by default the rows go to the console." };

    public static Command Build()
    {
        var export = new Command("export", "Writes the rows of a span of days; the center may be running.") { Table, From, To, Zone, Format, Out, CommandOutput.Json };
        JournalPlace.AddTo(export);
        export.Validators.Add(result =>
        {
            if (TryReadDay(result.GetValue(From), out var first) && TryReadDay(result.GetValue(To), out var last) && last < first)
                result.AddError("--to must not be before --from.");
        });
        export.SetAction(parsed => Export(parsed, new CommandOutput(parsed)));
        return new Command("history", "The history of a center.") { export };
    }

    private static int Export(ParseResult parsed, CommandOutput output)
    {
        TryReadDay(parsed.GetValue(From), out var first);
        TryReadDay(parsed.GetValue(To), out var last);
        var span = new HistorySpan(parsed.GetValue(Table), first, last, parsed.GetValue(Zone)!);
        var (place, format) = (JournalPlace.Of(parsed), parsed.GetValue(Format));
        if (parsed.GetValue(Out) is not { } file)
        {
            place.ExportHistory(span, format, parsed.InvocationConfiguration.Output);
            return ExitCodes.Done;
        }

        var rows = output.Watch("Writing the rows", () => WriteWhole(file.FullName, writer => place.ExportHistory(span, format, writer)));
        output.Write(new HistoryExport(rows, file.FullName), export => export.Rows());
        return ExitCodes.Done;
    }

    // A file that bears the name is whole: whoever purges after an export relies on that.
    private static long WriteWhole(string file, Func<TextWriter, long> write)
    {
        var part = file + ".part";
        try
        {
            long rows;
            using (var writer = new StreamWriter(part))
                rows = write(writer);
            File.Move(part, file, overwrite: true);
            return rows;
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static Option<string> DayOf(string name, string description)
    {
        var option = new Option<string>(name) { Description = description, Required = true };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !TryReadDay(result.Tokens[0].Value, out _))
                result.AddError($"{name} must be a day such as 2026-01-31.");
        });
        return option;
    }

    // Neither end of the calendar: a day after the last and a zone before the first have to be instants still.
    private static bool TryReadDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= 1970 and < 9999;
}
