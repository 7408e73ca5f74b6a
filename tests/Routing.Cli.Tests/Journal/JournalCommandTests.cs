using System.Text.Json;
using Microsoft.Data.Sqlite;
using Routing.Center;

namespace Routing.Cli.Tests;

public sealed class JournalCommandTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("routing-journal");

    private string Data => Path.Combine(_folder.FullName, "data");

    public async ValueTask InitializeAsync()
    {
        var plan = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "plans", "anonymous-bank.json"));
        await using var center = await CenterHost.OpenAsync(new CenterOptions { DataDirectory = Data, PlanJson = plan });
        for (var number = 0; number < 20; number++)
            await center.SubmitAsync(new OfferCall("test", new CallRequest { CallId = $"call-{number}" }));
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task GoodJournal_IsVerified()
    {
        var run = await CommandRun.Of("journal", "verify", "--data", Data, "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.True(run.Json.GetProperty("isGood").GetBoolean());
        Assert.Equal("bank", run.Json.GetProperty("center").GetString());
        Assert.True(run.Json.GetProperty("events").GetInt64() >= 20);
        Assert.Equal(16, run.Json.GetProperty("stateHash").GetString()!.Length);
    }

    [Fact]
    public async Task Export_WritesEveryEventOnALine()
    {
        var run = await CommandRun.Of("journal", "export", "--data", Data);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var events = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(Enumerable.Range(1, events.Count), events.Select(item => item.GetProperty("sequence").GetInt32()));
        Assert.Equal(20, events.Count(item => item.GetProperty("type").GetString() == "call.queued"));
    }

    [Fact]
    public async Task ExportToAFile_ReportsHowMany()
    {
        var file = Path.Combine(_folder.FullName, "events.jsonl");
        var run = await CommandRun.Of("journal", "export", "--data", Data, "--out", file, "--json");
        Assert.Equal(File.ReadLines(file).Count(), run.Json.GetProperty("events").GetInt32());
    }

    [Fact]
    public async Task DamagedJournal_IsNamedAndRepairedOnlyByRepair()
    {
        var sequence = Damage();
        var verify = await CommandRun.Of("journal", "verify", "--data", Data, "--json");
        Assert.Equal(1, verify.ExitCode);
        Assert.Equal(sequence, verify.Json.GetProperty("damagedAt").GetInt64());
        Assert.Contains($"routing journal repair --cut-at {sequence}", verify.Json.GetProperty("damage").GetString());
        Assert.Equal(1, (await CommandRun.Of("journal", "export", "--data", Data)).ExitCode);

        var repair = await CommandRun.Of("journal", "repair", "--cut-at", $"{sequence}", "--data", Data, "--json");
        Assert.Equal((0, ""), (repair.ExitCode, repair.Error));
        Assert.Equal(sequence, repair.Json.GetProperty("dropped")[0].GetProperty("firstSequence").GetInt64());
        Assert.Equal(0, (await CommandRun.Of("journal", "verify", "--data", Data)).ExitCode);
    }

    [Fact]
    public async Task Backup_IsRestoredElsewhere()
    {
        var (kept, again) = (Path.Combine(_folder.FullName, "kept"), Path.Combine(_folder.FullName, "again"));
        var backup = await CommandRun.Of("journal", "backup", "--data", Data, "--to", kept, "--json");
        Assert.Equal((0, ""), (backup.ExitCode, backup.Error));
        Assert.True(backup.Json.GetProperty("lastSequence").GetInt64() >= 20);
        var restore = await CommandRun.Of("journal", "restore", "--from", kept, "--data", again, "--json");
        Assert.Equal(backup.Output, restore.Output);
        var (first, last) = (await CommandRun.Of("journal", "verify", "--data", Data, "--json"), await CommandRun.Of("journal", "verify", "--data", again, "--json"));
        Assert.Equal(first.Json.GetProperty("stateHash").GetString(), last.Json.GetProperty("stateHash").GetString());

        var second = await CommandRun.Of("journal", "restore", "--from", kept, "--data", again);
        Assert.Equal(1, second.ExitCode);
        Assert.Contains("already", second.Error);
    }

    [Fact]
    public async Task YoungJournal_IsCompactedToItself()
    {
        foreach (var more in (string[][])[["--dry-run"], [], ["--keep-days", "500"]])
        {
            var run = await CommandRun.Of(["journal", "compact", "--data", Data, "--json", .. more]);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.Equal((0, 1), (run.Json.GetProperty("commitsDropped").GetInt32(), run.Json.GetProperty("firstSequence").GetInt32()));
            Assert.Equal(more.Contains("--dry-run"), run.Json.GetProperty("dryRun").GetBoolean());
        }

        Assert.Equal(2, (await CommandRun.Of("journal", "compact", "--data", Data, "--keep-days", "184")).ExitCode);
    }

    [Theory]
    [InlineData("compact")]
    [InlineData("backup", "--to", "elsewhere")]
    [InlineData("verify")]
    [InlineData("export")]
    [InlineData("repair", "--cut-at", "1")]
    public async Task FolderWithoutJournal_ExitsWith1(params string[] step)
    {
        var run = await CommandRun.Of(["journal", .. step, "--data", Path.Combine(_folder.FullName, "none")]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("holds no journal", run.Error);
    }

    [Theory]
    [InlineData("repair")]
    [InlineData("repair", "--cut-at", "0")]
    [InlineData("repair", "--cut-at", "2.5")]
    [InlineData("repair", "--cut-at", "-3")]
    public async Task RepairWithoutASequence_ExitsWith2(params string[] step) =>
        Assert.Equal(2, (await CommandRun.Of(["journal", .. step, "--data", Data])).ExitCode);

    // Flips a bit in the middle of the journal; gives the first sequence of the row it hit.
    private long Damage()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "journal.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            UPDATE journal SET payload = zeroblob(length(payload)) WHERE first_sequence = (SELECT first_sequence FROM journal ORDER BY first_sequence LIMIT 1 OFFSET 9)
            RETURNING first_sequence
            """;
        return (long)command.ExecuteScalar()!;
    }
}
