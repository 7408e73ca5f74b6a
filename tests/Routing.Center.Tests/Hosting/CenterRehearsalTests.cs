using System.Globalization;

namespace Routing.Center.Tests;

public sealed class CenterRehearsalTests(PostgresServer server)
{
    [Fact]
    [Trait("Needs", "postgres")]
    public async Task Rehearsal_changes_nothing_in_the_database()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        string database = await server.CreateDatabaseAsync();
        var options = new CenterOptions { CenterId = "test", ConnectionString = database, PlanJson = CenterRun.Plan };
        await using LocalCenter running = await CenterHost.OpenAsync(options);
        await running.SubmitAsync(CenterRun.Offer("c1"), TestContext.Current.CancellationToken);
        long before = await CountAsync(database);

        await CenterRehearsal.RunAsync(options);

        Assert.Equal(before, await CountAsync(database));
        Assert.True((await running.SubmitAsync(CenterRun.Offer("c2"), TestContext.Current.CancellationToken)).Succeeded);
    }

    [Fact]
    public async Task Rehearsal_without_a_database_ends_well() =>
        await CenterRehearsal.RunAsync(new CenterOptions { ConnectionString = "Host=127.0.0.1;Port=1;Timeout=1", CenterId = "test", PlanJson = CenterRun.Plan });

    private static async Task<long> CountAsync(string database) => Convert.ToInt64(
        await PostgresServer.QueryAsync(database, "SELECT (SELECT count(*) FROM routing.journal) * 1000 + (SELECT sum(epoch) FROM routing.owners)"),
        CultureInfo.InvariantCulture);
}
