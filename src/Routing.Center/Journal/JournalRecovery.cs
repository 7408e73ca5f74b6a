using Routing.Core;

namespace Routing.Center;

/// <summary>Makes the state of a center from its journal: the latest good snapshot and the rows after it.</summary>
internal static class JournalRecovery
{
    /// <summary>A replay that stands at the latest good snapshot up to <paramref name="atMost"/>, or at the journal's beginning.</summary>
    internal static Replay Begin(IJournal journal, long atMost = long.MaxValue)
    {
        long last = Math.Min(atMost, journal.ReadLastSequence());
        CenterState? state = journal.ReadSnapshots()
            .Where(snapshot => snapshot.Sequence <= last)
            .Select(snapshot => TryLoad(journal.Center, snapshot))
            .FirstOrDefault(loaded => loaded is not null);
        return state is null ? BeginAtFirst(journal) : new Replay(state, journal.CommandLineOptions);
    }

    /// <summary>A replay that stands before the journal's first row: at nothing, or at the base of a compacted journal.</summary>
    /// <exception cref="JournalDamagedException">The base is damaged, and nothing can take its place.</exception>
    /// <exception cref="RulesVersionException">The base was made under other rules.</exception>
    internal static Replay BeginAtFirst(IJournal journal)
    {
        if (journal.ReadBase() is not { } first) return new Replay(new CenterState(journal.Center), journal.CommandLineOptions);
        if (first.IsIntact(journal.Center) && first.RulesVersion != RoutingEngine.RulesVersion) throw new RulesVersionException(first.Sequence, first.RulesVersion);
        if (!first.IsIntact(journal.Center)) throw BaseDamaged(journal, first);
        try
        {
            return new Replay(Load(first), journal.CommandLineOptions);
        }
        catch (FormatException unreadable)
        {
            throw BaseUnreadable(journal, first, unreadable.Message);
        }
    }

    /// <summary>The damage of a base.</summary>
    internal static JournalDamagedException BaseDamaged(IJournal journal, JournalSnapshot first) => new(
        first.Sequence,
        $"Journal of center {journal.Center}: the state at sequence {first.Sequence}, on which its rows stand since it was compacted, is damaged. Restore a backup.");

    private static JournalDamagedException BaseUnreadable(IJournal journal, JournalSnapshot first, string why) => new(
        first.Sequence,
        $"Journal of center {journal.Center}: the state at sequence {first.Sequence}, on which its rows stand since it was compacted, can't be read: {why.TrimEnd('.')}. "
        + "Run the release that compacted it, or restore a backup.");

    /// <summary>Carries the rows after the replay's state out, and gives the events described to <paramref name="described"/> after each.</summary>
    /// <exception cref="JournalDamagedException">A row can't follow, or gives other events than it records.</exception>
    internal static void Continue(Replay replay, IJournal journal, Action<List<FeedEvent>> described)
    {
        foreach (ReadRow row in ReadAhead.Of(journal, replay.State.Sequence))
        {
            replay.Apply(row);
            described(replay.TakeDescribed());
        }
    }

    /// <summary>The same up to <paramref name="last"/>, where the journal may have grown since.</summary>
    /// <exception cref="JournalDamagedException">A row can't follow, or gives other events than it records.</exception>
    internal static void ContinueUpTo(Replay replay, IJournal journal, long last)
    {
        foreach (JournalRow row in journal.ReadAfter(replay.State.Sequence).TakeWhile(row => row.LastSequence <= last)) replay.Apply(row);
    }

    // A snapshot only saves time: one that can't be read is passed over, the rows hold everything.
    private static CenterState? TryLoad(string center, JournalSnapshot snapshot)
    {
        if (snapshot.RulesVersion != RoutingEngine.RulesVersion || !snapshot.IsIntact(center)) return null;
        try
        {
            return Load(snapshot);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static CenterState Load(JournalSnapshot snapshot)
    {
        if (snapshot.Format != JournalSnapshot.CurrentFormat)
        {
            throw new FormatException(UnknownFormat.Says(snapshot.Format, JournalSnapshot.CurrentFormat, JournalSnapshot.CurrentFormat));
        }

        CenterState state = CenterState.Load(snapshot.State.Span);
        return state.Sequence == snapshot.Sequence ? state : throw FieldReader.Malformed($"it is a state at sequence {state.Sequence}");
    }
}
