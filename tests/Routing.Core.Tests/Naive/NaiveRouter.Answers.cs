namespace Routing.Core.Tests.Naive;

/// <content>From the reservation to the answer, or back to the lane.</content>
internal sealed partial class NaiveRouter
{
    private const long CoolDownMs = 60_000;

    private void Reserve(NaiveAgent agent, NaiveContact contact)
    {
        QueueRule rule = RuleOf(contact);
        LeaveLane(contact);
        agent.IdleOrder = 0;
        contact.State = ContactState.Reserved;
        contact.Reservation = ++_lastReservation;
        var engagement = new NaiveEngagement
        {
            Reservation = contact.Reservation,
            Agent = agent.Number,
            Contact = contact.Id,
            Queue = contact.Queue,
            Units = rule.Units,
            ReservedAt = _now,
        };
        agent.Engage(engagement, _now);
        long deadline = Math.Max(_now, contact.NotBefore) + rule.ReservationMs;
        bool accepted = rule.AutoAccept && contact.NotBefore <= _now;
        Emit(EventKind.ContactReserved, contact.Id, agent.Number, contact.Queue, contact.Reservation, deadline);
        if (!accepted) Start(NaiveTimerKind.Reservation, contact.Reservation, deadline);
        Announce(agent);
        if (accepted) Accept(contact);
    }

    private void Accept(NaiveContact contact)
    {
        NaiveEngagement engagement = EngagementOf(contact)!;
        Stop(NaiveTimerKind.Reservation, engagement.Reservation);
        if (!Table.Connect.SwitchConfirms && !contact.IsCallback)
        {
            Answer(contact);
            return;
        }

        contact.State = ContactState.Connecting;
        engagement.Phase = AgentState.Connecting;
        long deadline = _now + ConnectMsOf(contact);
        Emit(EventKind.ContactConnecting, contact.Id, engagement.Agent, contact.Queue, engagement.Reservation, deadline);
        Start(NaiveTimerKind.Connect, engagement.Reservation, deadline);
        Settle(_agents[engagement.Agent]);
    }

    private void Answer(NaiveContact contact)
    {
        NaiveEngagement engagement = EngagementOf(contact)!;
        Stop(NaiveTimerKind.Connect, engagement.Reservation);
        contact.State = ContactState.Connected;
        engagement.Phase = AgentState.Busy;
        engagement.AnsweredAt = _now;
        Emit(EventKind.ContactConnected, contact.Id, engagement.Agent, contact.Queue, engagement.Reservation, WaitOf(contact));
        NaiveQueue queue = _queues[contact.Queue];
        if (contact.IsCallback) queue.CallbacksConnected++;
        else BookAnswer(contact, WaitOf(contact));
        Start(NaiveTimerKind.Overlong, engagement.Reservation, _now + Table.Connect.MaxConnectedMs);
        if (!contact.IsCallback) queue.Ring += (((_now - engagement.ReservedAt) / 1000.0) - queue.Ring) / 20;
        Settle(_agents[engagement.Agent]);
    }

    /// <summary>Gives a held contact back; the agent goes where the outcome, or what it asked, says.</summary>
    private void Requeue(NaiveContact contact, ReservationOutcome outcome, NextState asked = NextState.NotReady, int askedReason = 0)
    {
        NaiveEngagement engagement = EngagementOf(contact)!;
        NaiveAgent agent = _agents[engagement.Agent];
        int reason = outcome switch
        {
            ReservationOutcome.Rejected => NotReadyReason.Rejected,
            ReservationOutcome.Expired => NotReadyReason.Rona,
            ReservationOutcome.ConnectFailed => NotReadyReason.ConnectFailed,
            _ => askedReason,
        };
        Emit(EventKind.ReservationEnded, contact.Id, agent.Number, contact.Queue, engagement.Reservation, reason: (int)outcome);
        EndEngagement(agent, engagement);
        if (agent.Next != NextState.SignedOut) (agent.Next, agent.NextReason) = (asked, reason);
        GoNext(agent);
        Announce(agent);
        bool returned = outcome is ReservationOutcome.Rejected or ReservationOutcome.Expired or ReservationOutcome.ConnectFailed;
        if (returned)
        {
            contact.CoolDown(agent.Number, _now + CoolDownMs);
            contact.Returns++;
        }

        contact.State = ContactState.Queued;
        contact.Reservation = 0;
        Emit(EventKind.ContactRequeued, contact.Id, agent.Number, contact.Queue, reason: (int)outcome);
        if (returned && contact.Returns >= 3) Emit(EventKind.ContactStuck, contact.Id, queue: contact.Queue, value: contact.Returns);
        contact.OwnAgent = -1;
        Place(contact);
        ReleaseOwnLane(agent);
    }

    private void EndEngagement(NaiveAgent agent, NaiveEngagement engagement)
    {
        StopTimers(engagement);
        agent.Disengage(engagement, _now);
    }

    private void StopTimers(NaiveEngagement engagement)
    {
        Stop(NaiveTimerKind.Reservation, engagement.Reservation);
        Stop(NaiveTimerKind.Connect, engagement.Reservation);
        Stop(NaiveTimerKind.Overlong, engagement.Reservation);
        Stop(NaiveTimerKind.WrapUp, engagement.Reservation);
    }
}
