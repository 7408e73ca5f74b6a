namespace Routing.Core;

public sealed partial class RoutingEngine
{
    private const long CoolDownMs = 60_000;

    private bool IsCooledDown(in Contact contact, int agent, int requirement)
    {
        for (int i = 0; i < contact.CoolDownCount; i++)
        {
            if (contact.CoolDowns[i].Agent != agent || contact.CoolDowns[i].Until <= _now) continue;
            return _signatures.AnyOtherCapable(requirement, agent);
        }

        return false;
    }

    /// <summary>Remembers that a contact is not to be offered to an agent for a while.</summary>
    private void CoolDown(ref Contact contact, int agent)
    {
        int place = 0;
        while (place < contact.CoolDownCount && contact.CoolDowns[place].Agent != agent) place++;
        if (place == Core.CoolDowns.Most)
        {
            place = 0;
            for (int i = 1; i < Core.CoolDowns.Most; i++)
            {
                if (EndsBefore(contact.CoolDowns[i], contact.CoolDowns[place])) place = i;
            }
        }
        else if (place == contact.CoolDownCount)
        {
            contact.CoolDownCount++;
        }

        contact.CoolDowns[place] = new CoolDown { Agent = agent, Until = _now + CoolDownMs };
    }

    private static bool EndsBefore(in CoolDown a, in CoolDown b) =>
        a.Until < b.Until || (a.Until == b.Until && a.Agent < b.Agent);

    /// <summary>A timer for the earliest end that is still to come.</summary>
    private void StartCoolDown(int slot)
    {
        ref Contact contact = ref _contacts[slot];
        long earliest = long.MaxValue;
        for (int i = 0; i < contact.CoolDownCount; i++)
        {
            long until = contact.CoolDowns[i].Until;
            if (until > _now && until < earliest) earliest = until;
        }

        if (earliest != long.MaxValue) contact.CoolDownTimer = _timers.Add(earliest, TimerKind.CoolDown, slot);
    }

    private void EndCoolDown(int slot)
    {
        int agent = _contacts[slot].InOwnLane || IsEarly(_contacts[slot]) ? -1 : FindAgent(slot);
        if (agent < 0)
        {
            StartCoolDown(slot);
            return;
        }

        ExitLane(slot);
        Reserve(slot, agent);
    }
}
