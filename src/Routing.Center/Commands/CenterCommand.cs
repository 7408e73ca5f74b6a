namespace Routing.Center;

/// <summary>
/// One request to a center, in the names that clients use. The closed family of records in this file; every one is
/// journaled as it stands, so a record holds all that its outcome depends on besides the center's state and the time.
/// </summary>
public abstract record CenterCommand;

/// <summary>A caller asks for a human.</summary>
/// <param name="Source">Name of the key that sent it; with the call id it identifies the call.</param>
/// <param name="Call">What is known of the call.</param>
public sealed record OfferCall(string Source, CallRequest Call) : CenterCommand;

/// <summary>Attributes, priority or queue of a call change; it is classified again and keeps its clock.</summary>
public sealed record ChangeCall(string Source, string CallId, CallChange Change) : CenterCommand;

/// <summary>The platform reports what happened to a call.</summary>
/// <param name="Source">Name of the key that sent it; with the event id it identifies the event.</param>
/// <param name="CallId">The call.</param>
/// <param name="Report">What happened.</param>
public sealed record ReportCall(string Source, string CallId, CallReport Report) : CenterCommand;

/// <summary>Open calls of the source that are not listed are lost.</summary>
public sealed record ReconcileCalls(string Source, IReadOnlyList<string> CallIds) : CenterCommand;

/// <summary>Makes an agent known or replaces its card.</summary>
public sealed record PutAgent(string AgentId, AgentCard Card) : CenterCommand;

/// <summary>Forgets a signed-out agent.</summary>
public sealed record DeleteAgent(string AgentId) : CenterCommand;

/// <summary>Signs an agent in.</summary>
/// <param name="AgentId">The agent.</param>
/// <param name="Principal">Who signs it in; only the same one may take a live session over.</param>
/// <param name="SessionHash">SHA-256 of the session token, in hexadecimal; the token itself never enters the center.</param>
/// <param name="Device">The agent's device for this session, or null for the one on its card.</param>
/// <param name="TakeOver">Whether to take over a live session: the old token is revoked, state and call are kept.</param>
public sealed record SignInAgent(string AgentId, string Principal, string SessionHash, string? Device, bool TakeOver) : CenterCommand;

/// <summary>The agent wants contacts.</summary>
public sealed record ReadyAgent(string AgentId, string SessionHash) : CenterCommand;

/// <summary>The agent wants no contacts, for a reason in its own words.</summary>
public sealed record NotReadyAgent(string AgentId, string SessionHash, string Reason) : CenterCommand;

/// <summary>The agent stops work.</summary>
public sealed record SignOutAgent(string AgentId, string SessionHash) : CenterCommand;

/// <summary>The agent's session has not been heard for too long.</summary>
public sealed record LoseAgent(string AgentId) : CenterCommand;

/// <summary>The agent takes the contact held for it.</summary>
public sealed record AcceptReservation(string AgentId, string SessionHash, long ReservationId) : CenterCommand;

/// <summary>The agent declines the contact held for it.</summary>
public sealed record RejectReservation(string AgentId, string SessionHash, long ReservationId) : CenterCommand;

/// <summary>The agent ends a call.</summary>
public sealed record CompleteCall(string AgentId, string SessionHash, string CallId, string? Disposition, FollowUpRequest? FollowUp) : CenterCommand;

/// <summary>The agent passes a call on, to a queue or to an agent.</summary>
public sealed record TransferCall(string AgentId, string SessionHash, string CallId, string? ToQueue, string? ToAgent) : CenterCommand;

/// <summary>The agent ends its wrap-up.</summary>
public sealed record EndWrapUp(string AgentId, string SessionHash) : CenterCommand;

/// <summary>The customer of a follow-up has a reply.</summary>
/// <param name="FollowUpId">The follow-up.</param>
/// <param name="By">Who says so: the name of a key.</param>
/// <param name="SessionHash">For an agent the hash of its session, which has to be the owner's; null for a supervisor.</param>
public sealed record ReplyFollowUp(long FollowUpId, string By, string? SessionHash) : CenterCommand;

/// <summary>The matter of a follow-up is settled.</summary>
/// <param name="FollowUpId">The follow-up.</param>
/// <param name="By">Who says so: the name of a key.</param>
/// <param name="SessionHash">For an agent the hash of its session, which has to be the owner's; null for a supervisor.</param>
public sealed record ResolveFollowUp(long FollowUpId, string By, string? SessionHash) : CenterCommand;

/// <summary>A customer is to be called: a callback, an appointment or a visit.</summary>
/// <param name="Source">Name of the key that sent it; with the client's id, or without one the call's, it identifies the callback.</param>
/// <param name="Callback">Whom to call, why and when.</param>
public sealed record ScheduleCallback(string Source, CallbackRequest Callback) : CenterCommand;

