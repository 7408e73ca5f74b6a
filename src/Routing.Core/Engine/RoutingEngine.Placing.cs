using System.Numerics;

namespace Routing.Core;

public sealed partial class RoutingEngine
{
    /// <summary>Finds a contact that stands nowhere its agent or its lane.</summary>
    private void Place(int slot, long holdMs, bool quietly = false)
    {
        ref Contact contact = ref _contacts[slot];
        if (contact.OwnAgent >= 0)
        {
            if (TryOwnAgent(slot, holdMs)) return;
            contact.OwnAgent = -1;
        }

        int agent = FindAgent(slot);
        while (agent < 0 && TryWiden(slot, quietly)) agent = FindAgent(slot);
        if (agent >= 0) Reserve(slot, agent);
        else EnterLane(slot);
    }

    private bool TryOwnAgent(int slot, long holdMs)
    {
        ref Contact contact = ref _contacts[slot];
        ref Agent agent = ref _agents[contact.OwnAgent];
        if (!agent.Defined || !agent.TakesContacts) return false;
        int requirement = RequirementOf(contact);
        if (agent.IsAvailable && _signatures.Meets(agent.Signature, requirement))
        {
            if (IsCooledDown(contact, contact.OwnAgent, requirement)) return false;
            Reserve(slot, contact.OwnAgent);
            return true;
        }

        if (holdMs <= 0 || !_signatures.Meets(agent.Capable, requirement)) return false;
        EnterOwnLane(slot, holdMs);
        return true;
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

    private int RequirementOf(in Contact contact) => _table!.Requirements.NumberOf(contact.Queue, contact.Step, contact.Extra);

    private void EnterLane(int slot)
    {
        int lane = _lanes.LaneOf(_contacts[slot], Recovers(_contacts[slot]), _signatures);
        _lanes.Insert(slot, lane);
        ref Contact contact = ref _contacts[slot];
        _totals[contact.Queue].Waiting++;
        if (contact.UnscaledWaitMs == 0) contact.UnscaledWaitMs = UnscaledWaitMs(contact.Queue, _totals[contact.Queue].Waiting);
        long[] afterMs = _table!.StepsAfterMs[contact.Queue];
        if (contact.Step + 1 < afterMs.Length)
        {
            contact.WaitTimer = _timers.Add(contact.ClockStart + afterMs[contact.Step + 1], TimerKind.Step, slot);
        }

        StartCoolDown(slot);
    }

    private void EnterOwnLane(int slot, long holdMs)
    {
        ref Contact contact = ref _contacts[slot];
        ref Agent agent = ref _agents[contact.OwnAgent];
        contact.InOwnLane = true;
        int before = agent.OwnLast;
        while (before >= 0 && Compare(_contacts[before], contact) > 0) before = _contacts[before].Previous;
        contact.Previous = before;
        contact.Next = before >= 0 ? _contacts[before].Next : agent.OwnFirst;
        if (before >= 0) _contacts[before].Next = slot;
        else agent.OwnFirst = slot;
        if (contact.Next >= 0) _contacts[contact.Next].Previous = slot;
        else agent.OwnLast = slot;
        _totals[contact.Queue].Waiting++;
        _totals[contact.Queue].WaitingOwn++;
        contact.WaitTimer = _timers.Add(_now + holdMs, TimerKind.Hold, slot);
        StartCoolDown(slot);
    }

    /// <summary>Takes a waiting contact out of its lane, common or own, with the lane's timers.</summary>
    private void ExitLane(int slot)
    {
        ref Contact contact = ref _contacts[slot];
        _timers.Cancel(ref contact.WaitTimer);
        _timers.Cancel(ref contact.CoolDownTimer);
        _totals[contact.Queue].Waiting--;
        if (contact.InOwnLane) ExitOwnLane(ref contact);
        else _lanes.Remove(slot);
    }

    private void ExitOwnLane(ref Contact contact)
    {
        ref Agent agent = ref _agents[contact.OwnAgent];
        if (contact.Previous >= 0) _contacts[contact.Previous].Next = contact.Next;
        else agent.OwnFirst = contact.Next;
        if (contact.Next >= 0) _contacts[contact.Next].Previous = contact.Previous;
        else agent.OwnLast = contact.Previous;
        contact.Next = contact.Previous = -1;
        contact.InOwnLane = false;
        _totals[contact.Queue].WaitingOwn--;
    }

    /// <summary>An own-lane contact waits with the others from now on.</summary>
    private void Release(int slot)
    {
        ref Contact contact = ref _contacts[slot];
        ExitLane(slot);
        Emit(EventKind.ContactReleased, contact.Id, contact.OwnAgent, contact.Queue);
        contact.OwnAgent = -1;
        Place(slot, 0);
    }

    private void ReleaseOwnLane(int agent)
    {
        while (!_agents[agent].TakesContacts && _agents[agent].OwnFirst >= 0) Release(_agents[agent].OwnFirst);
    }

    /// <summary>A freed agent takes the contact that is due to it, or goes idle with <paramref name="idleOrder"/>, 0 for a new one.</summary>
    private void Take(int agent, long idleOrder)
    {
        int slot = FirstOwn(agent);
        if (slot < 0) slot = BestWaiting(agent);
        if (slot >= 0)
        {
            ExitLane(slot);
            Reserve(slot, agent);
            return;
        }

        _agents[agent].IdleOrder = idleOrder != 0 ? idleOrder : ++_lastIdleOrder;
        _signatures.AddIdle(agent);
    }

    private int FirstOwn(int agent)
    {
        for (int slot = _agents[agent].OwnFirst; slot >= 0; slot = _contacts[slot].Next)
        {
            int requirement = RequirementOf(_contacts[slot]);
            if (!_signatures.Meets(_agents[agent].Signature, requirement)) continue;
            if (!IsCooledDown(_contacts[slot], agent, requirement)) return slot;
        }

        return -1;
    }

    private int BestWaiting(int agent)
    {
        ReadOnlySpan<ulong> served = _signatures.LanesOf(_agents[agent].Signature);
        ReadOnlySpan<ulong> waiting = _lanes.Waiting;
        var best = new Candidate(-1, double.NegativeInfinity, 0, 0);
        var recovering = best;
        bool protectedWaits = false;
        for (int word = 0; word < waiting.Length && word < served.Length; word++)
        {
            for (ulong bits = served[word] & waiting[word]; bits != 0; bits &= bits - 1)
            {
                int lane = (word << 6) + BitOperations.TrailingZeroCount(bits);
                Candidate candidate = HeadOf(lane, agent);
                if (candidate.Slot < 0) continue;
                if (_lanes[lane].Recovers)
                {
                    if (candidate.Beats(recovering)) recovering = candidate;
                    continue;
                }

                protectedWaits |= _lanes[lane].Protected;
                if (candidate.Beats(best)) best = candidate;
            }
        }

        if (recovering.Slot < 0) return best.Slot;
        if (best.Slot < 0) return recovering.Slot;
        return _steering!.TakesRecovering(protectedWaits, _now - recovering.ClockStart) ? recovering.Slot : best.Slot;
    }

    /// <summary>Whether the contact waits in a recovery lane: past its threshold under a policy that sets those apart.</summary>
    private bool Recovers(in Contact contact) => _steering!.Recovers && contact is { Resolved: true, Transferred: false };

    /// <summary>The lane's first contact that may be offered to the agent.</summary>
    private Candidate HeadOf(int number, int agent)
    {
        ref Lane lane = ref _lanes[number];
        int slot = lane.First;
        if (lane.Cooled == 0) return new Candidate(slot, ScoreIn(lane, lane.FirstClock), lane.FirstClock, lane.FirstId);
        while (slot >= 0 && IsCooledDown(_contacts[slot], agent, lane.Requirement)) slot = _contacts[slot].Next;
        if (slot < 0) return new Candidate(-1, 0, 0, 0);
        ref Contact contact = ref _contacts[slot];
        return new Candidate(slot, ScoreIn(lane, contact.ClockStart), contact.ClockStart, contact.Id);
    }

    /// <summary>Recovering contacts stand by age alone; the others by the policy.</summary>
    private double ScoreIn(in Lane lane, long clockStart) =>
        lane.Recovers ? 0.0 : _steering!.Score(lane.Queue, _now - clockStart + lane.BoostMs);
}
