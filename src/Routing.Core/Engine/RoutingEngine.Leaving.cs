namespace Routing.Core;

public sealed partial class RoutingEngine
{
    private const long TransferHoldMs = 20_000;

    private RejectReason HangUp(int slot)
    {
        switch (StepOf(_contacts[slot], ContactTrigger.HangUp))
        {
            case ContactStep.Refuse: return RejectReason.InvalidTransition;
            case ContactStep.End: End(slot, EndCause.HungUp); break;
            case ContactStep.Unanswered: Unanswered(slot); break;
            default: Depart(slot, ContactState.Abandoned); break;
        }

        return RejectReason.None;
    }

    private RejectReason Leave(int slot, int how)
    {
        var state = (ContactState)how;
        if (how is < (int)ContactState.Redirected or > (int)ContactState.Lost) return RejectReason.OutOfRange;
        ContactTrigger trigger = state == ContactState.Lost ? ContactTrigger.Lost : ContactTrigger.Leave;
        switch (StepOf(_contacts[slot], trigger))
        {
            case ContactStep.Leave:
                Depart(slot, state);
                return RejectReason.None;
            case ContactStep.End:
                End(slot, EndCause.Lost);
                return RejectReason.None;
            default:
                return RejectReason.InvalidTransition;
        }
    }

    /// <summary>A contact is over without an answer.</summary>
    private void Depart(int slot, ContactState how)
    {
        ref Contact contact = ref _contacts[slot];
        int agent = -1;
        if (contact.Engagement >= 0)
        {
            ref Engagement entry = ref _engagements[contact.Engagement];
            agent = entry.Agent;
            Emit(EventKind.ReservationEnded, contact.Id, agent, contact.Queue, (int)ReservationOutcome.CallerGone, entry.Reservation);
            CloseEngagement(contact.Engagement);
        }
        else if (contact.Lane >= 0 || contact.InOwnLane)
        {
            ExitLane(slot);
        }

        long wait = _now - contact.ClockStart;
        BookDeparture(ref contact, how, wait);
        if (how == ContactState.Abandoned) Emit(EventKind.ContactAbandoned, contact.Id, queue: contact.Queue, value: wait);
        else Emit(EventKind.ContactLeft, contact.Id, queue: contact.Queue, reason: (int)how, value: wait);
        RemoveContact(slot);
        if (agent >= 0) Settle(agent);
    }

    private RejectReason Complete(int agent, long contact)
    {
        int slot = _index.Find(contact);
        if (slot < 0) return RejectReason.UnknownContact;
        if (_agents[agent].Presence == AgentState.SignedOut) return RejectReason.NotSignedIn;
        int engagement = _contacts[slot].Engagement;
        if (engagement < 0 || _engagements[engagement].Agent != agent) return RejectReason.NotYourContact;
        if (StepOf(_contacts[slot], ContactTrigger.Complete) != ContactStep.End) return RejectReason.InvalidTransition;
        End(slot, EndCause.Completed);
        return RejectReason.None;
    }

    /// <summary>An answered contact is over.</summary>
    private void End(int slot, EndCause cause)
    {
        ref Contact contact = ref _contacts[slot];
        int engagement = contact.Engagement;
        int agent = _engagements[engagement].Agent;
        long connected = BookHandled(engagement);
        Emit(EventKind.ContactEnded, contact.Id, agent, contact.Queue, (int)cause, value: connected);
        RemoveContact(slot);
        StartWrapUp(engagement, _engagements[engagement].Queue);
        Settle(agent);
    }

    private void StartWrapUp(int engagement, int queue)
    {
        QueueRule rule = _table!.Rules[queue];
        if (rule.WrapUp == WrapUpMode.None)
        {
            CloseEngagement(engagement);
            return;
        }

        ref Engagement entry = ref _engagements[engagement];
        _timers.Cancel(ref entry.Timer);
        entry.Phase = AgentState.WrapUp;
        entry.Contact = -1;
        if (rule.WrapUp == WrapUpMode.Timed) entry.Timer = _timers.Add(_now + rule.WrapUpMs, TimerKind.WrapUp, engagement);
    }

    private RejectReason Transfer(int slot, in Command command)
    {
        RejectReason refusal = CheckTarget(command);
        if (refusal != RejectReason.None) return refusal;
        ref Contact contact = ref _contacts[slot];
        int from = contact.Engagement >= 0 ? _engagements[contact.Engagement].Agent : -1;
        bool toAgent = command.Kind == CommandKind.TransferToAgent;
        if (toAgent && command.Agent == from) return RejectReason.OutOfRange;
        if (toAgent && _agents[command.Agent].Presence == AgentState.SignedOut) return RejectReason.NotSignedIn;
        if (StepOf(contact, ContactTrigger.Transfer) != ContactStep.Transfer) return RejectReason.InvalidTransition;

        int engagement = contact.Engagement;
        int oldQueue = _engagements[engagement].Queue;
        long connected = BookHandled(engagement);
        Emit(EventKind.ContactTransferred, contact.Id, from, command.Queue, reservation: command.Agent + 1, value: connected);
        _engagements[engagement].Contact = -1;
        Renew(ref contact, command, from);
        Emit(EventKind.ContactQueued, contact.Id, queue: contact.Queue, reason: contact.Priority, value: _now);
        Place(slot, toAgent ? TransferHoldMs : 0);
        StartWrapUp(engagement, oldQueue);
        Settle(from);
        return RejectReason.None;
    }

    /// <summary>A transferred contact begins anew, away from the agent it leaves; a callback is a contact like others from now on.</summary>
    private void Renew(ref Contact contact, in Command command, int from)
    {
        bool toAgent = command.Kind == CommandKind.TransferToAgent;
        contact.State = ContactState.Queued;
        contact.Engagement = -1;
        contact.Queue = command.Queue;
        contact.Extra = toAgent ? 0 : command.Extra;
        if (!toAgent) contact.Priority = (byte)command.Priority;
        contact.ClockStart = contact.PlaceStart = _now;
        contact.IsCallback = false;
        contact.NotBefore = 0;
        contact.UnscaledWaitMs = 0;
        ForgetWidening(ref contact);
        contact.Resolved = contact.Transferred = true;
        contact.Returns = 0;
        contact.CoolDownCount = 0;
        contact.OwnAgent = toAgent ? command.Agent : -1;
        CoolDown(ref contact, from);
        _totals[command.Queue].Transferred++;
    }
}
