using Routing.Core;

namespace Routing.Center;

/// <summary>
/// Carries journaled commands out again and compares the events made with those recorded, up to the first difference. What it stops
/// at is a damage, never passed over.
/// </summary>
/// <param name="state">State before the first row.</param>
/// <param name="repairOptions">How the command line names this journal, for the message that says how to repair it.</param>
internal sealed class Replay(CenterState state, string repairOptions)
{
    // More than any clock can be set on by: one that was never set begins in 1970. A center that passed such a step can be replayed.
    private const long MostGapMs = 100L * 366 * 86_400_000;

    private static readonly long LatestMs = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    private readonly EventBuffer _made = new(256);
    private readonly EventBuffer _recorded = new(256);
    private long _describeAfter = long.MaxValue;
    private List<FeedEvent> _described = [];

    /// <summary>The state after the rows so far.</summary>
    internal CenterState State => state;

    /// <summary>Rows read.</summary>
    internal long Rows { get; private set; }

    /// <summary>Commands carried out.</summary>
    internal long Commands { get; private set; }

    /// <summary>Events made and compared.</summary>
    internal long Events { get; private set; }

    /// <summary>Time of the last row, milliseconds UTC, or 0.</summary>
    internal long LastAtMs { get; private set; }

    /// <summary>From now on puts the events after <paramref name="sequence"/> into names.</summary>
    internal void DescribeAfter(long sequence) => _describeAfter = sequence;

    /// <summary>The events put into names since the last call.</summary>
    internal List<FeedEvent> TakeDescribed()
    {
        List<FeedEvent> described = _described;
        _described = [];
        return described;
    }

    /// <summary>Carries the commands of the next row out.</summary>
    /// <exception cref="JournalDamagedException">It can't follow here, or gives other events.</exception>
    internal void Apply(JournalRow row) => Apply(ReadRow.Of(state.CenterId, row));

    /// <summary>The same for a row that was read ahead.</summary>
    /// <exception cref="JournalDamagedException">It can't follow here, or gives other events.</exception>
    internal void Apply(ReadRow read)
    {
        Check(read);
        for (int i = 0; i < read.Entries.Count; i++) Apply(read.Entries[i], read.Row.AtMs);
        if (read.Damage is { } damage) throw damage;
        Rows++;
        LastAtMs = read.Row.AtMs;
    }

    private void Check(ReadRow read)
    {
        JournalRow row = read.Row;
        long expected = state.Sequence + 1;
        if (!read.IsIntact) throw Damaged(row.FirstSequence, "the checksum is wrong");
        if (row.FirstSequence != expected) throw Damaged(expected, $"the next row starts at sequence {row.FirstSequence}");
        if (row.RulesVersion == RoutingEngine.RulesVersion) return;
        throw new RulesVersionException(row.FirstSequence, row.RulesVersion);
    }

    private void Apply(in JournalEntry entry, long rowAtMs)
    {
        long before = state.Sequence;
        // Time never goes back, and one far ahead would have years of seconds pass before the difference shows.
        if (entry.AtMs > rowAtMs || entry.AtMs < state.Now) throw Damaged(before + 1, $"a command of {entry.AtMs} ms stands in a row of {rowAtMs} ms");
        if (IsTooLate(entry)) throw Damaged(before + 1, $"a command of {entry.AtMs} ms comes more than a century after {state.Now} ms");
        _made.Clear();
        CommandResult result = Carry(entry, before);
        Compare(entry.Command, before, result);
        Commands++;
        Events += _made.Count;
        if (state.Sequence > _describeAfter) FeedNames.Describe(state, entry.Command, before, _made, _describeAfter, _described);
    }

    // A recovery skips the time before it; seconds that can't be counted any more are too late even for the first command.
    private bool IsTooLate(in JournalEntry entry) =>
        entry.AtMs > LatestMs || (state.InForce is not null && entry.Command is not RecoverCenter && entry.AtMs - state.Now > MostGapMs);

    private CommandResult Carry(in JournalEntry entry, long before)
    {
        try
        {
            _recorded.Clear();
            EventCodec.Read(entry.EventBytes.Span, _recorded, out _);
            return state.Apply(entry.Command, entry.AtMs, _made);
        }
        catch (Exception exception)
        {
            // What no center can have written; its name is the damage, whatever it trips over.
            throw Damaged(before + 1, $"{entry.Command.GetType().Name} can't be carried out: {exception.Message}");
        }
    }

    private void Compare(CenterCommand command, long before, CommandResult result)
    {
        if (_made.Events.SequenceEqual(_recorded.Events)) return;
        int same = _made.Events.CommonPrefixLength(_recorded.Events);
        string made = same < _made.Count ? _made[same].ToString() : "nothing";
        string recorded = same < _recorded.Count ? _recorded[same].ToString() : "nothing";
        throw Damaged(
            before + same + 1,
            $"{command.GetType().Name} ({RefusalCodes.CodeOf(result.Refusal)}) gave {made} where {recorded} is recorded");
    }

    private JournalDamagedException Damaged(long sequence, string what) => new(
        sequence,
        $"Journal of center {state.CenterId} at sequence {sequence}: {what}. "
        + $"To drop the records from there on: routing journal repair --cut-at {sequence} {repairOptions}");
}
