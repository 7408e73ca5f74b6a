using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Routing.Center.Tests;

[Trait("Needs", "postgres")]
public sealed class PostgresHistoryTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Tables = new()
    {
        ["events"] = HistorySql.EventColumns,
        ["contacts"] = HistorySql.ContactColumns,
        ["agent_states"] = HistorySql.AgentStateColumns,
        ["audit"] = HistorySql.ActionColumns,
        ["intervals"] = "queue, start_ms, offered, answered_in_time, answered_late, abandoned_in_time, short_abandoned, past_threshold, answered_wait_ms, handled, handled_ms",
        ["thresholds"] = "queue, within_ms, short_abandon_ms",
    };

    private string _database = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        _database = await server.CreateDatabaseAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(41)]
    [InlineData(42)]
    public async Task History_equals_the_one_in_files(int seed)
    {
        using var folder = new TempFolder();
        await using (CenterRun files = await CenterRun.StartAsync(folder, new ManualTime())) await new Workload(files, seed).RunAsync(400);
        await using (CenterRun run = await StartAsync(new ManualTime())) await new Workload(run, seed).RunAsync(400);
        await ReopenAsync(folder);

        foreach (string table in Tables.Keys)
        {
            List<string> rows = DumpFile(folder, table);
            Assert.NotEmpty(rows);
            Assert.Equal(rows, DumpDatabase(table));
        }
    }

    [Fact]
    public async Task Rebuilt_history_equals_the_one_projected_live()
    {
        var time = new ManualTime();
        await using (CenterRun run = await StartAsync(time)) await new Workload(run, 43).RunAsync(400);
        await using (CenterRun again = await StartAsync(time)) await again.ReadStoryAsync("any");
        Dictionary<string, List<string>> live = Tables.Keys.ToDictionary(table => table, DumpDatabase);
        foreach (string table in (string[])[.. Tables.Keys, "progress"]) await PostgresServer.QueryAsync(_database, $"DELETE FROM history.{table}");
        await PostgresServer.QueryAsync(_database, "DELETE FROM routing.snapshots");
        long last = (long)(await PostgresServer.QueryAsync(_database, "SELECT max(last_sequence) FROM routing.journal"))!;

        await using (CenterRun again = await StartAsync(time)) await again.ReadStoryAsync("any");

        await PostgresServer.QueryAsync(_database, $"DELETE FROM history.events WHERE sequence > {last}");
        foreach ((string table, List<string> rows) in live) Assert.Equal(rows, DumpDatabase(table));
    }

    [Fact]
    public async Task Search_finds_by_every_field_newest_first_and_in_pages()
    {
        await using CenterRun run = await StartAsync(new ManualTime());
        var workload = new Workload(run, 31);
        await workload.RunAsync(200);
        string[] all = [.. (await FindAsync(run, new ContactSearch { Limit = 1_000 })).Select(contact => contact.CallId)];
        Assert.Equal(workload.Offered.Select(offer => offer.CallId).Reverse(), all);

        List<string> paged = [];
        long? before = null;
        while (await FindAsync(run, new ContactSearch { Limit = 7, Before = before }) is { Count: > 0 } page)
        {
            paged.AddRange(page.Select(contact => contact.CallId));
            before = page[^1].Sequence;
        }

        Assert.Equal(all, paged);
        IReadOnlyList<ContactRecord> abandoned = await FindAsync(run, new ContactSearch { State = "abandoned", Limit = 1_000 });
        Assert.NotEmpty(abandoned);
        Assert.All(abandoned, contact => Assert.Equal("abandoned", contact.State));
        IReadOnlyList<ContactRecord> queued = await FindAsync(run, new ContactSearch { Queue = "vip", Limit = 1_000 });
        Assert.NotEmpty(queued);
        Assert.All(queued, contact => Assert.Equal("vip", contact.Queue));
        IReadOnlyList<ContactRecord> found = await FindAsync(run, new ContactSearch { AgentId = "a1", Limit = 1_000 });
        Assert.NotEmpty(found);
        Assert.All(found, contact => Assert.Equal("a1", contact.AgentId));
        long from = found[^1].QueuedAtMs;
        Assert.All(await FindAsync(run, new ContactSearch { FromMs = from, ToMs = from + 10_000 }), contact => Assert.InRange(contact.QueuedAtMs, from, from + 9_999));
    }

    [Fact]
    public async Task Purge_deletes_what_is_older_and_keeps_the_rest()
    {
        await using CenterRun run = await StartAsync(new ManualTime());
        await using CenterRun other = await StartAsync(new ManualTime(), options => options with { CenterId = "other" });
        foreach (CenterRun center in (CenterRun[])[run, other])
        {
            await center.SubmitAsync(CenterRun.Offer("old"));
            await center.SubmitAsync(new ReportCall(CenterRun.Source, "old", new CallReport("e1", CallReportKind.Abandoned)));
            Assert.NotEmpty(await center.ReadStoryAsync("old"));
        }

        run.Time.Advance(TimeSpan.FromDays(200));
        await run.SubmitAsync(CenterRun.Offer("new"));
        Assert.NotEmpty(await run.ReadStoryAsync("new"));

        await run.Center.PurgeHistoryAsync(190, Token);

        Assert.Empty(await run.ReadStoryAsync("old"));
        Assert.Equal(["new"], (await FindAsync(run, new ContactSearch())).Select(contact => contact.CallId));
        Assert.NotEmpty(await other.ReadStoryAsync("old"));
    }

    private static async Task<IReadOnlyList<ContactRecord>> FindAsync(CenterRun run, ContactSearch search) => await run.Center.SearchAsync(search, Token);

    // Both were closed in the same way; a reopening lets the last events of the stop be projected.
    private async Task ReopenAsync(TempFolder folder)
    {
        var time = new ManualTime();
        time.Advance(TimeSpan.FromDays(1));
        await using (CenterRun files = await CenterRun.StartAsync(folder, time)) await files.ReadStoryAsync("any");
        time = new ManualTime();
        time.Advance(TimeSpan.FromDays(1));
        await using CenterRun run = await StartAsync(time);
        await run.ReadStoryAsync("any");
    }

    private Task<CenterRun> StartAsync(ManualTime time, Func<CenterOptions, CenterOptions>? with = null) => CenterRun.StartAsync(
        time, options => (with?.Invoke(options) ?? options) with { DataDirectory = null, ConnectionString = _database });

    private static List<string> DumpFile(TempFolder folder, string table)
    {
        using SqliteConnection connection = SqliteFile.OpenForReading(Path.Combine(folder.Path, SqliteHistoryStore.FileName));
        return Dump(connection, $"SELECT {Tables[table]} FROM {table} ORDER BY 1, 2");
    }

    private List<string> DumpDatabase(string table)
    {
        using var connection = new NpgsqlConnection(_database + ";Pooling=false");
        connection.Open();
        return Dump(connection, $"SELECT {Tables[table]} FROM history.{table} ORDER BY 1, 2");
    }

    private static List<string> Dump(DbConnection connection, string sql) => HistoryRows.Query(connection, sql, row =>
    {
        object[] values = new object[row.FieldCount];
        row.GetValues(values);
        return string.Join('|', values);
    });
}
