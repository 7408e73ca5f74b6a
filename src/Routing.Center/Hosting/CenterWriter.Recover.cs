using System.Diagnostics;

namespace Routing.Center;

internal sealed partial class CenterWriter
{
    /// <summary>Makes the state from the journal, publishes what the feed lacks, and journals the recovery.</summary>
    /// <param name="publishAfter">Events after this sequence are for the feed; those before readers find in the history.</param>
    private void Recover(long publishAfter)
    {
        long started = Stopwatch.GetTimestamp();
        Replay replay = JournalRecovery.Begin(_parts.Journal);
        long snapshot = replay.State.Sequence;
        publishAfter = Math.Max(publishAfter, snapshot);
        _parts.Feed.StartAfter(publishAfter);
        replay.DescribeAfter(publishAfter);
        JournalRecovery.Continue(replay, _parts.Journal, _parts.Feed.Publish);
        State = replay.State;
        _parts.Clock.StartAfter(Math.Max(State.Now, replay.LastAtMs));
        _snapshots.StartAt(snapshot);
        Recovered(
            State.Sequence, snapshot, replay.Rows, replay.Commands, replay.Events, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        if (State.Sequence > 0) CommitAlone(new RecoverCenter());
        _parts.Views.Refresh(State);
        WakeIn(Sooner(ViewBoard.MostAge, _parts.Ownership.Due));
    }

    // The state may be ahead of the journal: it is thrown away, and with it the batch that nobody has seen.
    private void RecoverAgain()
    {
        _isSound = false;
        RefuseBatch();
        for (int attempt = 1; !_isStopping; attempt++)
        {
            try
            {
                Recover(_parts.Feed.LastSequence);
                _isSound = true;
                _parts.Inbox.Open();
                return;
            }
            catch (Exception exception) when (exception is not (JournalDamagedException or RulesVersionException or JournalFencedException))
            {
                NotRecovered(exception);
                _append.Pause(attempt);
            }
        }
    }

    private void RefuseBatch()
    {
        _parts.Inbox.CloseAndRefuse();
        Answering.Start(_looks, Refusal.Unavailable);
        Answering.Start(_items, Refusal.Unavailable);
        _looks.Clear();
        _items.Clear();
    }
}
