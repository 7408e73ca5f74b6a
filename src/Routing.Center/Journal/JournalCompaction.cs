using Routing.Core;

namespace Routing.Center;

/// <summary>
/// Puts a state, the base, into the place of a journal's oldest rows. Rows go when they are older than the history is kept, so that what
/// remains rebuilds the whole history that anybody may still ask for; the base holds everything that later commands depend on, the ids
/// already seen among it. Nothing is dropped unless the base and the rows left were carried out and gave the very state of the whole journal.
/// </summary>
internal sealed class JournalCompaction(IJournal journal, CompactOptions options)
{
    private const int DefaultDays = 400;

    /// <summary>Compacts, or on a dry run only says what it would do.</summary>
    /// <exception cref="JournalDamagedException">The journal is damaged, or the base does not give the same state.</exception>
    /// <exception cref="RulesVersionException">It was written under other rules.</exception>
    internal JournalCompactReport Run()
    {
        Replay whole = JournalRecovery.BeginAtFirst(journal);
        long first = whole.State.Sequence + 1;
        JournalRecovery.Continue(whole, journal, _ => { });
        int keptDays = KeptDays(whole.State);
        (long rows, long bytes, long through) = Old(first - 1, whole.State.Sequence, Before(whole, keptDays));
        if (rows > 0)
        {
            JournalSnapshot made = MakeBase(through, whole.State);
            if (!options.IsDryRun) journal.Compact(made);
        }

        return new JournalCompactReport(
            journal.Center, options.IsDryRun, keptDays, rows, through - first + 1, bytes, through + 1, whole.State.Sequence, whole.State.StateHash());
    }

    private int KeptDays(CenterState state) => Math.Max(
        HistoryPurge.LeastDays, Math.Max(options.KeepDays ?? 0, state.InForce?.Plan.RetentionDays ?? DefaultDays));

    // By the earlier of wall and journal: neither a wall that is ahead nor records of a clock that was ahead make anything old.
    private long Before(Replay whole, int keptDays) =>
        HistoryPurge.Before(Math.Min(options.Time.GetUtcNow().ToUnixTimeMilliseconds(), whole.LastAtMs), keptDays);

    // The last row always stays, for it says where the journal stands.
    private (long Rows, long Bytes, long Through) Old(long after, long last, long beforeMs)
    {
        (long rows, long bytes, long through) = (0, 0, after);
        foreach (JournalRow row in journal.ReadAfter(after))
        {
            if (row.AtMs >= beforeMs || row.LastSequence >= last) break;
            (rows, bytes, through) = (rows + 1, bytes + row.Payload.Length, row.LastSequence);
        }

        return (rows, bytes, through);
    }

    private JournalSnapshot MakeBase(long through, CenterState whole)
    {
        Replay old = JournalRecovery.BeginAtFirst(journal);
        foreach (JournalRow row in journal.ReadAfter(old.State.Sequence).TakeWhile(row => row.LastSequence <= through)) old.Apply(row);
        using var buffer = new PooledBuffer();
        old.State.Save(buffer);
        JournalSnapshot made = new JournalSnapshot(
            through, old.State.Now, JournalSnapshot.CurrentFormat, RoutingEngine.RulesVersion, buffer.Written.ToArray(), 0).Sealed(journal.Center);
        var left = new Replay(CenterState.Load(made.State.Span), journal.CommandLineOptions);
        JournalRecovery.ContinueUpTo(left, journal, whole.Sequence);
        if (left.State.StateHash() == whole.StateHash()) return made;
        throw new JournalDamagedException(through + 1, $"The rows after sequence {through} do not give the state of the whole journal; nothing was dropped.");
    }
}
