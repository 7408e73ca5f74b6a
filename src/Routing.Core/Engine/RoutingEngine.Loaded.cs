namespace Routing.Core;

public sealed partial class RoutingEngine
{
    // Raw blocks hold slots of other blocks. One that points astray would lead round in a circle, or time through years of seconds, long after
    // the checksum was found good: everything that is followed later is followed once here, before anything is built on it.
    private void CheckLoaded()
    {
        Ensure(!_started || (_second == _now / 1000 && _timers.Now == _now), "the clocks differ");
        Ensure(_started || _timers.Count == 0, "timers run before the start");
        Ensure(_table is not null || _contacts.High + _engagements.High + _agents.High == 0, "nothing may be there without a table");
        Ensure(_contacts.FreeSlotsAre(contact => contact.Id == 0), "free contacts");
        Ensure(_engagements.FreeSlotsAre(engagement => engagement.Reservation == 0), "free engagements");
        Ensure(_timers.Nodes.FreeSlotsAre(timer => timer.Number == 0), "free timers");
        int ownWaiting = 0;
        int engaged = 0;
        int timers = 0;
        for (int slot = 0; slot < _contacts.High; slot++)
        {
            if (_contacts[slot].Id != 0) CheckLoaded(slot, _contacts[slot], ref ownWaiting, ref timers);
        }

        for (int slot = 0; slot < _engagements.High; slot++)
        {
            if (_engagements[slot].Reservation != 0) CheckLoaded(slot, _engagements[slot], ref timers);
        }

        for (int agent = 0; agent < _agents.High; agent++) CheckLoaded(agent, _agents[agent], ref ownWaiting, ref engaged, ref timers);
        Ensure(ownWaiting == 0, "own lanes");
        Ensure(engaged == _engagements.Count, "engagements without an agent");
        Ensure(timers == _timers.Count, "timers without an owner");
    }

    // Invariant 1: a contact is in one place; one that is with another center is in none.
    private void CheckLoaded(int slot, in Contact contact, ref int ownWaiting, ref int timers)
    {
        Ensure(_table!.Requirements.Has(contact.Queue, contact.Step, contact.Extra, contact.Wide), "a contact's requirement");
        Ensure(contact is { Priority: <= RoutingTable.MaxPriority, CoolDownCount: <= CoolDowns.Most, State: <= ContactState.Lost }, "a contact's values");
        Ensure(contact.OwnAgent < _agents.High, "a contact's own agent");
        int places = (contact.Lane >= 0 ? 1 : 0) + (contact.InOwnLane ? 1 : 0) + (contact.Engagement >= 0 ? 1 : 0);
        Ensure(places <= 1, "a contact is in two places");
        if (contact.InOwnLane) ownWaiting++;
        bool isHeld = contact.Engagement < 0 || (IsLive(contact.Engagement) && _engagements[contact.Engagement].Contact == slot);
        Ensure(isHeld, "a contact's engagement");
        CheckTimer(contact.ThresholdTimer, slot, TimerKind.Threshold, TimerKind.Threshold, ref timers);
        CheckTimer(contact.CoolDownTimer, slot, TimerKind.CoolDown, TimerKind.CoolDown, ref timers);
        CheckTimer(contact.OverflowTimer, slot, TimerKind.Overflow, TimerKind.Overflow, ref timers);
        bool isEarly = contact.WaitTimer >= 0 && contact.WaitTimer < _timers.Nodes.High && _timers.Nodes[contact.WaitTimer].Kind == TimerKind.NotBefore;
        if (isEarly) CheckTimer(contact.WaitTimer, slot, TimerKind.NotBefore, TimerKind.NotBefore, ref timers);
        else CheckTimer(contact.WaitTimer, slot, TimerKind.Hold, TimerKind.Step, ref timers);
    }

    private void CheckLoaded(int slot, in Engagement engagement, ref int timers)
    {
        Ensure((uint)engagement.Queue < (uint)_totals.Length, "an engagement's queue");
        Ensure(engagement.Phase is >= AgentState.Reserved and <= AgentState.WrapUp, "an engagement's phase");
        bool isWrapUp = engagement.Phase == AgentState.WrapUp;
        int contact = engagement.Contact;
        bool hasContact = (uint)contact < (uint)_contacts.High && _contacts[contact].Id != 0 && _contacts[contact].Engagement == slot;
        Ensure(isWrapUp ? contact < 0 : hasContact, "an engagement's contact");
        TimerKind last = isWrapUp ? TimerKind.WrapUp : TimerKind.Overlong;
        CheckTimer(engagement.Timer, slot, isWrapUp ? TimerKind.WrapUp : TimerKind.Reservation, last, ref timers);
    }

    private void CheckLoaded(int agent, in Agent entry, ref int ownWaiting, ref int engaged, ref int timers)
    {
        Ensure(entry.Defined == _agents.HasProfile(agent), "an agent's profile");
        if (!entry.Defined) return;
        Ensure(entry is { Presence: <= AgentState.WrapUp, Shown: <= AgentState.WrapUp, Next: <= NextState.SignedOut, ShownNext: <= NextState.SignedOut }, "an agent's state");
        Ensure(entry.Reserved < 0 || (IsLive(entry.Reserved) && _engagements[entry.Reserved].Agent == agent), "an agent's reservation");
        Ensure(entry.IdleOrder == 0 || entry.IsAvailable, "an idle agent takes no contacts");
        engaged += CountEngaged(agent, entry);
        ownWaiting -= CountOwn(agent, entry);
        CheckTimer(entry.PauseTimer, agent, TimerKind.Pause, TimerKind.Pause, ref timers);
        CheckTimer(entry.CertificateTimer, agent, TimerKind.Certificate, TimerKind.Certificate, ref timers);
    }

    // Whoever stands in a chain points back at the one before: so none can stand in it twice, and the walk ends.
    private int CountEngaged(int agent, in Agent entry)
    {
        int count = 0;
        int before = -1;
        for (int slot = entry.FirstEngagement; slot >= 0; slot = _engagements[slot].Next)
        {
            Ensure(IsLive(slot) && _engagements[slot].Agent == agent && _engagements[slot].Previous == before, "an agent's engagements");
            before = slot;
            count++;
        }

        Ensure(before == entry.LastEngagement, "an agent's last engagement");
        return count;
    }

    private int CountOwn(int agent, in Agent entry)
    {
        int count = 0;
        int before = -1;
        for (int slot = entry.OwnFirst; slot >= 0; slot = _contacts[slot].Next)
        {
            Ensure(slot < _contacts.High && _contacts[slot] is { InOwnLane: true } contact && contact.Id != 0 && contact.OwnAgent == agent && contact.Previous == before, "an own lane");
            before = slot;
            count++;
        }

        Ensure(before == entry.OwnLast, "an own lane's end");
        return count;
    }

    private void CheckTimer(int slot, int owner, TimerKind least, TimerKind most, ref int timers)
    {
        if (slot < 0) return;
        Ensure(slot < _timers.Nodes.High, "a timer's slot");
        ref TimerNode timer = ref _timers.Nodes[slot];
        Ensure(timer.Number != 0 && timer.Owner == owner && timer.Kind >= least && timer.Kind <= most && timer.Due >= _now, "a timer");
        timers++;
    }

    private bool IsLive(int engagement) => (uint)engagement < (uint)_engagements.High && _engagements[engagement].Reservation != 0;

    private static void Ensure(bool holds, string what)
    {
        if (!holds) throw new FormatException($"A saved state contradicts itself: {what}.");
    }
}
