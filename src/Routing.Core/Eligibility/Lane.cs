namespace Routing.Core;

/// <summary>Waiting contacts of one requirement cell (queue, step, widenings, extra) and priority, by place start, then id.</summary>
internal struct Lane
{
    internal int Queue;

    /// <summary>Whether it holds contacts past their threshold, apart from the others.</summary>
    internal bool Recovers;

    internal bool Protected;
    internal int Requirement;
    internal int First;
    internal int Last;
    internal int Count;

    /// <summary>Contacts in it that have cool-downs.</summary>
    internal int Cooled;

    /// <summary>Contacts in it whose place start is not their clock start.</summary>
    internal int Placed;

    /// <summary>Head start of its priority.</summary>
    internal long BoostMs;

    /// <summary>Place start and id of the first contact.</summary>
    internal long FirstPlace;

    internal long FirstId;

    /// <summary>Whether its first contact has the earlier place start, or the smaller id at the same.</summary>
    internal readonly bool HeadPrecedes(in Lane other) =>
        FirstPlace < other.FirstPlace || (FirstPlace == other.FirstPlace && FirstId < other.FirstId);
}
