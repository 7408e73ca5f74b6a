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
        return new Replay(state ?? new CenterState(journal.Center), journal.CommandLineOptions);
    }

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

    // A snapshot only saves time: one that can't be read is passed over, the rows hold everything.
    private static CenterState? TryLoad(string center, JournalSnapshot snapshot)
    {
        if (snapshot.Format != JournalSnapshot.CurrentFormat
            || snapshot.RulesVersion != RoutingEngine.RulesVersion
            || !snapshot.IsIntact(center)) return null;
        try
        {
            CenterState state = CenterState.Load(snapshot.State.Span);
            return state.Sequence == snapshot.Sequence ? state : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
