namespace Routing.Center.Tests;

public sealed class ReadAheadTests
{
    [Fact]
    public async Task Rows_ComeInOrderWithTheirEntries()
    {
        using TempFolder folder = await WorkedAsync();
        using var journal = new SqliteJournal(folder.Path, "test");
        List<JournalRow> rows = [.. journal.ReadAfter(10)];

        List<ReadRow> read = [.. ReadAhead.Of(journal, 10)];

        Assert.True(rows.Count > 100);
        Assert.Equal(rows.Select(row => row.FirstSequence), read.Select(row => row.Row.FirstSequence));
        Assert.All(read, row => Assert.True(row.IsIntact));
        Assert.All(read, row => Assert.Equal(row.Row.LastSequence - row.Row.FirstSequence + 1, row.Entries.Sum(entry => entry.EventCount)));
    }

    [Fact]
    public async Task ReaderWhoLeavesEarly_EndsTheReading()
    {
        using TempFolder folder = await WorkedAsync();
        using var journal = new SqliteJournal(folder.Path, "test");

        ReadRow first = ReadAhead.Of(journal, 0).First();

        Assert.Equal(1, first.Row.FirstSequence);
    }

    [Fact]
    public async Task DamagedRow_IsToldWhenItIsComeTo()
    {
        using TempFolder folder = await WorkedAsync();
        using var journal = new SqliteJournal(folder.Path, "test");
        JournalRow row = journal.ReadAfter(0).First();
        JournalRow flipped = row with { Checksum = row.Checksum ^ 1 };
        JournalRow cut = (row with { Payload = row.Payload[..^1] }).Sealed("test");

        Assert.False(ReadRow.Of("test", flipped).IsIntact);
        Assert.NotNull(ReadRow.Of("test", cut).Damage);
        Assert.Null(ReadRow.Of("test", row).Damage);
    }

    [Fact]
    public void JournalThatFails_FailsTheReader()
    {
        using var folder = new TempFolder();
        using (var journal = new SqliteJournal(folder.Path, "test"))
        {
            Assert.Empty(ReadAhead.Of(journal, 0));
        }

        File.Delete(Path.Combine(folder.Path, SqliteJournal.FileName));
        using var other = new SqliteJournal(folder.Path, "test");
        File.Delete(Path.Combine(folder.Path, SqliteJournal.FileName));
        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => ReadAhead.Of(other, 0).ToList());
    }

    private static async Task<TempFolder> WorkedAsync()
    {
        await using CenterRun run = await CenterRun.StartAsync();
        await new Workload(run, 3).RunAsync(300);
        return run.Folder.CopyAsKilled();
    }
}
