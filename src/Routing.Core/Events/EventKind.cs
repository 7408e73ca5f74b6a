namespace Routing.Core;

/// <summary>
/// What happened. Every change of state gives at least one event; values are recorded in journals and never change.
/// Each line names the fields of <see cref="RoutingEvent"/> that it fills besides kind and time.
/// </summary>
public enum EventKind : byte
{
    /// <summary>Unused.</summary>
    None = 0,

    /// <summary>A table came into force.</summary>
    TableApplied = 1,

    /// <summary>The engine started again after a stop.</summary>
    Recovered = 2,

    /// <summary>Opening hours were replaced by later ones. Given by the host; the engine keeps none.</summary>
    CalendarExtended = 3,

    /// <summary>The center stopped in good order. Given by the host.</summary>
    CenterStopped = 4,

    /// <summary>A queue was opened or closed whatever its hours say, or goes by them again. queue, reason = 1 open, 2 closed, 0 by hours, value = until when or 0. Given by the host.</summary>
    QueueHoursOverridden = 5,

    /// <summary>A supervisor or admin acted; what came of it stands before. Given by the host.</summary>
    ActionTaken = 6,

    /// <summary>An agent was defined or its profile replaced. agent.</summary>
    AgentDefined = 10,

    /// <summary>An agent was removed. agent.</summary>
    AgentRemoved = 11,

    /// <summary>
    /// An agent's state, its reason or its next state changed. agent, reason = the not-ready reason of the state or of
    /// next, value = <see cref="AgentState"/> + 16 × <see cref="NextState"/>.
    /// </summary>
    AgentStateChanged = 12,

    /// <summary>A certificate ran out or a profile changed what the agent is eligible for. agent.</summary>
    AgentEligibilityChanged = 13,

    /// <summary>An agent's live session was taken over. agent. Given by the host; the engine knows no sessions.</summary>
    AgentSessionReplaced = 14,

    /// <summary>A contact entered a queue. contact, queue, value = start of its clock, reason = priority.</summary>
    ContactQueued = 30,

    /// <summary>A contact is held for an agent. contact, agent, queue, reservation, value = deadline.</summary>
    ContactReserved = 31,

    /// <summary>A reservation ended otherwise than by accept. contact, agent, queue, reservation, reason = <see cref="ReservationOutcome"/>.</summary>
    ReservationEnded = 32,

    /// <summary>A contact is back in its lane with its clock. contact, queue, agent = whose it was, reason = <see cref="ReservationOutcome"/>.</summary>
    ContactRequeued = 33,

    /// <summary>An agent accepted and the switch has to confirm. contact, agent, queue, reservation, value = deadline.</summary>
    ContactConnecting = 34,

    /// <summary>A contact was answered. contact, agent, queue, reservation, value = its wait in ms.</summary>
    ContactConnected = 35,

    /// <summary>
    /// A contact is over after an answer. contact, agent, queue, reason = <see cref="EndCause"/>, value = ms since the answer.
    /// </summary>
    ContactEnded = 36,

    /// <summary>The caller hung up before an answer. contact, queue, value = its wait in ms.</summary>
    ContactAbandoned = 37,

    /// <summary>A contact left for good. contact, queue, reason = its final <see cref="ContactState"/>, value = its wait in ms.</summary>
    ContactLeft = 38,

    /// <summary>A contact was passed on by its agent. contact, agent = from, queue = new queue, reservation = target agent + 1 or 0, value = ms since the answer.</summary>
    ContactTransferred = 39,

    /// <summary>More agents are eligible from now on. contact, queue, reason = step number, value = queue whose agents joined or -1.</summary>
    ContactWidened = 40,

    /// <summary>A contact stopped waiting for its own agent alone. contact, queue, agent.</summary>
    ContactReleased = 41,

    /// <summary>A waiting contact changed queue, priority or required skills. contact, queue, reason = priority, value = the queue before.</summary>
    ContactMoved = 42,

    /// <summary>A contact came back from three agents without an answer. contact, queue, value = how often.</summary>
    ContactStuck = 43,

    /// <summary>A contact has been connected longer than the plan allows and is about to be ended. contact, agent, queue.</summary>
    ContactOverlong = 44,

    /// <summary>What the host knows of a contact changed, its routing did not. contact, queue. Given by the host.</summary>
    ContactChanged = 45,

    /// <summary>The switch reported of a contact what was known, or what changes nothing. contact, queue, reason = the report's kind. Given by the host.</summary>
    ContactReported = 46,

    /// <summary>
    /// A way out of its queue holds for a waiting contact; what it does follows. contact, queue, reason = number of the rule in
    /// <see cref="QueueRule.Overflow"/>, value = the queue whose agents join or -1.
    /// </summary>
    ContactOverflowed = 47,

    /// <summary>A callback's customer did not answer; its agent is free again. contact, agent, queue, value = its wait in ms.</summary>
    CallbackUnanswered = 48,

    /// <summary>Another center gets the contact; it waits for nobody here. contact, queue, value = its wait in ms.</summary>
    ContactHandedOver = 49,

    /// <summary>The other center has not answered it: it is back in its queue with its clock. contact, queue, value = its wait in ms.</summary>
    ContactHandedBack = 50,

    /// <summary>The other center knows what it has to know of a contact handed over. contact, queue. Given by the host.</summary>
    ContactHandOverSettled = 51,

    /// <summary>A waiting contact was taken out of its order. contact, queue, agent = who gets it, or -1 for the next who is free.</summary>
    ContactPulled = 52,

    /// <summary>Work that remains after a contact. contact, agent = its owner, value = number of the follow-up. Given by the host.</summary>
    FollowUpOpened = 60,

    /// <summary>Kind, note and deadlines of a follow-up were replaced. contact, agent = its owner, value = its number. Given by the host.</summary>
    FollowUpChanged = 61,

    /// <summary>The customer has a reply. agent = the owner, value = number of the follow-up. Given by the host.</summary>
    FollowUpReplied = 62,

    /// <summary>The matter is settled. agent = the owner, value = number of the follow-up. Given by the host.</summary>
    FollowUpResolved = 63,

    /// <summary>A deadline passed. agent = the owner, value = number of the follow-up, reason = 1 for the reply's, 2 for the resolution's. Given by the host.</summary>
    FollowUpOverdue = 64,

    /// <summary>A callback was agreed. value = its number. Given by the host.</summary>
    CallbackScheduled = 70,

    /// <summary>A callback's state changed. contact = that of its latest try, agent, queue, value = its number, reason = the state. Given by the host.</summary>
    CallbackChanged = 71,
}
