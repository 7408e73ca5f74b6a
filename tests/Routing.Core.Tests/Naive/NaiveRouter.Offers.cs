namespace Routing.Core.Tests.Naive;

/// <content>How a contact comes in and finds its place or its agent.</content>
internal sealed partial class NaiveRouter
{
    private RejectReason Offer(in Command command)
    {
        RejectReason refusal = RefusalOf(command);
        if (refusal != RejectReason.None) return refusal;
        NaiveContact contact = ContactOf(command);
        if (IsFull(contact)) return RejectReason.QueueFull;
        contact.ClockStart = command.ClockStart == 0 ? _now : Math.Clamp(command.ClockStart, _now - 60_000, _now);
        contact.PlaceStart = command.PlaceStart == 0 ? contact.ClockStart : Math.Min(command.PlaceStart, contact.ClockStart);
        _contacts.Add(contact.Id, contact);
        _queues[contact.Queue].Offered++;
        Emit(EventKind.ContactQueued, contact.Id, queue: contact.Queue, value: contact.ClockStart, reason: contact.Priority);
        StartThreshold(contact);
        Place(contact, command.HoldMs);
        return RejectReason.None;
    }

    private static NaiveContact ContactOf(in Command command) => new()
    {
        Id = command.Contact,
        Queue = command.Queue,
        Priority = command.Priority,
        Extra = command.Extra,
        OwnAgent = command.Agent,
    };

    private RejectReason RefusalOf(in Command command)
    {
        if (command.Agent != -1 && !_agents.ContainsKey(command.Agent)) return RejectReason.UnknownAgent;
        if (!HasQueue(command.Queue)) return RejectReason.UnknownQueue;
        if (command.Contact <= 0 || command.ClockStart < 0 || command.HoldMs < 0 || !IsInRange(command.Priority, command.Extra)) return RejectReason.OutOfRange;
        if (command.PlaceStart < 0 || command.PlaceStart > _now || command.NotBefore < 0) return RejectReason.OutOfRange;
        return _contacts.ContainsKey(command.Contact) ? RejectReason.DuplicateContact : RejectReason.None;
    }

    private bool IsFull(NaiveContact contact)
    {
        int capacity = RuleOf(contact).Capacity;
        return capacity > 0
            && WaitingIn(contact.Queue) >= capacity
            && !_agents.Values.Any(agent => agent.IsIdle && IsEligible(agent, contact));
    }

    private int WaitingIn(int queue) =>
        _contacts.Values.Count(contact => contact.State == ContactState.Queued && !contact.IsAway && contact.Queue == queue);

    private void StartThreshold(NaiveContact contact)
    {
        Stop(NaiveTimerKind.Threshold, contact.Id);

        // The news of an answer elsewhere may take two seconds.
        long within = RuleOf(contact).WithinMs + (contact.IsAway ? 2_000 : 0);
        if (WaitOf(contact) > within) BookPastThreshold(contact);
        else Start(NaiveTimerKind.Threshold, contact.Id, contact.ClockStart + within + 1);
    }

    /// <summary>Finds a place for a contact that has no lane.</summary>
    private void Place(NaiveContact contact, long holdMs = 0, bool silently = false)
    {
        if (contact.NotBefore > _now)
        {
            Start(NaiveTimerKind.NotBefore, contact.Id, contact.NotBefore);
            StartCoolDown(contact);
            return;
        }

        NaiveAgent? own = contact.OwnAgent >= 0 ? _agents.GetValueOrDefault(contact.OwnAgent) : null;
        if (own is not null)
        {
            bool now = own.IsAvailable && IsEligible(own, contact);
            if (now && !IsCooledDown(contact, own))
            {
                Reserve(own, contact);
                return;
            }

            if (!now && IsCapable(own, contact) && own.IsReadyWithNextNone && holdMs > 0)
            {
                contact.InOwnLane = true;
                Start(NaiveTimerKind.Hold, contact.Id, _now + holdMs);
                StartCoolDown(contact);
                return;
            }
        }

        contact.OwnAgent = -1;
        NaiveAgent? agent = Find(contact);
        while (agent is null && HasReachedNextStep(contact))
        {
            GoOn(contact, silently);
            agent = Find(contact);
        }

        if (agent is not null) Reserve(agent, contact);
        else if (!Overflows(contact)) EnterCommonLane(contact);
    }

    private bool HasReachedNextStep(NaiveContact contact)
    {
        IReadOnlyList<RequirementStep> steps = RuleOf(contact).Steps;
        return contact.Step + 1 < steps.Count && steps[contact.Step + 1].AfterMs <= WaitOf(contact);
    }

    private void GoOn(NaiveContact contact, bool silently)
    {
        Requirement before = RequirementOf(contact);
        contact.Step++;
        if (silently || RequirementOf(contact).SameAs(before)) return;
        int from = RuleOf(contact).Steps[contact.Step].OverflowFrom;
        Emit(EventKind.ContactWidened, contact.Id, queue: contact.Queue, reason: contact.Step, value: from);
        if (from >= 0) _queues[from].OverflowedIn++;
    }

    private void EnterCommonLane(NaiveContact contact)
    {
        IReadOnlyList<RequirementStep> steps = RuleOf(contact).Steps;
        if (contact.Step + 1 < steps.Count) Start(NaiveTimerKind.Step, contact.Id, contact.ClockStart + steps[contact.Step + 1].AfterMs);
        StartOverflow(contact);
        StartCoolDown(contact);
    }

    private void StartCoolDown(NaiveContact contact)
    {
        var ends = contact.CoolDowns.Where(known => known.Until > _now).Select(known => known.Until).ToList();
        if (ends.Count > 0) Start(NaiveTimerKind.CoolDown, contact.Id, ends.Min());
    }

    private void LeaveLane(NaiveContact contact)
    {
        contact.InOwnLane = false;
        Stop(NaiveTimerKind.Hold, contact.Id);
        Stop(NaiveTimerKind.Step, contact.Id);
        Stop(NaiveTimerKind.Overflow, contact.Id);
        Stop(NaiveTimerKind.NotBefore, contact.Id);
        Stop(NaiveTimerKind.CoolDown, contact.Id);
    }

    private void PlaceAnew(NaiveContact contact)
    {
        LeaveLane(contact);
        Place(contact);
    }

    private void Release(NaiveContact contact)
    {
        Emit(EventKind.ContactReleased, contact.Id, contact.OwnAgent, contact.Queue);
        LeaveLane(contact);
        contact.OwnAgent = -1;
        Place(contact);
    }

    private void CooledDown(NaiveContact contact)
    {
        if (contact.InCommonLane && contact.NotBefore <= _now && Find(contact) is { } agent) Reserve(agent, contact);
        else StartCoolDown(contact);
    }
}
