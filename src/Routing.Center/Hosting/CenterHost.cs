using Microsoft.Extensions.Logging;

namespace Routing.Center;

/// <summary>Opens centers that run in this process.</summary>
public static class CenterHost
{
    /// <summary>
    /// Claims the data directory or takes the center over in the database, recovers it from its journal, and puts the plan into force when
    /// the journal is empty.
    /// </summary>
    /// <exception cref="DataDirectoryInUseException">Another running center has the directory.</exception>
    /// <exception cref="DatabaseNotMigratedException">The database lacks tables; the message has the command that makes them.</exception>
    /// <exception cref="System.Data.Common.DbException">The storage can't be reached or read.</exception>
    /// <exception cref="JournalDamagedException">The journal can't be replayed; the message has the command that repairs it.</exception>
    /// <exception cref="RulesVersionException">The journal was written under other rules.</exception>
    /// <exception cref="ArgumentException">The plan has mistakes, which the message lists; or there is not one place for the data.</exception>
    public static async Task<LocalCenter> OpenAsync(CenterOptions options)
    {
        LocalCenter center = Assemble(options, CenterStorage.Open(options));
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

    private static LocalCenter Assemble(CenterOptions options, CenterStorage storage)
    {
        try
        {
            var inbox = new Inbox(options.InboxCommands, options.MostWait, options.Time);
            var feed = new FeedRing(options.FeedEvents);
            var parts = new CenterParts(
                storage.Journal,
                new OwnershipWatch(storage.Journal, options.Loggers.CreateLogger<OwnershipWatch>()),
                options.CreateClock(),
                inbox,
                feed,
                new ViewBoard(storage.Journal.Center, options.Time, options.Loggers.CreateLogger<ViewBoard>()),
                new HistoryProjector(storage.History, feed, storage.Journal, options),
                new CalendarKeeper(inbox, options.Loggers.CreateLogger<CalendarKeeper>()));
            return new LocalCenter(options, storage, parts);
        }
        catch
        {
            storage.Dispose();
            throw;
        }
    }
}
