namespace Routing.Core;

public sealed partial class RoutingEngine
{
    private const long LongestBackdateMs = 60_000;

    private RejectReason Offer(in Command command)
    {
        RejectReason refusal = CheckOffer(command);
        if (refusal != RejectReason.None) return refusal;
        if (IsFull(command)) return RejectReason.QueueFull;

        long clockStart = command.ClockStart == 0 ? _now : Math.Clamp(command.ClockStart, _now - LongestBackdateMs, _now);
        int slot = AddContact(command, clockStart);
        _totals[command.Queue].Offered++;
        Emit(EventKind.ContactQueued, command.Contact, queue: command.Queue, reason: command.Priority, value: clockStart);
        StartThreshold(slot);
        Place(slot, command.HoldMs);
        return RejectReason.None;
    }

    private RejectReason CheckOffer(in Command command)
    {
        if (command.Agent >= 0 && !_agents.Has(command.Agent)) return RejectReason.UnknownAgent;
        RejectReason refusal = CheckTarget(command);
        if (refusal != RejectReason.None) return refusal;
        if (command.Contact <= 0 || command.ClockStart < 0 || command.HoldMs < 0 || command.NotBefore < 0) return RejectReason.OutOfRange;
        if (command.PlaceStart < 0 || command.PlaceStart > _now) return RejectReason.OutOfRange;
        return _index.Find(command.Contact) >= 0 ? RejectReason.DuplicateContact : RejectReason.None;
    }

    /// <summary>Whether queue, priority and extra of a command are the table's.</summary>
    private RejectReason CheckTarget(in Command command)
    {
        if ((uint)command.Queue >= (uint)_table!.Rules.Length || !_table.Rules[command.Queue].Exists) return RejectReason.UnknownQueue;
        bool inRange = (uint)command.Priority <= RoutingTable.MaxPriority && (uint)command.Extra < (uint)_table.Extras.Count;
        return inRange ? RejectReason.None : RejectReason.OutOfRange;
    }

    private bool IsFull(in Command command)
    {
        int capacity = _table!.Rules[command.Queue].Capacity;
        return capacity > 0
            && _totals[command.Queue].Waiting >= capacity
            && _signatures.FindIdle(_table.Requirements.NumberOf(command.Queue, 0, command.Extra)) < 0;
    }

    private int AddContact(in Command command, long clockStart)
    {
        ref Contact contact = ref _contacts.Add(out int slot);
        contact.Id = command.Contact;
        contact.ClockStart = clockStart;
        contact.PlaceStart = command.PlaceStart == 0 ? clockStart : Math.Min(command.PlaceStart, clockStart);
        contact.Queue = command.Queue;
        contact.Extra = command.Extra;
        contact.Priority = (byte)command.Priority;
        contact.OwnAgent = command.Agent;
        contact.Lane = contact.Next = contact.Previous = contact.Engagement = -1;
        contact.ThresholdTimer = contact.WaitTimer = contact.CoolDownTimer = contact.OverflowTimer = -1;
        _index.Add(command.Contact, slot);
        return slot;
    }

    private void RemoveContact(int slot)
    {
        ref Contact contact = ref _contacts[slot];
        _timers.Cancel(ref contact.ThresholdTimer);
        _index.Remove(contact.Id);
        contact.Id = 0;
        _contacts.Remove(slot);
    }

    private RejectReason Move(int slot, in Command command)
    {
        RejectReason refusal = CheckTarget(command);
        if (refusal != RejectReason.None) return refusal;
        ref Contact contact = ref _contacts[slot];
        if (contact.IsAway || StepOf(contact, ContactTrigger.Move) != ContactStep.Relane) return RejectReason.InvalidTransition;
        ExitLane(slot);
        int before = contact.Queue;
        contact.Extra = command.Extra;
        contact.Priority = (byte)command.Priority;
        contact.OwnAgent = -1;
        ForgetWidening(ref contact);
        if (before != command.Queue) ChangeQueue(slot, command.Queue);
        Emit(EventKind.ContactMoved, contact.Id, queue: command.Queue, reason: command.Priority, value: before);
        Place(slot, 0);
        return RejectReason.None;
    }

    /// <summary>Changes the queue and keeps the clock; an unresolved contact counts in the new queue from now on.</summary>
    private void ChangeQueue(int slot, int queue)
    {
        ref Contact contact = ref _contacts[slot];
        int before = contact.Queue;
        contact.Queue = queue;
        if (contact.Engagement >= 0) _engagements[contact.Engagement].Queue = queue;
        if (contact.Resolved) return;
        _totals[before].MovedOut++;
        _totals[queue].Offered++;
        StartThreshold(slot);
    }
}
