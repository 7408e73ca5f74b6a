using Microsoft.Extensions.Logging;

namespace Routing.Center;

/// <summary>Opens centers that run in this process.</summary>
public static class CenterHost
{
    private const string DefaultCenter = "default";

    /// <summary>
    /// Claims the data directory, recovers the center from its journal, and puts the plan into force when the journal is empty.
    /// </summary>
    /// <exception cref="DataDirectoryInUseException">Another running center has the directory.</exception>
    /// <exception cref="JournalDamagedException">The journal can't be replayed; the message has the command that repairs it.</exception>
    /// <exception cref="RulesVersionException">The journal was written under other rules.</exception>
    /// <exception cref="ArgumentException">The plan has mistakes; the message lists them.</exception>
    public static async Task<LocalCenter> OpenAsync(CenterOptions options)
    {
        DataDirectory directory = DataDirectory.Claim(options.DataDirectory);
        LocalCenter center = Assemble(options, directory);
        await center.StartAsync().ConfigureAwait(false);
        if (center.LastSequence > 0 || options.PlanJson is null) return center;
        try
        {
            CommandResult applied = await center.PutPlanAsync(options.PlanJson).ConfigureAwait(false);
            if (applied.Succeeded) return center;
            throw new ArgumentException($"The plan was refused ({RefusalCodes.CodeOf(applied.Refusal)}): {applied.Detail}", nameof(options));
        }
        catch
        {
            await center.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static LocalCenter Assemble(CenterOptions options, DataDirectory directory)
    {
        IJournal? journal = null;
        HistoryStore? store = null;
        try
        {
            string id = IdOf(options);
            journal = options.Journal is { } make ? make(id) : new SqliteJournal(directory.Path, id);
            store = new HistoryStore(directory.Path);
            var inbox = new Inbox(options.InboxCommands);
            var feed = new FeedRing(options.FeedEvents);
            var parts = new CenterParts(
                journal,
                options.CreateClock(),
                inbox,
                feed,
                new ViewBoard(id, options.Time, options.Loggers.CreateLogger<ViewBoard>()),
                new HistoryProjector(store, feed, journal, options),
                new CalendarKeeper(inbox, options.Loggers.CreateLogger<CalendarKeeper>()));
            return new LocalCenter(options, directory, store, parts);
        }
        catch
        {
            store?.Dispose();
            journal?.Dispose();
            directory.Dispose();
            throw;
        }
    }

    private static string IdOf(CenterOptions options)
    {
        if (options.CenterId is { } given) return given;
        if (options.Journal is null && SqliteJournal.ListCenters(options.DataDirectory) is [var journaled]) return journaled;
        if (options.PlanJson is null) return DefaultCenter;
        return PlanReader.Parse(options.PlanJson, out _)?.Center ?? DefaultCenter;
    }
}
