namespace Routing.Core;

/// <summary>A live contact's slab entry; -1 stands for no slot.</summary>
internal struct Contact
{
    /// <summary>Its id; 0 in a free slot.</summary>
    internal long Id;

    internal long ClockStart;

    /// <summary>Estimated wait when it entered a lane, before the queue's scale; 0 when it has not waited. Not part of the state hash.</summary>
    internal long UnscaledWaitMs;

    internal int Queue;
    internal int Extra;

    /// <summary>Common lane it stands in, or -1.</summary>
    internal int Lane;

    /// <summary>Agent it prefers; while <see cref="InOwnLane"/> the one whose lane it stands in.</summary>
    internal int OwnAgent;

    internal int Next;
    internal int Previous;
    internal int Engagement;
    internal int ThresholdTimer;

    /// <summary>Hold or step timer.</summary>
    internal int WaitTimer;

    internal int CoolDownTimer;
    internal int Returns;
    internal ContactState State;
    internal byte Step;
    internal byte Priority;
    internal byte CoolDownCount;
    internal bool InOwnLane;
    internal bool Resolved;
    internal bool Transferred;
    internal CoolDowns CoolDowns;
}
