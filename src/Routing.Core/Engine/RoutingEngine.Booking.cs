namespace Routing.Core;

public sealed partial class RoutingEngine
{
    /// <summary>The threshold timer anew, from the contact's clock; past it already, that is booked.</summary>
    private void StartThreshold(int slot)
    {
        ref Contact contact = ref _contacts[slot];
        _timers.Cancel(ref contact.ThresholdTimer);
        long due = contact.ClockStart + _table!.Rules[contact.Queue].WithinMs + 1 + (contact.IsAway ? AnswerOnItsWayMs : 0);
        if (due <= _now) BookPast(ref contact);
        else contact.ThresholdTimer = _timers.Add(due, TimerKind.Threshold, slot);
    }

    private void PassThreshold(int slot)
    {
        _contacts[slot].ThresholdTimer = -1;
        BookPast(ref _contacts[slot]);
        if (_contacts[slot].Lane < 0 || !Recovers(_contacts[slot])) return;
        _lanes.Remove(slot);
        _lanes.Insert(slot, _lanes.LaneOf(_contacts[slot], true, _signatures));
    }

    private void BookPast(ref Contact contact)
    {
        contact.Resolved = true;
        _totals[contact.Queue].PastThreshold++;
        _windows[contact.Queue].Book(Outcome.PastThreshold, _now, _now);
        _steering!.Book(contact.Queue, Outcome.PastThreshold, false);
    }

    /// <summary>The wait alone decides: what happens in the threshold timer's own millisecond may come before it.</summary>
    private void NoteLate(ref Contact contact, long wait)
    {
        if (contact.Resolved || wait <= _table!.Rules[contact.Queue].WithinMs) return;
        _timers.Cancel(ref contact.ThresholdTimer);
        BookPast(ref contact);
    }

    private void BookAnswer(ref Contact contact, long wait)
    {
        LearnWait(contact, wait);
        if (contact.Transferred) return;
        NoteLate(ref contact, wait);
        ref QueueTotals totals = ref _totals[contact.Queue];
        totals.AnsweredWaitMs += wait;
        if (contact.Resolved)
        {
            totals.AnsweredLate++;
            long passed = Math.Min(_now, contact.ClockStart + _table!.Rules[contact.Queue].WithinMs + 1);
            _windows[contact.Queue].Book(Outcome.AnsweredLate, passed, _now);
            _steering!.Book(contact.Queue, Outcome.AnsweredLate, false);
            return;
        }

        Resolve(ref contact);
        totals.AnsweredInTime++;
        _windows[contact.Queue].Book(Outcome.AnsweredInTime, _now, _now);
        _steering!.Book(contact.Queue, Outcome.AnsweredInTime, false);
    }

    private void BookDeparture(ref Contact contact, ContactState how, long wait)
    {
        if (contact.Transferred) return;
        NoteLate(ref contact, wait);
        ref QueueTotals totals = ref _totals[contact.Queue];
        if (how != ContactState.Abandoned)
        {
            if (!contact.Resolved) totals.Redirected++;
            Resolve(ref contact);
            return;
        }

        totals.Abandoned++;
        if (contact.Resolved) return;
        Resolve(ref contact);
        bool isShort = wait <= _table!.Rules[contact.Queue].ShortAbandonMs;
        totals.AbandonedInTime++;
        if (isShort) totals.ShortAbandoned++;
        _windows[contact.Queue].Book(Outcome.AbandonedInTime, _now, _now);
        if (isShort) _windows[contact.Queue].Book(Outcome.ShortAbandoned, _now, _now);
        _steering!.Book(contact.Queue, Outcome.AbandonedInTime, isShort);
    }

    private void Resolve(ref Contact contact)
    {
        contact.Resolved = true;
        _timers.Cancel(ref contact.ThresholdTimer);
    }

    /// <summary>Adds a contact's connected time to its queue and returns it.</summary>
    private long BookHandled(int engagement)
    {
        ref Engagement entry = ref _engagements[engagement];
        long connected = _now - entry.AnsweredAt;
        _totals[entry.Queue].Handled++;
        _totals[entry.Queue].HandledMs += connected;
        _handled++;
        _handledMs += connected;
        return connected;
    }
}
