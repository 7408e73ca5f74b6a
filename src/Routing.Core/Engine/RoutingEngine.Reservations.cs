namespace Routing.Core;

public sealed partial class RoutingEngine
{
    private const int StuckReturns = 3;

    /// <summary>Holds a contact that stands nowhere for an available agent.</summary>
    private void Reserve(int slot, int agent)
    {
        ref Agent owner = ref _agents[agent];
        ref Contact contact = ref _contacts[slot];
        QueueRule rule = _table!.Rules[contact.Queue];
        if (owner.IdleOrder != 0) LeaveIdle(ref owner);
        ref Engagement entry = ref AddEngagement(agent, ref owner, rule.Units, out int engagement);
        entry.Contact = slot;
        entry.Queue = contact.Queue;
        contact.State = ContactState.Reserved;
        contact.Engagement = engagement;
        long deadline = Math.Max(_now, contact.NotBefore) + rule.ReservationMs;
        bool accepts = rule.AutoAccept && !IsEarly(contact);
        Emit(EventKind.ContactReserved, contact.Id, agent, contact.Queue, reservation: _lastReservation, value: deadline);
        if (!accepts) entry.Timer = _timers.Add(deadline, TimerKind.Reservation, engagement);
        Show(agent, ref owner);
        if (accepts) TakeContact(engagement);
    }

    private ref Engagement AddEngagement(int agent, ref Agent owner, int units, out int engagement)
    {
        ref Engagement entry = ref _engagements.Add(out engagement);
        entry.Reservation = ++_lastReservation;
        entry.ReservedAt = _now;
        entry.Agent = agent;
        entry.Units = units;
        entry.Timer = entry.Next = -1;
        entry.Phase = AgentState.Reserved;
        entry.Previous = owner.LastEngagement;
        if (owner.FirstEngagement < 0) owner.EngagedSince = _now;
        if (owner.LastEngagement >= 0) _engagements[owner.LastEngagement].Next = engagement;
        else owner.FirstEngagement = engagement;
        owner.LastEngagement = engagement;
        owner.Reserved = engagement;
        owner.Used += units;
        owner.LastGiven = _lastReservation;
        return ref entry;
    }

    private void CloseEngagement(int engagement)
    {
        ref Engagement entry = ref _engagements[engagement];
        ref Agent owner = ref _agents[entry.Agent];
        _timers.Cancel(ref entry.Timer);
        if (entry.Previous >= 0) _engagements[entry.Previous].Next = entry.Next;
        else owner.FirstEngagement = entry.Next;
        if (entry.Next >= 0) _engagements[entry.Next].Previous = entry.Previous;
        else owner.LastEngagement = entry.Previous;
        if (owner.Reserved == engagement) owner.Reserved = -1;
        owner.Used -= entry.Units;
        if (owner.FirstEngagement < 0)
        {
            owner.EngagedMs += _now - owner.EngagedSince;
            owner.EngagedSince = 0;
        }

        entry.Reservation = 0;
        _engagements.Remove(engagement);
    }

    private int FindEngagement(int agent, long reservation)
    {
        int engagement = _agents[agent].FirstEngagement;
        while (engagement >= 0 && _engagements[engagement].Reservation != reservation) engagement = _engagements[engagement].Next;
        return engagement;
    }

    private RejectReason Accept(int agent, long reservation)
    {
        if (_agents[agent].Presence == AgentState.SignedOut) return RejectReason.NotSignedIn;
        int engagement = FindEngagement(agent, reservation);
        if (engagement < 0 || _engagements[engagement].Contact < 0) return RejectReason.ReservationGone;
        ContactState state = _contacts[_engagements[engagement].Contact].State;
        if (state is ContactState.Connecting or ContactState.Connected) return RejectReason.None;
        TakeContact(engagement);
        return RejectReason.None;
    }

    private RejectReason Reject(int agent, long reservation)
    {
        if (_agents[agent].Presence == AgentState.SignedOut) return RejectReason.NotSignedIn;
        int engagement = FindEngagement(agent, reservation);
        if (engagement < 0 || _engagements[engagement].Contact < 0) return RejectReason.ReservationGone;
        ContactState state = _contacts[_engagements[engagement].Contact].State;
        if (ContactTransitions.Decide(state, ContactTrigger.Reject) != ContactStep.Requeue) return RejectReason.ReservationGone;
        Requeue(engagement, ReservationOutcome.Rejected);
        return RejectReason.None;
    }

