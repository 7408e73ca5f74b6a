namespace Routing.Center.Tests;

[Trait("Needs", "postgres")]
public sealed class PostgresMigrationsTests(PostgresServer server)
{
    [Fact]
    public async Task Second_run_changes_nothing()
    {
        string database = await EmptyAsync();

        Assert.Equal(["001-journal.sql", "002-history.sql", "003-orleans.sql", "004-audit.sql", "005-webhooks.sql"], PostgresMigrations.Apply(database));
        Assert.Empty(PostgresMigrations.Apply(database));

        Assert.Equal((long)PostgresMigrations.Latest, await PostgresServer.QueryAsync(database, "SELECT count(*) FROM routing.migrations"));
    }

    [Fact]
    public async Task Several_at_once_apply_every_script_once()
    {
        string database = await EmptyAsync();

        IReadOnlyList<string>[] applied = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => PostgresMigrations.Apply(database))));

        Assert.Equal(PostgresMigrations.Latest, applied.Sum(scripts => scripts.Count));
    }

    [Fact]
    public async Task Database_without_tables_is_refused_with_the_command_that_makes_them()
    {
        string database = await EmptyAsync() + ";Password=secret";

        DatabaseNotMigratedException refused = Assert.Throws<DatabaseNotMigratedException>(() => new PostgresJournal(database, "test", TimeProvider.System));

        Assert.Contains("routing database migrate --connection \"Host=127.0.0.1", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failing_script_leaves_nothing_behind()
    {
        string database = await EmptyAsync();
        await PostgresServer.QueryAsync(database, "CREATE SCHEMA history");

        Assert.Throws<Npgsql.PostgresException>(() => PostgresMigrations.Apply(database));

        Assert.Equal(0L, await PostgresServer.QueryAsync(database, "SELECT count(*) FROM pg_tables WHERE schemaname = 'routing'"));
    }

    private async Task<string> EmptyAsync()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        return await server.CreateEmptyDatabaseAsync();
    }
}
