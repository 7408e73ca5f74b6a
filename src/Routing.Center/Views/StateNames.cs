using Routing.Core;

namespace Routing.Center;

/// <summary>The names of states, outcomes and causes as clients see them, in kebab case.</summary>
public static class StateNames
{
    /// <summary>The name of a call's state.</summary>
    public static string NameOf(ContactState state) => state switch
    {
        ContactState.Queued => "queued",
        ContactState.Reserved => "reserved",
        ContactState.Connecting => "connecting",
        ContactState.Connected => "connected",
        ContactState.Ended => "ended",
        ContactState.Abandoned => "abandoned",
        ContactState.Redirected => "redirected",
        ContactState.Callback => "callback",
        ContactState.Closed => "closed",
        ContactState.Lost => "lost",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No name."),
    };

    /// <summary>The name of an agent's state.</summary>
    public static string NameOf(AgentState state) => state switch
    {
        AgentState.SignedOut => "signed-out",
        AgentState.NotReady => "not-ready",
        AgentState.Ready => "ready",
        AgentState.Reserved => "reserved",
        AgentState.Connecting => "connecting",
        AgentState.Busy => "busy",
        AgentState.WrapUp => "wrap-up",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No name."),
    };

    /// <summary>The name of the state that follows a call, or null for none.</summary>
    public static string? NameOf(NextState next) => next switch
    {
        NextState.None => null,
        NextState.NotReady => "not-ready",
        NextState.SignedOut => "signed-out",
        _ => throw new ArgumentOutOfRangeException(nameof(next), next, "No name."),
    };

    /// <summary>The name of a reservation's outcome.</summary>
    public static string NameOf(ReservationOutcome outcome) => outcome switch
    {
        ReservationOutcome.Open => "open",
        ReservationOutcome.Accepted => "accepted",
        ReservationOutcome.Rejected => "rejected",
        ReservationOutcome.Expired => "expired",
        ReservationOutcome.CallerGone => "caller-gone",
        ReservationOutcome.AgentGone => "agent-gone",
        ReservationOutcome.AgentLost => "agent-lost",
        ReservationOutcome.ConnectFailed => "connect-failed",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No name."),
    };

    /// <summary>The name of what ended an answered call.</summary>
    public static string NameOf(EndCause cause) => cause switch
    {
        EndCause.Completed => "completed",
        EndCause.HungUp => "hung-up",
        EndCause.LostEnd => "lost-end",
        EndCause.Lost => "lost",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "No name."),
    };

    /// <summary>The name of a follow-up's state.</summary>
    public static string NameOf(FollowUpState state) => state switch
    {
        FollowUpState.Open => "open",
        FollowUpState.Replied => "replied",
        FollowUpState.Resolved => "resolved",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No name."),
    };

    /// <summary>The name of a callback's state.</summary>
    public static string NameOf(CallbackState state) => state switch
    {
        CallbackState.Scheduled => "scheduled",
        CallbackState.Queued => "queued",
        CallbackState.Reserved => "reserved",
        CallbackState.Dialing => "dialing",
        CallbackState.Connected => "connected",
        CallbackState.NoAnswer => "no-answer",
        CallbackState.Done => "done",
        CallbackState.Failed => "failed",
        CallbackState.Cancelled => "cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No name."),
    };

    /// <summary>The name of a callback's kind.</summary>
    public static string NameOf(CallbackKind kind) => kind switch
    {
        CallbackKind.Callback => "callback",
        CallbackKind.Appointment => "appointment",
        CallbackKind.Visit => "visit",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No name."),
    };

    /// <summary>The name of what a platform reported.</summary>
    public static string NameOf(CallReportKind kind) => kind switch
    {
        CallReportKind.Abandoned => "abandoned",
        CallReportKind.Connected => "connected",
        CallReportKind.ConnectFailed => "connect-failed",
        CallReportKind.AgentNoAnswer => "agent-no-answer",
        CallReportKind.Ended => "ended",
        CallReportKind.Transferred => "transferred",
        CallReportKind.CallbackAccepted => "callback-accepted",
        CallReportKind.CallbackDeclined => "callback-declined",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No name."),
    };
}
