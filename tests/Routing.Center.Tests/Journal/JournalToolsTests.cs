using System.Text.Json;

namespace Routing.Center.Tests;

public sealed class JournalToolsTests
{
    [Fact]
    public async Task Export_is_one_line_of_json_per_event()
    {
        await using CenterRun run = await CenterRun.StartAsync();
        await run.AddReadyAgentAsync("a1");
        await run.SubmitAsync(CenterRun.Offer("c1"));
        using TempFolder copy = run.Folder.CopyAsKilled();
        using IJournal journal = JournalTools.Open(copy.Path);
        using var text = new StringWriter();

        long written = JournalTools.Export(journal, text);

        string[] lines = text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(run.Center.LastSequence, written);
        Assert.Equal(written, lines.Length);
        JsonElement reserved = JsonDocument.Parse(lines[^2]).RootElement;
        Assert.Equal("call.reserved", reserved.GetProperty("type").GetString());
        Assert.Equal("c1", reserved.GetProperty("callId").GetString());
        Assert.Equal("a1", reserved.GetProperty("agentId").GetString());
    }

    [Fact]
    public async Task Verify_reports_counts_and_the_state()
    {
        await using CenterRun run = await CenterRun.StartAsync();
        await new Workload(run, 21).RunAsync(100);
        await run.SubmitAsync(CenterRun.Offer("last"));
        using TempFolder copy = run.Folder.CopyAsKilled();
        using IJournal journal = JournalTools.Open(copy.Path);

        JournalReport report = JournalTools.Verify(journal);

        Assert.True(report.IsGood);
        Assert.Equal("test", report.Center);
        Assert.Equal(run.Center.LastSequence, report.LastSequence);
        Assert.Equal(report.LastSequence, report.Events);
        Assert.Equal(await run.StateHashAsync(), report.StateHash);
    }

    [Fact]
    public async Task Repair_of_a_running_center_is_refused()
    {
        await using CenterRun run = await CenterRun.StartAsync();

        Assert.Throws<DataDirectoryInUseException>(() => JournalTools.Repair(run.Folder.Path, 1));
    }

    [Fact]
    public void Directory_without_a_journal_is_named()
    {
        using var folder = new TempFolder();

        ArgumentException refused = Assert.Throws<ArgumentException>(() => JournalTools.Open(folder.Path));

        Assert.Contains(folder.Path, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Directory_with_several_centers_asks_for_one()
    {
        using var folder = new TempFolder();
        foreach (string center in (string[])["east", "west"])
        {
            using var journal = new SqliteJournal(folder.Path, center);
            journal.TakeOwnership();
        }

        Assert.Contains("east, west", Assert.Throws<ArgumentException>(() => JournalTools.Open(folder.Path)).Message, StringComparison.Ordinal);
        using IJournal west = JournalTools.Open(folder.Path, "west");
        Assert.Equal("west", west.Center);
        Assert.Throws<ArgumentException>(() => JournalTools.Open(folder.Path, "north"));
    }
}
