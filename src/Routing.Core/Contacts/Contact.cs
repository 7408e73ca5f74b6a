namespace Routing.Core;

/// <summary>A live contact's slab entry; -1 stands for no slot.</summary>
internal struct Contact
{
    /// <summary>Its id; 0 in a free slot.</summary>
    internal long Id;

    internal long ClockStart;

    /// <summary>Its place among those that wait, as a clock start; never after its own.</summary>
    internal long PlaceStart;

    /// <summary>A callback's: before this time no agent is looked for. 0 for no such time.</summary>
    internal long NotBefore;

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

    /// <summary>Hold, step or not-before timer.</summary>
    internal int WaitTimer;

    internal int OverflowTimer;
    internal int CoolDownTimer;
    internal int Returns;
    internal ContactState State;
    internal byte Step;

    /// <summary>Widenings of its queue's overflow that hold for it, a bit each.</summary>
    internal byte Wide;

    /// <summary>Overflow rules of its queue that were applied to it, a bit each.</summary>
    internal ushort Applied;

    internal byte Priority;
    internal byte CoolDownCount;
    internal bool InOwnLane;
    internal bool Resolved;
    internal bool Transferred;
    internal bool IsCallback;

    /// <summary>Whether another center has it: it stands in no lane and nobody here may take it.</summary>
    internal bool IsAway;

    /// <summary>Whether it is another center's, which alone counts it.</summary>
    internal bool IsGuest;

    /// <summary>Whether it stands in a lane and an overflow rule by state may still be applied to it.</summary>
    internal bool Watched;

    internal CoolDowns CoolDowns;
}
