namespace Routing.Center;

/// <summary>Where one center keeps everything: files in a directory that it claims, or a database.</summary>
/// <param name="Journal">Its journal.</param>
/// <param name="History">Its history.</param>
/// <param name="Claim">What keeps others off, or null where the journal itself does.</param>
internal sealed record CenterStorage(IJournal Journal, IHistoryStore History, DataDirectory? Claim) : IDisposable
{
    private const string DefaultCenter = "default";

    /// <summary>Opens what the options name.</summary>
    /// <exception cref="ArgumentException">They name no place, or two.</exception>
    internal static CenterStorage Open(CenterOptions options) => (options.DataDirectory, options.ConnectionString) switch
    {
        ({ } directory, null) => OpenDirectory(options, directory),
        (null, { } connectionString) => OpenDatabase(options, connectionString),
        _ => throw new ArgumentException("A center needs either a data directory or a connection string.", nameof(options)),
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        History.Dispose();
        Journal.Dispose();
        Claim?.Dispose();
    }

    private static CenterStorage OpenDirectory(CenterOptions options, string path)
    {
        DataDirectory claim = DataDirectory.Claim(path);
        return Open(
            claim,
            () =>
            {
                string? journaled = options.Journal is null && SqliteJournal.ListCenters(path) is [var only] ? only : null;
                string id = options.CenterId ?? journaled ?? PlannedId(options) ?? DefaultCenter;
                return options.Journal is { } make ? make(id) : new SqliteJournal(path, id);
            },
            _ => new SqliteHistoryStore(path));
    }

    // Many centers share a database, so that the plan says which one this is, and not what happens to stand there.
    private static CenterStorage OpenDatabase(CenterOptions options, string connectionString) => Open(
        null,
        () =>
        {
            string? planned = options.CenterId ?? PlannedId(options);
            string id = planned ?? (PostgresRegister.ListCenters(connectionString) is [var only] ? only : DefaultCenter);
            return options.Journal is { } make ? make(id) : new PostgresJournal(connectionString, id, options.Time);
        },
        center => new PostgresHistoryStore(connectionString, center));

    private static CenterStorage Open(DataDirectory? claim, Func<IJournal> openJournal, Func<string, IHistoryStore> openHistory)
    {
        IJournal? journal = null;
        try
        {
            journal = openJournal();
            return new CenterStorage(journal, openHistory(journal.Center), claim);
        }
        catch
        {
            journal?.Dispose();
            claim?.Dispose();
            throw;
        }
    }

    private static string? PlannedId(CenterOptions options) =>
        options.PlanJson is null ? null : PlanReader.Parse(options.PlanJson, out _)?.Center;
}
