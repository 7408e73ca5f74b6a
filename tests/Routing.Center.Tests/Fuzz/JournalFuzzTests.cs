using Microsoft.Data.Sqlite;

namespace Routing.Center.Tests;

/// <summary>Journals spoilt at random: what reads them stops with a name for the damage, or finds them good.</summary>
public sealed class JournalFuzzTests
{
    [Fact]
    public async Task Spoilt_rows_are_read_or_their_damage_has_a_name()
    {
        List<JournalRow> rows = await MadeAsync(201);
        var random = new Random(202);
        int whole = 0;
        int inputs = Spoiling.Inputs(2_000);
        for (int input = 0; input < inputs; input++)
        {
            ReadRow read = ReadRow.Of("test", Spoil(random, rows[random.Next(rows.Count)]));
            if (read is { IsIntact: true, Damage: null }) whole++;
        }

        // Values may be spoilt without the frame being so: the replay compares what they give.
        Assert.InRange(whole, 1, inputs - 1);
    }

    [Fact]
    public async Task Spoilt_files_are_refused_with_a_name_or_good()
    {
        using TempFolder made = await FolderAsync(205);
        byte[] file = await File.ReadAllBytesAsync(Path.Combine(made.Path, SqliteJournal.FileName), TestContext.Current.CancellationToken);
        var random = new Random(206);
        using var folder = new TempFolder();
        for (int input = Math.Max(50, Spoiling.Inputs(50) / 20); input > 0; input--)
        {
            foreach (string old in Directory.GetFiles(folder.Path)) File.Delete(old);
            await File.WriteAllBytesAsync(Path.Combine(folder.Path, SqliteJournal.FileName), Spoiling.Spoil(random, file), TestContext.Current.CancellationToken);
            Exception? failure = Record.Exception(() => Verify(folder));
            Assert.True(failure is null or SqliteException or ArgumentException, $"input {input}: {failure}");
        }
    }

    private static void Verify(TempFolder folder)
    {
        using IJournal journal = JournalTools.Open(folder.Path, "test");
        JournalTools.Verify(journal);
    }

    // Mostly with the right checksum, so that what is behind it is reached.
    private static JournalRow Spoil(Random random, JournalRow row)
    {
        JournalRow spoilt = random.Next(12) switch
        {
            0 => row with { FirstSequence = row.FirstSequence + random.Next(-2, 3) },
            1 => row with { LastSequence = row.LastSequence + random.Next(-2, 3) },
            2 => row with { Format = random.Next(-1, 4) },
            3 => row with { RulesVersion = random.Next(-1, 99) },
            _ => row with { Payload = Spoiling.Spoil(random, row.Payload.Span) },
        };
        return random.Next(20) == 0 ? spoilt : spoilt.Sealed("test");
    }

    private static async Task<TempFolder> FolderAsync(int seed)
    {
        await using CenterRun run = await CenterRun.StartAsync();
        await new Workload(run, seed).RunAsync(80);
        using TempFolder killed = run.Folder.CopyAsKilled();
        var whole = new TempFolder();
        using IJournal journal = JournalTools.Open(killed.Path);
        JournalTools.Backup(journal, whole.Path);
        return whole;
    }

    private static async Task<List<JournalRow>> MadeAsync(int seed)
    {
        using TempFolder folder = await FolderAsync(seed);
        using IJournal journal = JournalTools.Open(folder.Path);
        return [.. journal.ReadAfter(0)];
    }
}
