namespace Routing.Core;

public sealed partial class RoutingEngine
{
    /// <summary>Finds a contact that stands nowhere its agent or its lane.</summary>
    private void Place(int slot, long holdMs, bool quietly = false)
    {
        ref Contact contact = ref _contacts[slot];
        if (IsEarly(contact))
        {
            EnterLane(slot);
            return;
        }

        if (contact.OwnAgent >= 0)
        {
            if (TryOwnAgent(slot, holdMs)) return;
            contact.OwnAgent = -1;
        }

        int agent = FindAgent(slot);
        while (agent < 0 && TryWiden(slot, quietly)) agent = FindAgent(slot);
        if (agent >= 0)
        {
            Reserve(slot, agent);
            return;
        }

        if (_overflow[contact.Queue] is { } plan && Overflows(slot, plan)) return;
        EnterLane(slot);
    }

    /// <summary>Takes a contact out of its lane and places it again, now that more may hold for it.</summary>
    private void PlaceAnew(int slot)
    {
        ExitLane(slot);
        Place(slot, 0);
    }

    /// <summary>Goes on to the next requirement step, if the contact's wait has reached it.</summary>
    private bool TryWiden(int slot, bool quietly)
    {
        ref Contact contact = ref _contacts[slot];
        long[] afterMs = _table!.StepsAfterMs[contact.Queue];
        if (contact.Step + 1 >= afterMs.Length || afterMs[contact.Step + 1] > _now - contact.ClockStart) return false;
        int before = RequirementOf(contact);
        RequirementStep step = _table.Rules[contact.Queue].Steps[++contact.Step];
        if (quietly || RequirementOf(contact) == before) return true;
        Emit(EventKind.ContactWidened, contact.Id, queue: contact.Queue, reason: contact.Step, value: step.OverflowFrom);
        if (step.OverflowFrom >= 0) _totals[step.OverflowFrom].OverflowedIn++;
        return true;
    }

    private int FindAgent(int slot)
    {
        int requirement = RequirementOf(_contacts[slot]);
        bool byTurn = _table!.Policy.Selection == AgentSelection.LongestIdle;
        return byTurn && _contacts[slot].CoolDownCount == 0 ? _signatures.FindIdle(requirement) : SelectIdle(slot, requirement);
    }

    private int RequirementOf(in Contact contact) => _table!.Requirements.NumberOf(contact.Queue, contact.Step, contact.Extra, contact.Wide);

    private void EnterLane(int slot)
    {
        int lane = _lanes.LaneOf(_contacts[slot], Recovers(_contacts[slot]), _signatures);
        _lanes.Insert(slot, lane);
        ref Contact contact = ref _contacts[slot];
        _totals[contact.Queue].Waiting++;
        if (contact.UnscaledWaitMs == 0) contact.UnscaledWaitMs = UnscaledWaitMs(contact.Queue, _totals[contact.Queue].Waiting);
        if (IsEarly(contact)) contact.WaitTimer = _timers.Add(contact.NotBefore, TimerKind.NotBefore, slot);
        else StartSteps(slot);
        StartCoolDown(slot);
    }

    /// <summary>Timers for the next step and the next overflow.</summary>
    private void StartSteps(int slot)
    {
        ref Contact contact = ref _contacts[slot];
        long[] afterMs = _table!.StepsAfterMs[contact.Queue];
        if (contact.Step + 1 < afterMs.Length)
        {
            contact.WaitTimer = _timers.Add(contact.ClockStart + afterMs[contact.Step + 1], TimerKind.Step, slot);
        }

        if (_overflow[contact.Queue] is { } plan) StartOverflow(slot, plan);
    }

    /// <summary>Takes a waiting contact out of its lane, common or own, with the lane's timers.</summary>
    private void ExitLane(int slot)
    {
        ref Contact contact = ref _contacts[slot];
        _timers.Cancel(ref contact.WaitTimer);
        _timers.Cancel(ref contact.CoolDownTimer);
        _totals[contact.Queue].Waiting--;
        if (contact.InOwnLane) ExitOwnLane(ref contact);
        else LeaveCommonLane(slot);
    }

    private void LeaveCommonLane(int slot)
    {
        ref Contact contact = ref _contacts[slot];
        _lanes.Remove(slot);
        if (_overflow[contact.Queue] is not null) StopOverflow(ref contact);
    }
}
