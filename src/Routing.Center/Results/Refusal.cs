namespace Routing.Center;

/// <summary>Why a center refused a command. Each has a stable code for clients (<see cref="RefusalCodes"/>).</summary>
public enum Refusal : byte
{
    /// <summary>Not refused.</summary>
    None = 0,

    /// <summary>No such agent.</summary>
    UnknownAgent,

    /// <summary>No such call, or over for more than a day.</summary>
    UnknownCall,

    /// <summary>The plan has no such queue.</summary>
    UnknownQueue,

    /// <summary>The plan has no such skill.</summary>
    UnknownSkill,

    /// <summary>A field holds an impossible value; the detail names it.</summary>
    InvalidField,

    /// <summary>The same call id came before with other content.</summary>
    CallConflict,

    /// <summary>The session token is not, or no longer, the agent's.</summary>
    SessionRevoked,

    /// <summary>The agent has a live session.</summary>
    AlreadySignedIn,

    /// <summary>The agent is not signed in.</summary>
    NotSignedIn,

    /// <summary>The reservation is not open; the detail says why: expired, rescinded, unknown.</summary>
    ReservationGone,

    /// <summary>The call is with another agent.</summary>
    NotYourCall,

    /// <summary>No such follow-up, or resolved for more than a day.</summary>
    UnknownFollowUp,

    /// <summary>The follow-up is another agent's.</summary>
    NotYourFollowUp,

    /// <summary>No such callback, or over for more than a day.</summary>
    UnknownCallback,

    /// <summary>The same id came before with another callback.</summary>
    CallbackConflict,

    /// <summary>Impossible in the present state.</summary>
    InvalidTransition,

    /// <summary>The agent is signed in and can't be removed.</summary>
    AgentSignedIn,

    /// <summary>The plan has mistakes; the detail lists them.</summary>
    InvalidPlan,

    /// <summary>Another version of the plan is in force than the one that was to be replaced.</summary>
    PlanChanged,

    /// <summary>The center takes no commands now: it starts, stops, or its journal fails. Try again later.</summary>
    Unavailable,

    /// <summary>Too many commands wait. Try again later.</summary>
    Overloaded,

    /// <summary>The agent can't take that call: it is not ready or about to leave, lacks a skill or certificate, or gave the call back a moment ago.</summary>
    AgentCannotTake,
}
