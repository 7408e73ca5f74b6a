namespace Routing.Core.Tests.Naive;

/// <content>Contacts that are passed on: transfer, move and pull.</content>
internal sealed partial class NaiveRouter
{
    private const long TransferHoldMs = 20_000;

    private RejectReason Transfer(in Command command)
    {
        bool toAgent = command.Kind == CommandKind.TransferToAgent;
        NaiveAgent? target = _agents.GetValueOrDefault(command.Agent);
        if (toAgent && target is null) return RejectReason.UnknownAgent;
        if (!_contacts.TryGetValue(command.Contact, out NaiveContact? contact)) return RejectReason.UnknownContact;
        if (!HasQueue(command.Queue)) return RejectReason.UnknownQueue;
        NaiveEngagement? from = EngagementOf(contact);
        if (toAgent && from?.Agent == command.Agent) return RejectReason.OutOfRange;
        if (!toAgent && !IsInRange(command.Priority, command.Extra)) return RejectReason.OutOfRange;
        if (toAgent && !target!.IsSignedIn) return RejectReason.NotSignedIn;
        if (Decide(contact, ContactTrigger.Transfer) != ContactStep.Transfer) return RejectReason.InvalidTransition;
        Emit(
            EventKind.ContactTransferred,
            contact.Id,
            from!.Agent,
            command.Queue,
            toAgent ? command.Agent + 1 : 0,
            _now - from.AnsweredAt);
        StopTimers(from);
        CountHandled(from);
        QueueAnew(contact, command, from.Agent);
        Place(contact, toAgent ? TransferHoldMs : 0);
        WrapUp(from);
        return RejectReason.None;
    }

    private void QueueAnew(NaiveContact contact, in Command command, int from)
    {
        bool toAgent = command.Kind == CommandKind.TransferToAgent;
        Stop(NaiveTimerKind.Threshold, contact.Id);
        contact.State = ContactState.Queued;
        contact.Reservation = 0;
        contact.Queue = command.Queue;
        contact.Priority = toAgent ? contact.Priority : command.Priority;
        contact.Extra = toAgent ? 0 : command.Extra;
        contact.OwnAgent = toAgent ? command.Agent : -1;
        contact.ClockStart = _now;
        contact.PlaceStart = _now;
        contact.IsCallback = false;
        contact.NotBefore = 0;
        contact.BeginSteps();
        contact.Transferred = true;
        contact.Resolved = true;
        contact.Returns = 0;
        contact.CoolDowns.Clear();
        contact.CoolDown(from, _now + CoolDownMs);
        _queues[contact.Queue].Transferred++;
        Emit(EventKind.ContactQueued, contact.Id, queue: contact.Queue, value: contact.ClockStart, reason: contact.Priority);
    }

    private RejectReason Move(in Command command)
    {
        if (!_contacts.TryGetValue(command.Contact, out NaiveContact? contact)) return RejectReason.UnknownContact;
        if (!HasQueue(command.Queue)) return RejectReason.UnknownQueue;
        if (!IsInRange(command.Priority, command.Extra)) return RejectReason.OutOfRange;
        if (contact.IsAway || Decide(contact, ContactTrigger.Move) != ContactStep.Relane) return RejectReason.InvalidTransition;
        LeaveLane(contact);
        int before = contact.Queue;
        contact.Priority = command.Priority;
        contact.Extra = command.Extra;
        contact.OwnAgent = -1;
        contact.BeginSteps();
        ChangeQueue(contact, command.Queue);
        if (before != contact.Queue && !contact.Resolved) StartThreshold(contact);
        Emit(EventKind.ContactMoved, contact.Id, queue: contact.Queue, value: before, reason: contact.Priority);
        Place(contact);
        return RejectReason.None;
    }

    private RejectReason Pull(in Command command)
    {
        NaiveAgent? agent = command.Agent == -1 ? null : _agents.GetValueOrDefault(command.Agent);
        if (command.Agent != -1 && agent is null) return RejectReason.UnknownAgent;
        if (!_contacts.TryGetValue(command.Contact, out NaiveContact? contact)) return RejectReason.UnknownContact;
        if (agent is null != (command.HoldMs == 0) || command.HoldMs < 0) return RejectReason.OutOfRange;
        if (agent is { IsSignedIn: false }) return RejectReason.NotSignedIn;
        if (contact is not { State: ContactState.Queued, IsAway: false }) return RejectReason.InvalidTransition;
        bool mayGo = agent is null || (agent.IsReadyWithNextNone && IsCapable(agent, contact) && !IsCooledDown(contact, agent));
        if (!mayGo) return RejectReason.InvalidTransition;
        LeaveLane(contact);
        contact.OwnAgent = command.Agent;
        if (agent is null) contact.PlaceStart = 1;
        Emit(EventKind.ContactPulled, contact.Id, command.Agent, contact.Queue);
        Place(contact, command.HoldMs);
        return RejectReason.None;
    }

    /// <summary>Puts a contact under another queue, where it counts from now on if its outcome is still open.</summary>
    private void ChangeQueue(NaiveContact contact, int queue)
    {
        if (contact.Queue == queue) return;
        if (!contact.Resolved)
        {
            _queues[contact.Queue].MovedOut++;
            _queues[queue].Offered++;
        }

        contact.Queue = queue;
    }
}
