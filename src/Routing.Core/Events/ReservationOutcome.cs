namespace Routing.Core;

/// <summary>How a reservation, or a connection being made from it, ended.</summary>
public enum ReservationOutcome : byte
{
    /// <summary>Still open.</summary>
    Open = 0,

    /// <summary>The agent took the contact.</summary>
    Accepted = 1,

    /// <summary>The agent declined.</summary>
    Rejected = 2,

    /// <summary>Nobody answered in time (RONA).</summary>
    Expired = 3,

    /// <summary>The caller hung up, or the contact left otherwise.</summary>
    CallerGone = 4,

    /// <summary>The agent went not ready or signed out.</summary>
    AgentGone = 5,

    /// <summary>The agent's desktop was no longer heard.</summary>
    AgentLost = 6,

    /// <summary>The switch could not join caller and agent.</summary>
    ConnectFailed = 7,
}
