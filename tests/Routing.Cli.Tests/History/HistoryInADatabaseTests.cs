using Routing.Center;
using Routing.Center.Tests;

namespace Routing.Cli.Tests;

[Trait("Needs", "postgres")]
public sealed class HistoryInADatabaseTests(PostgresServer server)
{
    [Fact]
    public async Task Export_WritesTheCentersOwnRows()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        var database = await server.CreateDatabaseAsync();
        var plan = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "plans", "anonymous-bank.json"), TestContext.Current.CancellationToken);
        foreach (var (id, calls) in ((string, int)[])[("east", 7), ("west", 3)])
            await OfferAsync(database, id, plan, calls);

        string[] days = ["--from", "1999-01-01", "--to", "2999-01-01", "--connection", database];
        Assert.Equal(1, (await CommandRun.Of(["history", "export", "calls", .. days])).ExitCode);
        var west = await CommandRun.Of(["history", "export", "calls", "--center", "west", .. days]);
        Assert.Equal((0, ""), (west.ExitCode, west.Error));
        Assert.Equal(3 + 1, west.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        var events = await CommandRun.Of(["history", "export", "events", "--center", "east", "--format", "jsonl", .. days]);
        Assert.Equal(7, events.Output.Split('\n').Count(line => line.Contains("\"call.queued\"", StringComparison.Ordinal)));
        Assert.Equal(0, (await CommandRun.Of(["history", "export", "intervals", "--center", "east", .. days])).ExitCode);
        Assert.Equal(1, (await CommandRun.Of(["history", "export", "calls", "--center", "north", .. days])).ExitCode);
    }

    private static async Task OfferAsync(string database, string id, string plan, int calls)
    {
        await using var center = await CenterHost.OpenAsync(new CenterOptions { ConnectionString = database, CenterId = id, PlanJson = plan.Replace("\"bank\"", $"\"{id}\"", StringComparison.Ordinal) });
        for (var number = 0; number < calls; number++)
            await center.SubmitAsync(new OfferCall("test", new CallRequest { CallId = $"call-{number}" }), TestContext.Current.CancellationToken);
        await center.SearchAsync(new ContactSearch(), TestContext.Current.CancellationToken);
    }
}
