using Npgsql;
using Routing.Center;
using Routing.Center.Tests;

namespace Routing.Silo.Tests;

/// <summary>Where the cluster's tables stand, whoever makes them and whoever connects.</summary>
[Trait("Needs", "postgres")]
public class SiloStorageTests(Cluster cluster)
{
    // As docs/CLUSTER.md tells it, for nodes with a role of their own.
    private const string Grants = """
        GRANT USAGE ON SCHEMA routing, history, webhooks TO desk;
        GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA routing, history, webhooks TO desk;
        """;

    [Fact]
    public void SearchPath_IsTheProductsWhateverWasGiven()
    {
        var given = new NpgsqlConnectionStringBuilder(SiloStorage.WithSchema("Host=db;Username=desk;Search Path=mine"));
        Assert.Equal(("routing", "desk", "db"), (given.SearchPath, given.Username, given.Host));
    }

    [Fact]
    public async Task TablesMadeByOneRole_AreFoundByNodesOfAnother()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
        string routing = await cluster.CreateEmptyDatabaseAsync();
        string database = new NpgsqlConnectionStringBuilder(routing).Database!;
        await PostgresServer.QueryAsync(routing, $"CREATE ROLE builder LOGIN; CREATE ROLE desk LOGIN; GRANT CREATE ON DATABASE {database} TO builder");
        string builder = As(routing, "builder");
        PostgresMigrations.Apply(builder + ";Pooling=false");
        await PostgresServer.QueryAsync(builder, Grants);

        Assert.Equal("history,routing,webhooks", await PostgresServer.QueryAsync(routing, """
            SELECT string_agg(DISTINCT schemaname::text, ',' ORDER BY schemaname::text) FROM pg_tables WHERE tableowner = 'builder'
            """));
        using var node = new NodeProcess(As(routing, "desk"));
        await node.WaitUntilReadyAsync();
        Assert.Equal(1L, await PostgresServer.QueryAsync(routing, "SELECT count(*) FROM routing.cluster_member"));
        Assert.Equal(0, await node.LeaveAsync());
    }

    private static string As(string connectionString, string role) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Username = role }.ConnectionString;
}
