namespace Routing.Core;

public sealed partial class RoutingEngine
{
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
}