/// <summary>A callback is not wanted any more.</summary>
/// <param name="CallbackId">Its id.</param>
/// <param name="Source">The source that it has to be of, or null for any.</param>
public sealed record CancelCallback(string CallbackId, string? Source) : CenterCommand;

/// <summary>A waiting call goes to the center that its plan says: from now on nobody here can take it.</summary>
/// <param name="Source">Source of the call.</param>
/// <param name="CallId">The call.</param>
/// <param name="Hop">The hand-over that is meant.</param>
public sealed record HandOverCall(string Source, string CallId, int Hop) : CenterCommand;

/// <summary>A call of another center comes here. It is taken or closed; the answer is journaled either way and stays the same.</summary>
/// <param name="Card">The call.</param>
public sealed record TakeCall(HandOverCard Card) : CenterCommand;

/// <summary>The center that a call was handed to tells how it fares there.</summary>
/// <param name="Source">Source of the call.</param>
/// <param name="CallId">The call.</param>
/// <param name="Hop">The hand-over that is meant.</param>
/// <param name="Status">How it fares.</param>
public sealed record FollowCall(string Source, string CallId, int Hop, GuestStatus Status) : CenterCommand;

/// <summary>The center that a call was handed to has heard what the platform reported here.</summary>
/// <param name="Source">Source of the call.</param>
/// <param name="CallId">The call.</param>
/// <param name="Hop">The hand-over that is meant.</param>
/// <param name="EventId">The last report that it has heard, or null when it knows that the call is over.</param>
public sealed record SettleHandOver(string Source, string CallId, int Hop, string? EventId) : CenterCommand;

/// <summary>A call of another center has waited here long enough and goes back.</summary>
/// <param name="Source">Its source here.</param>
/// <param name="CallId">The call.</param>
public sealed record ReturnCall(string Source, string CallId) : CenterCommand;

/// <summary>A supervisor or admin has a command carried out: it is recorded with who, what, before, after and what became of it, refusals too.</summary>
/// <param name="By">Who: the name of the key, or the subject of the token.</param>
/// <param name="Command">What; not itself such an action.</param>
public sealed record TakeAction(string By, CenterCommand Command) : CenterCommand;

/// <summary>A waiting call is taken out of its order, with its clock.</summary>
/// <param name="Source">Source of the call.</param>
/// <param name="CallId">The call.</param>
/// <param name="AgentId">Who gets it, now or after its call, for at most 20 s; null for the next agent who is free.</param>
public sealed record PullCall(string Source, string CallId, string? AgentId) : CenterCommand;

/// <summary>An agent's state is set without its session; a call that it has is kept.</summary>
/// <param name="AgentId">The agent.</param>
/// <param name="State">Ready, not-ready or signed-out.</param>
/// <param name="Reason">Why not ready; null otherwise.</param>
public sealed record ForceAgent(string AgentId, ForcedState State, string? Reason) : CenterCommand;

/// <summary>Skills of an agent change; the rest of its card stays.</summary>
/// <param name="AgentId">The agent.</param>
/// <param name="Put">Skills that it has from now on, at this level.</param>
/// <param name="Drop">Skills that it has no more; one that it has not is no mistake.</param>
/// <param name="Team">Its team from now on, or null where that stays.</param>
public sealed record ChangeSkills(string AgentId, IReadOnlyList<SkillCard> Put, IReadOnlyList<string> Drop, string? Team) : CenterCommand;

/// <summary>A queue is opened or closed whatever its hours and its callers' entry say, or goes by them again.</summary>
/// <param name="QueueId">The queue.</param>
/// <param name="IsOpen">Open or closed; null for by its hours again.</param>
/// <param name="UntilMs">Until when, milliseconds UTC; null for until taken back.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record OverrideHours(string QueueId, bool? IsOpen, long? UntilMs, string? Reason) : CenterCommand;

/// <summary>Puts a checked plan into force.</summary>
/// <param name="PlanJson">The plan as its author wrote it.</param>
/// <param name="Calendar">Its opening hours, worked out by the host from its time-zone data.</param>
public sealed record ApplyPlan(string PlanJson, OpeningCalendar Calendar) : CenterCommand;

/// <summary>Replaces the opening hours by those of a later span of days.</summary>
public sealed record ExtendCalendar(OpeningCalendar Calendar) : CenterCommand;

/// <summary>Lets time pass.</summary>
public sealed record AdvanceTime : CenterCommand;

/// <summary>The center starts again after a stop.</summary>
public sealed record RecoverCenter : CenterCommand;

/// <summary>The center stops in good order; journaled, so that its last snapshot stands at the time of a row.</summary>
public sealed record StopCenter : CenterCommand;
