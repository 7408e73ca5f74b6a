namespace Routing.Core;

/// <summary>One queue's running totals; <see cref="QueueView"/> says what each is.</summary>
internal struct QueueTotals
{
    internal long Offered;
    internal long MovedOut;
    internal long Redirected;
    internal long Abandoned;
    internal long AnsweredInTime;
    internal long AnsweredLate;
    internal long AbandonedInTime;
    internal long ShortAbandoned;
    internal long PastThreshold;
    internal long AnsweredWaitMs;
    internal long HandledMs;
    internal long Handled;
    internal long OverflowedIn;
    internal long OverflowedOut;
    internal long Transferred;
    internal long CallbacksQueued;
    internal long CallbacksConnected;
    internal long CallbacksUnanswered;

    /// <summary>What plain estimates of the wait are multiplied by, learned from waits; 0 stands for 1. Not part of the state hash.</summary>
    internal double WaitScale;

    internal int Waiting;
    internal int WaitingOwn;

    internal readonly ServiceLevelCounts Counts =>
        new(AnsweredInTime, AnsweredLate, AbandonedInTime, ShortAbandoned, PastThreshold);
}
