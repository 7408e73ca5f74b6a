namespace Routing.Center.Tests;

[Trait("Needs", "postgres")]
public sealed class PostgresJournalTests(PostgresServer server) : JournalContract
{
    private string _database = "";

    protected override async ValueTask PrepareAsync()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        _database = await server.CreateDatabaseAsync();
    }

    protected override IJournal Open(string center) => new PostgresJournal(_database, center, TimeProvider.System);

    protected override IReadOnlyList<string> ListCenters() => PostgresRegister.ListCenters(_database);
}
