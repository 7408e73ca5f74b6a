using Routing.Center;
using Routing.Center.Tests;

namespace Routing.Cli.Tests;

[Trait("Needs", "postgres")]
public sealed class DatabaseCommandTests(PostgresServer server) : IAsyncLifetime
{
    private string _database = "";

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        _database = await server.CreateEmptyDatabaseAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Migrate_TwiceAppliesOnce()
    {
        var first = await CommandRun.Of("database", "migrate", "--connection", _database, "--json");
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Equal(PostgresMigrations.Latest, first.Json.GetProperty("applied").GetArrayLength());

        var second = await CommandRun.Of("database", "migrate", "--connection", _database, "--json");
        Assert.Equal(PostgresMigrations.Latest, second.Json.GetProperty("version").GetInt32());
        Assert.Equal(0, second.Json.GetProperty("applied").GetArrayLength());
    }

    [Fact]
    public async Task Journal_InADatabaseIsVerifiedExportedAndRepaired()
    {
        await CommandRun.Of("database", "migrate", "--connection", _database);
        var plan = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "plans", "anonymous-bank.json"), TestContext.Current.CancellationToken);
        await using (var center = await CenterHost.OpenAsync(new CenterOptions { ConnectionString = _database, PlanJson = plan }))
        {
            for (var number = 0; number < 20; number++)
                await center.SubmitAsync(new OfferCall("test", new CallRequest { CallId = $"call-{number}" }), TestContext.Current.CancellationToken);
        }

        var export = await CommandRun.Of("journal", "export", "--connection", _database);
        Assert.Equal((0, ""), (export.ExitCode, export.Error));
        Assert.Equal(20, export.Output.Split('\n').Count(line => line.Contains("\"call.queued\"", StringComparison.Ordinal)));

        var damaged = (long)(await PostgresServer.QueryAsync(_database, """
            UPDATE routing.journal SET payload = decode(repeat('00', length(payload)), 'hex')
            WHERE first_sequence = (SELECT first_sequence FROM routing.journal ORDER BY first_sequence OFFSET 9 LIMIT 1) RETURNING first_sequence
            """))!;
        var verify = await CommandRun.Of("journal", "verify", "--connection", _database, "--json");
        Assert.Equal(1, verify.ExitCode);
        Assert.Equal(damaged, verify.Json.GetProperty("damagedAt").GetInt64());
        Assert.Contains("--connection \"Host=", verify.Json.GetProperty("damage").GetString());

        var repair = await CommandRun.Of("journal", "repair", "--cut-at", $"{damaged}", "--connection", _database, "--center", "bank", "--json");
        Assert.Equal((0, ""), (repair.ExitCode, repair.Error));
        Assert.Equal(damaged, repair.Json.GetProperty("dropped")[0].GetProperty("firstSequence").GetInt64());
        Assert.Equal(0, (await CommandRun.Of("journal", "verify", "--connection", _database)).ExitCode);
    }

    [Fact]
    public async Task DatabaseWithoutTables_ExitsWith1AndNamesTheCommand()
    {
        var run = await CommandRun.Of("journal", "verify", "--connection", _database);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("routing database migrate", run.Error);
    }

    [Fact]
    public async Task DatabaseThatIsAway_ExitsWith1() =>
        Assert.Equal(1, (await CommandRun.Of("journal", "verify", "--connection", "Host=127.0.0.1;Port=1;Timeout=2")).ExitCode);

    [Theory]
    [InlineData]
    [InlineData("--data", "here", "--connection", "Host=there")]
    public async Task JournalWithoutOnePlace_ExitsWith2(params string[] place) =>
        Assert.Equal(2, (await CommandRun.Of(["journal", "verify", .. place])).ExitCode);
}
