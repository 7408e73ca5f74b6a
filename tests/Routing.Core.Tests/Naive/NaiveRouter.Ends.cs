namespace Routing.Core.Tests.Naive;

/// <content>What happens to a contact from outside, up to its end.</content>
internal sealed partial class NaiveRouter
{
    private RejectReason AskContact(in Command command, ContactTrigger trigger) =>
        _contacts.TryGetValue(command.Contact, out NaiveContact? contact) ? Do(contact, trigger) : RejectReason.UnknownContact;

    private RejectReason AskReservation(in Command command, ContactTrigger trigger)
    {
        if (!_agents.TryGetValue(command.Agent, out NaiveAgent? agent)) return RejectReason.UnknownAgent;
        if (!agent.IsSignedIn) return RejectReason.NotSignedIn;
        long reservation = command.Reservation;
        NaiveEngagement? engagement = agent.Engagements.Find(known => known.Reservation == reservation && known.Contact != 0);
        if (engagement is null) return RejectReason.ReservationGone;
        if (engagement.Phase == AgentState.Reserved) return Do(_contacts[engagement.Contact], trigger);
        return trigger == ContactTrigger.Accept ? RejectReason.None : RejectReason.ReservationGone;
    }

    private RejectReason Complete(in Command command)
    {
        if (!_agents.TryGetValue(command.Agent, out NaiveAgent? agent)) return RejectReason.UnknownAgent;
        if (!_contacts.TryGetValue(command.Contact, out NaiveContact? contact)) return RejectReason.UnknownContact;
        if (!agent.IsSignedIn) return RejectReason.NotSignedIn;
        if (EngagementOf(contact)?.Agent != agent.Number) return RejectReason.NotYourContact;
        return Do(contact, ContactTrigger.Complete);
    }

    private RejectReason Leave(in Command command)
    {
        if (!_contacts.TryGetValue(command.Contact, out NaiveContact? contact)) return RejectReason.UnknownContact;
        var how = (ContactState)command.Reason;
        if (command.Reason is < (int)ContactState.Redirected or > (int)ContactState.Lost) return RejectReason.OutOfRange;
        return Do(contact, how == ContactState.Lost ? ContactTrigger.Lost : ContactTrigger.Leave, how);
    }

    private RejectReason Do(NaiveContact contact, ContactTrigger trigger, ContactState how = ContactState.Lost)
    {
        switch (Decide(contact, trigger))
        {
            case ContactStep.Refuse: return RejectReason.InvalidTransition;
            case ContactStep.Ignore: break;
            case ContactStep.Take: Accept(contact); break;
            case ContactStep.Connect: Answer(contact); break;
            case ContactStep.Requeue: Requeue(contact, OutcomeOf(trigger)); break;
            case ContactStep.Abandon: Depart(contact, ContactState.Abandoned); break;
            case ContactStep.Leave: Depart(contact, how); break;
            case ContactStep.Unanswered: Unanswered(contact); break;
            case ContactStep.End: End(contact, CauseOf(trigger)); break;
        }

        return RejectReason.None;
    }

    private static ReservationOutcome OutcomeOf(ContactTrigger trigger) => trigger switch
    {
        ContactTrigger.Reject => ReservationOutcome.Rejected,
        ContactTrigger.NoAnswer => ReservationOutcome.Expired,
        _ => ReservationOutcome.ConnectFailed,
    };

    private static EndCause CauseOf(ContactTrigger trigger) => trigger switch
    {
        ContactTrigger.Complete => EndCause.Completed,
        ContactTrigger.Lost => EndCause.Lost,
        _ => EndCause.HungUp,
    };

    /// <summary>A contact is over without an answer: abandoned, or left in another way.</summary>
    private void Depart(NaiveContact contact, ContactState how)
    {
        NaiveEngagement? engagement = EngagementOf(contact);
        if (engagement is not null)
        {
            Emit(
                EventKind.ReservationEnded,
                contact.Id,
                engagement.Agent,
                contact.Queue,
                engagement.Reservation,
                reason: (int)ReservationOutcome.CallerGone);
            EndEngagement(_agents[engagement.Agent], engagement);
        }

        LeaveLane(contact);
        bool hungUp = how == ContactState.Abandoned;
        BookIfLate(contact, WaitOf(contact));
        if (hungUp) BookAbandon(contact);
        else if (!contact.Resolved) _queues[contact.Queue].Redirected++;
        Stop(NaiveTimerKind.Threshold, contact.Id);
        _contacts.Remove(contact.Id);
        EventKind kind = hungUp ? EventKind.ContactAbandoned : EventKind.ContactLeft;
        Emit(kind, contact.Id, queue: contact.Queue, value: WaitOf(contact), reason: hungUp ? 0 : (int)how);
        if (engagement is not null) Settle(_agents[engagement.Agent]);
    }

    private void Overlong(NaiveContact contact)
    {
        Emit(EventKind.ContactOverlong, contact.Id, EngagementOf(contact)!.Agent, contact.Queue);
        End(contact, EndCause.LostEnd);
    }

    private void End(NaiveContact contact, EndCause cause)
    {
        NaiveEngagement engagement = EngagementOf(contact)!;
        long talkMs = _now - engagement.AnsweredAt;
        _contacts.Remove(contact.Id);
        CountHandled(engagement);
        Emit(EventKind.ContactEnded, contact.Id, engagement.Agent, contact.Queue, value: talkMs, reason: (int)cause);
        WrapUp(engagement);
    }

    private void CountHandled(NaiveEngagement engagement)
    {
        _queues[engagement.Queue].HandledMs += _now - engagement.AnsweredAt;
        _queues[engagement.Queue].Handled++;
    }

    /// <summary>The contact is off this engagement: wrap-up by the rule of its queue, or nothing.</summary>
    private void WrapUp(NaiveEngagement engagement)
    {
        NaiveAgent agent = _agents[engagement.Agent];
        QueueRule rule = Table.Queues[engagement.Queue];
        StopTimers(engagement);
        engagement.Contact = 0;
        engagement.Phase = AgentState.WrapUp;
        if (rule.WrapUp == WrapUpMode.None) agent.Disengage(engagement, _now);
        if (rule.WrapUp == WrapUpMode.Timed) Start(NaiveTimerKind.WrapUp, engagement.Reservation, _now + rule.WrapUpMs);
        Settle(agent);
    }

    private void WrapUpOver(long reservation)
    {
        NaiveEngagement engagement = Engagements.Single(known => known.Reservation == reservation);
        NaiveAgent agent = _agents[engagement.Agent];
        EndEngagement(agent, engagement);
        Settle(agent);
    }
}
