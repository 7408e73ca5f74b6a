namespace Routing.Center;

/// <summary>Why a caller does not come into a queue. Values are journaled and never change.</summary>
internal enum TurnAwayReason
{
    /// <summary>The queue's hours are over.</summary>
    Closed = 0,

    /// <summary>As many wait as may.</summary>
    Full = 1,

    /// <summary>None of its agents is signed in.</summary>
    Unstaffed = 2,

    /// <summary>The hours of the number called are over, and that number has a word of its own for it.</summary>
    EntryClosed = 3,
}