    /// <summary>An agent takes its reserved contact.</summary>
    private void TakeContact(int engagement)
    {
        ref Engagement entry = ref _engagements[engagement];
        _timers.Cancel(ref entry.Timer);
        _agents[entry.Agent].Reserved = -1;
        if (!IsConfirmed(_contacts[entry.Contact]))
        {
            Answer(engagement);
            return;
        }

        entry.Phase = AgentState.Connecting;
        ref Contact contact = ref _contacts[entry.Contact];
        contact.State = ContactState.Connecting;
        long deadline = _now + ConnectMsOf(contact);
        Emit(EventKind.ContactConnecting, contact.Id, entry.Agent, contact.Queue, reservation: entry.Reservation, value: deadline);
        entry.Timer = _timers.Add(deadline, TimerKind.Connect, engagement);
        Settle(entry.Agent);
    }

    private void Answer(int engagement)
    {
        ref Engagement entry = ref _engagements[engagement];
        _timers.Cancel(ref entry.Timer);
        entry.Phase = AgentState.Busy;
        entry.AnsweredAt = _now;
        ref Contact contact = ref _contacts[entry.Contact];
        contact.State = ContactState.Connected;
        long wait = _now - contact.ClockStart;
        Emit(EventKind.ContactConnected, contact.Id, entry.Agent, contact.Queue, reservation: entry.Reservation, value: wait);
        if (contact.IsCallback) _totals[contact.Queue].CallbacksConnected++;
        else BookAnswer(ref contact, wait);
        entry.Timer = _timers.Add(_now + _table!.Connect.MaxConnectedMs, TimerKind.Overlong, engagement);
        if (!contact.IsCallback) _steering!.Rang(contact.Queue, _now - entry.ReservedAt);
        Settle(entry.Agent);
    }

    /// <summary>A held contact goes back to the head of its lane; its agent goes not ready, or where it asked to go.</summary>
    private void Requeue(int engagement, ReservationOutcome outcome, NextState asked = NextState.NotReady, int reason = 0)
    {
        ref Engagement entry = ref _engagements[engagement];
        int slot = entry.Contact;
        int agent = entry.Agent;
        ref Contact contact = ref _contacts[slot];
        Emit(EventKind.ReservationEnded, contact.Id, agent, contact.Queue, (int)outcome, entry.Reservation);
        CloseEngagement(engagement);
        bool cools = outcome is ReservationOutcome.Rejected or ReservationOutcome.Expired or ReservationOutcome.ConnectFailed;
        Leave(agent, asked, cools ? ReasonOf(outcome) : reason);
        Show(agent, ref _agents[agent]);
        contact.State = ContactState.Queued;
        contact.Engagement = -1;
        contact.OwnAgent = -1;
        if (cools)
        {
            CoolDown(ref contact, agent);
            contact.Returns++;
        }

        Emit(EventKind.ContactRequeued, contact.Id, agent, contact.Queue, (int)outcome);
        if (cools && contact.Returns >= StuckReturns) Emit(EventKind.ContactStuck, contact.Id, queue: contact.Queue, value: contact.Returns);
        Place(slot, 0);
        ReleaseOwnLane(agent);
    }

    private static int ReasonOf(ReservationOutcome outcome) => outcome switch
    {
        ReservationOutcome.Rejected => NotReadyReason.Rejected,
        ReservationOutcome.Expired => NotReadyReason.Rona,
        _ => NotReadyReason.ConnectFailed,
    };

    private RejectReason Confirm(int slot)
    {
        switch (StepOf(_contacts[slot], ContactTrigger.Connected))
        {
            case ContactStep.Ignore: return RejectReason.None;
            case ContactStep.Connect:
                Answer(_contacts[slot].Engagement);
                return RejectReason.None;
            default: return RejectReason.InvalidTransition;
        }
    }

    private RejectReason FailConnection(int slot, ContactTrigger trigger, ReservationOutcome outcome)
    {
        switch (StepOf(_contacts[slot], trigger))
        {
            case ContactStep.Requeue:
                Requeue(_contacts[slot].Engagement, outcome);
                return RejectReason.None;
            case ContactStep.Unanswered:
                Unanswered(slot);
                return RejectReason.None;
            default:
                return RejectReason.InvalidTransition;
        }
    }
}
