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
        if (State.Sequence > 0) CommitRecovery();
        _parts.Views.Refresh(State);
        WakeIn(ViewBoard.MostAge);
    }

    private void CommitRecovery()
    {
        NowMs = _parts.Clock.ReadMs();
        _commit.Begin(State.Sequence);
        _described = [];
        Execute(new RecoverCenter());
        if (_commit.IsEmpty) return;
        _append.Append(_commit.ToRow(State.CenterId, _epoch));
        _parts.Feed.Publish(_described);
    }
}
