namespace Routing.Core;

/// <summary>
/// Why the engine refused a command; a refusal changes nothing. Where several apply, the one listed first here is
/// given: what is unknown comes before what is malformed, and that before what is impossible now.
/// </summary>
public enum RejectReason : byte
{
    /// <summary>Not refused.</summary>
    None = 0,

    /// <summary>No routing table is in force yet, or the command kind is not known.</summary>
    NotConfigured = 1,

    /// <summary>The agent was never defined, or was removed.</summary>
    UnknownAgent = 2,

    /// <summary>No live contact has this id.</summary>
    UnknownContact = 3,

    /// <summary>The table in force has no such queue, or it was removed.</summary>
    UnknownQueue = 4,

    /// <summary>A number is outside its range: id, priority, extra, reason.</summary>
    OutOfRange = 5,

    /// <summary>A live contact has this id already.</summary>
    DuplicateContact = 6,

    /// <summary>The agent is signed in already.</summary>
    AlreadySignedIn = 7,

    /// <summary>The agent is not signed in.</summary>
    NotSignedIn = 8,

    /// <summary>The reservation is not open for this agent: accepted, expired, rescinded, or never its own.</summary>
    ReservationGone = 9,

    /// <summary>The contact is not with this agent.</summary>
    NotYourContact = 10,

    /// <summary>The state of the contact or agent does not allow this now.</summary>
    InvalidTransition = 11,

    /// <summary>The queue holds as many waiting contacts as the plan allows.</summary>
    QueueFull = 12,
}
