using System.CommandLine;
using Routing.Center;

namespace Routing.Cli;

/// <summary>Where a journal stands, as the command line names it: a data directory or a database, and the center in it.</summary>
internal sealed record JournalPlace(string? Directory, string? Connection, string? Center)
{
    private static readonly Option<DirectoryInfo?> DataOption = new("--data") { Description = "The data directory." };
    private static readonly Option<string?> ConnectionOption = new("--connection") { Description = "Connection string of a PostgreSQL database, instead of a data directory." };
    private static readonly Option<string?> CenterOption = new("--center") { Description = "The center, where there are several." };

    private string Name => Directory ?? "The database";

    /// <summary>Gives a command the options that name the place, one and only one.</summary>
    public static void AddTo(Command command)
    {
        foreach (var option in (Option[])[DataOption, ConnectionOption, CenterOption])
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetResult(DataOption) is null == result.GetResult(ConnectionOption) is null)
                result.AddError("Name the journal with either --data or --connection.");
        });
    }

    public static JournalPlace Of(ParseResult parsed) =>
        new(parsed.GetValue(DataOption)?.ToString(), parsed.GetValue(ConnectionOption), parsed.GetValue(CenterOption));

    /// <exception cref="FileNotFoundException">There is no such journal.</exception>
    public IJournal Open() => Connection is null ? JournalTools.Open(Directory!, Choose()) : JournalTools.OpenDatabase(Connection, Choose());

    /// <summary>Copies a backup here.</summary>
    public JournalCopyReport Restore(IJournal backup) => Connection is null
        ? JournalTools.Restore(backup, Directory!)
        : JournalTools.RestoreDatabase(backup, Connection);

    /// <summary>Drops all records from <paramref name="sequence"/> on.</summary>
    /// <exception cref="FileNotFoundException">There is no such journal.</exception>
    public IReadOnlyList<JournalRow> Repair(long sequence) => Connection is null
        ? JournalTools.Repair(Directory!, sequence, Choose())
        : JournalTools.RepairDatabase(Connection, sequence, Choose());

    /// <summary>Drops the records that nobody has to keep.</summary>
    /// <exception cref="FileNotFoundException">There is no such journal.</exception>
    public JournalCompactReport Compact(CompactOptions options) => Connection is null
        ? JournalTools.Compact(Directory!, options, Choose())
        : JournalTools.CompactDatabase(Connection, options, Choose());

    /// <summary>Writes rows of the history.</summary>
    /// <exception cref="FileNotFoundException">There is no such journal, or no history.</exception>
    public long ExportHistory(HistorySpan span, HistoryFormat format, TextWriter writer)
    {
        var center = Choose();
        return Connection is null
            ? HistoryTools.Export(Directory!, span, format, writer)
            : HistoryTools.ExportDatabase(Connection, center, span, format, writer);
    }

    // The center named, or the only one.
    private string Choose()
    {
        var centers = Connection is null ? SqliteJournal.ListCenters(Directory!) : PostgresRegister.ListCenters(Connection);
        var center = Center ?? (centers.Count == 1 ? centers[0] : null);
        if (center is not null && centers.Contains(center))
            return center;
        throw new FileNotFoundException(centers.Count == 0
            ? $"{Name} holds no journal."
            : $"{Name} holds journals of {string.Join(", ", centers)}: name one of these with --center.");
    }
}
