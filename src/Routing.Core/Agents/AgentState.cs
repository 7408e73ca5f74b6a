namespace Routing.Core;

/// <summary>What an agent is doing. With several contacts at once: the first of reserved, connecting, busy, wrap-up that applies.</summary>
public enum AgentState : byte
{
    /// <summary>Does not work.</summary>
    SignedOut = 0,

    /// <summary>Works, but takes no contacts, for a reason.</summary>
    NotReady = 1,

    /// <summary>Waits for a contact.</summary>
    Ready = 2,

    /// <summary>Has a contact held for it.</summary>
    Reserved = 3,

    /// <summary>Accepted; the switch has to confirm.</summary>
    Connecting = 4,

    /// <summary>Talks to a caller.</summary>
    Busy = 5,

    /// <summary>Finishes the work after a contact (ACW).</summary>
    WrapUp = 6,
}
