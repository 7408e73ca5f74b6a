using System.Text.Json;
using Microsoft.Data.Sqlite;
using Routing.Center;

namespace Routing.Cli.Tests;

public sealed class HistoryCommandTests : IAsyncLifetime
{
    private const long MidnightMs = 1_580_515_200_000; // 2020-02-01T00:00:00Z
    private const long DayMs = 86_400_000;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("routing-history");

    private string Data => Path.Combine(_folder.FullName, "data");

    public async ValueTask InitializeAsync()
    {
        var plan = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "plans", "anonymous-bank.json"));
        await using (var center = await CenterHost.OpenAsync(new CenterOptions { DataDirectory = Data, PlanJson = plan }))
        {
            for (var number = 0; number < 20; number++)
                await center.SubmitAsync(new OfferCall("test", new CallRequest { CallId = $"call-{number}" }));
            await center.SearchAsync(new ContactSearch());
        }

        // Of a day long ago, so that its edges can be tried.
        (string Id, long AtMs)[] old = [("before", MidnightMs - 1), ("first", MidnightMs), ("last", MidnightMs + (2 * DayMs) - 1), ("after", MidnightMs + (2 * DayMs))];
        foreach (var (id, atMs) in old)
            Change($"INSERT INTO contacts SELECT -{atMs}, 'test', '{id}', 'ended', 'q', NULL, NULL, 0, {atMs}, NULL, {atMs} + 5000, 5000, 0, 1, NULL, NULL, 0");
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Calls_OfTheDaysAskedForComeOldestFirst()
    {
        var run = await Export("calls", "2020-02-01", "2020-02-02");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            [
                "sequence,source,callId,state,entryQueue,queue,agentId,priority,queuedAt,answeredAt,endedAt,waitedMs,connectedMs,transferred,intervalQueue,intervalStart,callback",
                $"-{MidnightMs},test,first,ended,q,,,0,2020-02-01T00:00:00.000Z,,2020-02-01T00:00:05.000Z,5000,0,true,,,false",
                $"-{MidnightMs + (2 * DayMs) - 1},test,last,ended,q,,,0,2020-02-02T23:59:59.999Z,,2020-02-03T00:00:04.999Z,5000,0,true,,,false",
            ],
            run.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task DaysOfAZone_BeginAtItsMidnight()
    {
        var run = await Export("calls", "2020-02-01", "2020-02-01", "--time-zone", "Asia/Shanghai", "--format", "jsonl");
        Assert.Equal(["before", "first"], Lines(run).Select(line => line.GetProperty("callId").GetString()));
    }

    [Fact]
    public async Task Events_AreThoseOfTheJournal()
    {
        var journal = await CommandRun.Of("journal", "export", "--data", Data);
        var run = await Export("events", "1999-01-01", "2999-01-01", "--format", "jsonl");
        var told = Lines(journal);
        var kept = Lines(run);
        Assert.Equal(told.Select(line => line.GetProperty("sequence").GetInt64()), kept.Select(line => line.GetProperty("sequence").GetInt64()));
        Assert.Equal(told.Select(line => line.GetProperty("type").GetString()), kept.Select(line => line.GetProperty("type").GetString()));
        Assert.All(kept, line => Assert.True(line.GetProperty("at").GetDateTimeOffset() > DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public async Task Intervals_HaveTheirCounters()
    {
        Change($"INSERT INTO intervals VALUES ('b', {MidnightMs}, 9, 1, 2, 3, 4, 5, 6, 7, 8), ('a', {MidnightMs}, 1, 0, 0, 0, 0, 0, 0, 0, 0), ('a', {MidnightMs + DayMs}, 2, 0, 0, 0, 0, 0, 0, 0, 0)");
        var run = await Export("intervals", "2020-02-01", "2020-02-01");
        Assert.Equal(
            [
                "queue,start,offered,answeredInTime,answeredLate,abandonedInTime,shortAbandoned,pastThreshold,answeredWaitMs,handled,handledMs",
                "a,2020-02-01T00:00:00.000Z,1,0,0,0,0,0,0,0,0", "b,2020-02-01T00:00:00.000Z,9,1,2,3,4,5,6,7,8",
            ],
            run.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task TextsOfOthers_AreQuotedAndNoFormulas()
    {
        Change("UPDATE contacts SET call_id = '=1+1,\"x\"', agent_id = '张' WHERE call_id = 'first'");
        var csv = await Export("calls", "2020-02-01", "2020-02-01");
        Assert.Contains(",\"'=1+1,\"\"x\"\"\",ended,q,,张,", csv.Output, StringComparison.Ordinal);
        var line = Assert.Single(Lines(await Export("calls", "2020-02-01", "2020-02-01", "--format", "jsonl")));
        Assert.Equal(("=1+1,\"x\"", "张"), (line.GetProperty("callId").GetString(), line.GetProperty("agentId").GetString()));
        Assert.False(line.TryGetProperty("queue", out _));
    }

    [Fact]
    public async Task File_IsWholeOrNotThere()
    {
        var file = Path.Combine(_folder.FullName, "calls.csv");
        Assert.Equal(1, (await Export("calls", "2020-02-01", "2020-02-01", "--out", file, "--time-zone", "No/Where")).ExitCode);
        Assert.Equal(["data"], _folder.GetFileSystemInfos().Select(left => left.Name));
        var run = await Export("calls", "2020-02-01", "2020-02-01", "--out", file, "--json");
        Assert.Equal((0, 1), (run.ExitCode, run.Json.GetProperty("written").GetInt32()));
        Assert.Equal(2, File.ReadLines(file).Count());
        Assert.Equal(["calls.csv", "data"], _folder.GetFileSystemInfos().Select(left => left.Name).Order());
    }

    [Fact]
    public void ManyRows_AreNeverInMemoryTogether()
    {
        const int rows = 300_000;
        Change($"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows})
            INSERT INTO events (sequence, at_ms, type, call_id, note, connect, release) SELECT -i, {MidnightMs} + i, 'call.queued', 'c' || i, hex(zeroblob(50)), 0, 0 FROM n
            """);
        using var measuring = new MeasuringWriter();
        var written = HistoryTools.Export(Data, new HistorySpan(HistoryTable.Events, new(2020, 2, 1), new(2020, 2, 1)), HistoryFormat.Jsonl, measuring);
        Assert.Equal(rows, written);
        Assert.InRange(measuring.Characters, rows * 150L, long.MaxValue);
        Assert.InRange(measuring.MostBytesHeld, 0, 8_000_000);
    }

    [Theory]
    [InlineData("--from", "2020-02-01")]
    [InlineData("--from", "2020-02-02", "--to", "2020-02-01")]
    [InlineData("--from", "yesterday", "--to", "2020-02-01")]
    [InlineData("--from", "1969-12-31", "--to", "2020-02-01")]
    [InlineData("--from", "2020-02-01", "--to", "2020-02-01", "--format", "xml")]
    public async Task CommandLineThatIsWrong_ExitsWith2(params string[] options) =>
        Assert.Equal(2, (await CommandRun.Of(["history", "export", "calls", "--data", Data, .. options])).ExitCode);

    [Fact]
    public async Task RowsThatDoNotExist_ExitWith2() => Assert.Equal(2, (await Export("secrets", "2020-02-01", "2020-02-01")).ExitCode);

    [Fact]
    public async Task FolderWithoutAHistory_ExitsWith1()
    {
        File.Delete(Path.Combine(Data, "history.db"));
        var run = await Export("calls", "2020-02-01", "2020-02-01");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("no history", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HistoryOfAnotherRelease_IsNotMisread()
    {
        Change("UPDATE meta SET value = value - 1 WHERE name = 'format'");
        var run = await Export("calls", "2020-02-01", "2020-02-01");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("not one of this release", run.Error, StringComparison.Ordinal);
    }

    private static List<JsonElement> Lines(CommandRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private Task<CommandRun> Export(string rows, string from, string to, params string[] more) =>
        CommandRun.Of(["history", "export", rows, "--data", Data, "--from", from, "--to", to, .. more]);

    private void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "history.db")};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
