namespace Routing.Core.Tests.Auditor;

/// <summary>Counters of one queue, added up from events.</summary>
internal sealed class AuditedQueue
{
    public long Offered { get; set; }

    public long MovedOut { get; set; }

    public long Redirected { get; set; }

    public long Abandoned { get; set; }

    public long Transferred { get; set; }

    public long OverflowedIn { get; set; }

    public long OverflowedOut { get; set; }

    public long CallbacksQueued { get; set; }

    public long CallbacksConnected { get; set; }

    public long CallbacksUnanswered { get; set; }

    public ServiceLevelCounts Counts { get; private set; }

    /// <summary>Contacts that wait in it now.</summary>
    public int Waiting { get; set; }

    /// <summary>Live contacts whose outcome is not booked.</summary>
    public int Open { get; set; }

    public void AnsweredInTime() => Counts += new ServiceLevelCounts(1, 0, 0, 0, 0);

    public void AnsweredLate() => Counts += new ServiceLevelCounts(0, 1, 0, 0, 0);

    public void AbandonedInTime(bool isShort) => Counts += new ServiceLevelCounts(0, 0, 1, isShort ? 1 : 0, 0);

    public void PastThreshold() => Counts += new ServiceLevelCounts(0, 0, 0, 0, 1);

    /// <summary>Whether the engine counts the same; waiting and open contacts on the way to their place excepted.</summary>
    public bool Agrees(in QueueView view) =>
        (view.Offered, view.MovedOut, view.Redirected, view.Abandoned, view.Transferred, view.OverflowedIn, view.Counts)
            == (Offered, MovedOut, Redirected, Abandoned, Transferred, OverflowedIn, Counts)
        && (view.CallbacksQueued, view.CallbacksConnected, view.CallbacksUnanswered) == (CallbacksQueued, CallbacksConnected, CallbacksUnanswered)
        && (view.Waiting, view.OverflowedOut) == (Waiting, OverflowedOut)
        && view.Offered == view.MovedOut + view.Counts.Offered + view.Redirected + Open;

    public override string ToString() =>
        $"{Offered} {MovedOut} {Redirected} {Abandoned} {Transferred} {OverflowedIn} {Counts}, callbacks {CallbacksQueued} {CallbacksConnected} {CallbacksUnanswered}, waiting {Waiting}, open {Open}";
}
