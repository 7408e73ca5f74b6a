using Routing.Core;

namespace Routing.Center;

/// <summary>Brings the registers up to date with what happened.</summary>
internal sealed class EventRecorder(CenterState center)
{
    internal void Record(long sequence, in RoutingEvent routingEvent)
    {
        if (routingEvent.Contact != 0) RecordCall(center.Calls[routingEvent.Contact], sequence, routingEvent);
        if (routingEvent.Agent >= 0) RecordAgent(center.Agents[routingEvent.Agent], routingEvent);
        if (routingEvent.Kind >= EventKind.CallbackScheduled) center.CallbackRegister.Find(routingEvent.Value)!.Sequence = sequence;
        if (routingEvent.Kind != EventKind.TableApplied) return;
        foreach (AgentRecord agent in center.Agents.Defined) agent.Serves = null;
    }

    private void RecordCall(CallRecord call, long sequence, in RoutingEvent routingEvent)
    {
        call.Sequence = sequence;
        if (routingEvent.Kind is EventKind.ContactHandedOver or EventKind.ContactHandedBack) RecordHandOver(call, routingEvent);
        center.CallbackTries.Follow(call, routingEvent);
        switch (routingEvent.Kind)
        {
            case EventKind.ContactQueued:
            case EventKind.ContactMoved:
                call.State = ContactState.Queued;
                call.Queue = routingEvent.Queue;
                call.Priority = routingEvent.Reason;
                break;
            case EventKind.ContactRequeued:
                call.State = ContactState.Queued;
                break;
            case EventKind.ContactReserved:
                call.State = ContactState.Reserved;
                call.Agent = routingEvent.Agent;
                break;
            case EventKind.ContactConnecting:
                call.State = ContactState.Connecting;
                break;
            case EventKind.ContactConnected:
                call.State = ContactState.Connected;
                call.WaitedMs = routingEvent.Value;
                if (call.Guest is { AnsweredAt: 0 } guest) guest.AnsweredAt = routingEvent.At;
                break;
            case EventKind.ContactOverflowed:
                RecordWayOut(call, sequence, routingEvent);
                break;
            case EventKind.ContactTransferred:
                call.IsPassedOn = true;
                call.PlaceStart = 0;
                break;
            default:
                RecordEnd(call, routingEvent);
                break;
        }

        if (call.Away is not null) center.Calls.HandOvers.Note(call);
    }

    private static void RecordHandOver(CallRecord call, in RoutingEvent routingEvent)
    {
        AwayCall away = call.Away!;
        bool isGiven = routingEvent.Kind == EventKind.ContactHandedOver;
        call.State = ContactState.Queued;
        away.Phase = isGiven ? AwayPhase.Given : AwayPhase.Back;
        away.IsConnecting = false;
        if (isGiven) away.ClockStart = routingEvent.At - routingEvent.Value;
    }

    private void RecordEnd(CallRecord call, in RoutingEvent routingEvent)
    {
        // One whose call was closed may still take the callback offered.
        bool wasOver = call.IsOver;
        switch (routingEvent.Kind)
        {
            case EventKind.ContactEnded:
                call.State = EndedContact.StateAfter((EndCause)routingEvent.Reason);
                if (call.Guest is not null) call.Guest.Cause = (EndCause)routingEvent.Reason;
                // An agent of another center owns no matter here.
                if (routingEvent.Agent < 0) break;
                center.Owners.Remember(call, routingEvent.Agent, routingEvent.At);
                center.FollowUpSteps.Begin(call, routingEvent.Agent, routingEvent.At);
                break;
            case EventKind.ContactAbandoned:
                call.State = ContactState.Abandoned;
                call.WaitedMs = routingEvent.Value;
                break;
            case EventKind.ContactLeft:
                call.State = (ContactState)routingEvent.Reason;
                call.Queue = routingEvent.Queue;
                call.WaitedMs = routingEvent.Value;
                break;
            case EventKind.CallbackUnanswered:
                call.State = ContactState.Callback;
                call.WaitedMs = routingEvent.Value;
                break;
            default:
                return;
        }

        if (wasOver) return;
        center.Calls.End(call, routingEvent.At);
        if (IsCutOff(call, routingEvent) && center.InForce!.Plan.ReconnectSeconds is not null) center.Reconnects.Remember(call);
    }

    private static bool IsCutOff(CallRecord call, in RoutingEvent routingEvent)
        => call.Callback == 0 && (routingEvent.Kind == EventKind.ContactAbandoned || (routingEvent.Kind == EventKind.ContactLeft && call.State == ContactState.Lost));

    // Of the plan that was in force then: the one that a change puts in its place numbers otherwise.
    private void RecordWayOut(CallRecord call, long sequence, in RoutingEvent routingEvent)
    {
        WayOut way = center.InForce!.Compiled.WayOutOf(call.Request, routingEvent.Queue, routingEvent.Reason);
        center.WaysOut[sequence] = way;
        switch (way.Effect)
        {
            case OverflowEffect.OfferCallback:
                call.IsCallbackOffered = true;
                break;
            case OverflowEffect.Redirect:
                call.Redirect = way.Text;
                break;
            case OverflowEffect.Announce:
                call.Announcement = way.Text;
                break;
            case OverflowEffect.HandOver:
                call.Away = new AwayCall((call.Away?.Hop ?? 0) + 1, way.Text!);
                break;
        }
    }

    private void RecordAgent(AgentRecord agent, in RoutingEvent routingEvent)
    {
        switch (routingEvent.Kind)
        {
            case EventKind.AgentStateChanged:
                if (StateOf(routingEvent) == AgentState.SignedOut) agent.Session = null;
                break;
            case EventKind.AgentDefined:
            case EventKind.AgentEligibilityChanged:
                agent.Serves = null;
                break;
            case EventKind.AgentRemoved:
                center.Agents.Delete(agent);
                break;
            case EventKind.ReservationEnded:
                Remember(agent, routingEvent, (ReservationOutcome)routingEvent.Reason);
                break;
            case EventKind.ContactConnecting:
            case EventKind.ContactConnected:
                Remember(agent, routingEvent, ReservationOutcome.Accepted);
                break;
        }
    }

    /// <summary>The agent's state in an <see cref="EventKind.AgentStateChanged"/>.</summary>
    internal static AgentState StateOf(in RoutingEvent routingEvent) => (AgentState)(routingEvent.Value % 16);

    /// <summary>The agent's next state there.</summary>
    internal static NextState NextOf(in RoutingEvent routingEvent) => (NextState)(routingEvent.Value / 16);

    private static void Remember(AgentRecord agent, in RoutingEvent routingEvent, ReservationOutcome outcome)
        => agent.Finished.Remember(new FinishedReservation(routingEvent.Reservation, routingEvent.Contact, outcome));
}
