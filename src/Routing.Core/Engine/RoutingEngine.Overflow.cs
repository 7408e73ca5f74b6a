using System.Numerics;

namespace Routing.Core;

public sealed partial class RoutingEngine
{
    private OverflowPlan?[] _overflow = [];
    private Waiting[] _looked = new Waiting[64];

    /// <summary>Contacts in common lanes to which an overflow rule by state may still be applied.</summary>
    private int _watched;

    private static void ForgetWidening(ref Contact contact)
    {
        contact.Step = contact.Wide = 0;
        contact.Applied = 0;
    }

    /// <summary>Applies what holds to a contact that stands nowhere and found no agent; true when it is in no need of a lane any more.</summary>
    private bool Overflows(int slot, OverflowPlan plan)
    {
        for (int open = plan.OpenTo(_contacts[slot]); open != 0; open &= open - 1)
        {
            int number = BitOperations.TrailingZeroCount(open);
            if (Holds(plan[number], _contacts[slot]) && Apply(slot, plan, number)) return true;
        }

        return false;
    }

    private bool Holds(OverflowRule rule, in Contact contact) => rule.Condition switch
    {
        OverflowCondition.AfterWait => rule.AfterMs <= _now - contact.ClockStart,
        OverflowCondition.NoAgents => _signatures.CountCapable(_table!.Requirements.NumberOf(contact.Queue, 0, 0)) == 0,
        _ => _steering!.Measured(contact.Queue) < rule.Below,
    };

    /// <summary>Applies one rule; true when the contact has found an agent or has left.</summary>
    private bool Apply(int slot, OverflowPlan plan, int number)
    {
        ref Contact contact = ref _contacts[slot];
        OverflowRule rule = plan[number];
        contact.Applied |= (ushort)(1 << number);
        int joining = rule.Effect == OverflowEffect.Widen ? rule.WidenTo : -1;
        Emit(EventKind.ContactOverflowed, contact.Id, queue: contact.Queue, reason: number, value: joining);
        switch (rule.Effect)
        {
            case OverflowEffect.Widen:
                contact.Wide |= plan.WideBitOf(number);
                _totals[joining].OverflowedIn++;
                int agent = FindAgent(slot);
                if (agent >= 0) Reserve(slot, agent);
                return agent >= 0;
            case OverflowEffect.Redirect:
                Depart(slot, ContactState.Redirected);
                return true;
            case OverflowEffect.Close:
                Depart(slot, ContactState.Closed);
                return true;
            default:
                return false;
        }
    }

    /// <summary>On entering a common lane: a timer for the next rule by wait, and whether rules by state are to be looked at.</summary>
    private void StartOverflow(int slot, OverflowPlan plan)
    {
        ref Contact contact = ref _contacts[slot];
        int open = plan.OpenTo(contact);
        contact.Watched = (open & ~plan.ByWait) != 0;
        if (contact.Watched) _watched++;
        long earliest = long.MaxValue;
        for (int byWait = open & plan.ByWait; byWait != 0; byWait &= byWait - 1)
        {
            earliest = Math.Min(earliest, plan[BitOperations.TrailingZeroCount(byWait)].AfterMs);
        }

        if (earliest != long.MaxValue) contact.OverflowTimer = _timers.Add(contact.ClockStart + earliest, TimerKind.Overflow, slot);
    }

    private void StopOverflow(ref Contact contact)
    {
        _timers.Cancel(ref contact.OverflowTimer);
        if (contact.Watched) _watched--;
        contact.Watched = false;
    }

    /// <summary>Each whole second: contacts for which a rule by state holds by now are placed anew, which applies it.</summary>
    private void LookAtOverflow()
    {
        int count = CollectWatched();
        if (count == 0) return;
        _looked.AsSpan(0, count).Sort();
        for (int i = 0; i < count; i++)
        {
            int slot = _looked[i].Slot;
            if (_contacts[slot].Id != _looked[i].Id || !_contacts[slot].Watched || !HoldsByState(slot)) continue;
            PlaceAnew(slot);
        }
    }

    /// <summary>The watched contacts, or none when no rule by state holds for any.</summary>
    private int CollectWatched()
    {
        int count = 0;
        bool holds = false;
        for (int lane = 0; lane < _lanes.Count; lane++)
        {
            if (_lanes[lane].Count == 0 || _overflow[_lanes[lane].Queue] is null) continue;
            for (int slot = _lanes[lane].First; slot >= 0; slot = _contacts[slot].Next)
            {
                if (!_contacts[slot].Watched) continue;
                holds = holds || HoldsByState(slot);
                if (count == _looked.Length) Array.Resize(ref _looked, count * 2);
                _looked[count++] = new Waiting(_contacts[slot].ClockStart, _contacts[slot].Id, slot);
            }
        }

        return holds ? count : 0;
    }

    private bool HoldsByState(int slot)
    {
        OverflowPlan plan = _overflow[_contacts[slot].Queue]!;
        for (int open = plan.OpenTo(_contacts[slot]) & ~plan.ByWait; open != 0; open &= open - 1)
        {
            if (Holds(plan[BitOperations.TrailingZeroCount(open)], _contacts[slot])) return true;
        }

        return false;
    }

    private readonly record struct Waiting(long ClockStart, long Id, int Slot) : IComparable<Waiting>
    {
        public int CompareTo(Waiting other) =>
            ClockStart != other.ClockStart ? ClockStart.CompareTo(other.ClockStart) : Id.CompareTo(other.Id);
    }
}
