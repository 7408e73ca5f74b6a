namespace Routing.Center.Tests;

/// <summary>Journals with one row spoilt and sealed again: the replay ends at the damage by its name, soon, or the journal says what it said.</summary>
public sealed class ReplayFuzzTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private string _input = "";

    [Theory]
    [InlineData(501)]
    [InlineData(502)]
    public async Task Spoilt_row_is_named_or_does_no_harm(int seed)
    {
        using TempFolder folder = await MadeAsync(seed);
        using IJournal journal = JournalTools.Open(folder.Path);
        JournalRow[] rows = [.. journal.ReadAfter(0)];
        var random = new Random(seed);
        await Spoiling.EndsAsync(Patience, () => _input, () => Replay(rows, random, Spoiling.Inputs(600) / 2));
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MaxValue / 4)]
    [InlineData(9_000_000_000_000)]
    public async Task Time_centuries_ahead_is_a_damage(long atMs)
    {
        using TempFolder folder = await MadeAsync(503);
        using IJournal journal = JournalTools.Open(folder.Path);
        JournalRow[] rows = [.. journal.ReadAfter(0)];
        var replay = new Replay(new CenterState("test"), "");
        foreach (JournalRow row in rows[..^1]) replay.Apply(row);
        JournalRow last = rows[^1];
        var late = new JournalEntry(atMs, new AdvanceTime(), 1, ReadRow.Of("test", last).Entries[0].EventBytes);

        JournalDamagedException damage = Assert.Throws<JournalDamagedException>(() => replay.Apply(new ReadRow(last with { AtMs = atMs }, true, [late], null)));

        Assert.Equal(last.FirstSequence, damage.Sequence);
    }

    // In the last second that a number can hold the next one has none: the engine would never come to it.
    [Fact]
    public void First_command_at_the_end_of_time_is_a_damage()
    {
        var replay = new Replay(new CenterState("test"), "");
        var entry = new JournalEntry(long.MaxValue, new ApplyPlan(CenterRun.Plan, OpeningCalendar.Empty), 1, default);

        Assert.Throws<JournalDamagedException>(() => replay.Apply(new ReadRow(JournalRows.Row(1, 1, 1) with { AtMs = long.MaxValue, RulesVersion = Routing.Core.RoutingEngine.RulesVersion }, true, [entry], null)));
    }

    private void Replay(JournalRow[] rows, Random random, int inputs)
    {
        for (int input = 0; input < inputs; input++)
        {
            int at = random.Next(rows.Length);
            JournalRow spoilt = Spoil(random, rows[at]);
            _input = $"input {input}, row {at}";
            Exception? failure = Record.Exception(() => Replay([.. rows[..at], spoilt, .. rows[(at + 1)..]]));
            Assert.True(failure is null or JournalDamagedException or RulesVersionException, $"{_input}: {failure}");
        }
    }

    private static void Replay(JournalRow[] rows)
    {
        var replay = new Replay(new CenterState("test"), "");
        foreach (JournalRow row in rows) replay.Apply(row);
    }

    private static JournalRow Spoil(Random random, JournalRow row)
    {
        JournalRow spoilt = random.Next(12) switch
        {
            0 => row with { FirstSequence = row.FirstSequence + random.Next(-2, 3) },
            1 => row with { AtMs = random.Next(2) == 0 ? row.AtMs + random.Next(-9_000, 9_000) : random.NextInt64() },
            2 => row with { RulesVersion = random.Next(-1, 99) },
            _ => row with { Payload = Spoiling.Spoil(random, row.Payload.Span) },
        };
        return spoilt.Sealed("test");
    }

    private static async Task<TempFolder> MadeAsync(int seed)
    {
        await using CenterRun run = await CenterRun.StartAsync();
        await new Workload(run, seed).RunAsync(40);
        return run.Folder.CopyAsKilled();
    }
}
