namespace Routing.Core;

public sealed partial class RoutingEngine
{
    /// <summary>
    /// A number that is equal whenever the logical state is: ids, clocks, timers by due time and number, totals and controllers
    /// in canonical order, never slots.
    /// </summary>
    public ulong StateHash()
    {
        var hasher = default(StateHasher);
        hasher.Add(_now);
        hasher.Add(_second);
        hasher.Add(_lastReservation);
        hasher.Add(_lastIdleOrder);
        hasher.Add(_timers.LastNumber);
        foreach (int slot in Sorted(_contacts.High, slot => _contacts[slot].Id)) AddContact(ref hasher, _contacts[slot]);
        for (int agent = 0; agent < _agents.High; agent++)
        {
            if (_agents[agent].Defined) AddAgent(ref hasher, agent);
        }

        AddTimers(ref hasher);
        for (int queue = 0; queue < _totals.Length; queue++) AddQueue(ref hasher, queue);
        hasher.Add(_steering?.V ?? 0.0);
        hasher.Add(_steering?.ProtectedB ?? 1.0);
        hasher.Add(_steering?.Decisions ?? 0);
        return hasher.Value;
    }

    private static IEnumerable<int> Sorted(int high, Func<int, long> keyOf) =>
        Enumerable.Range(0, high).Where(slot => keyOf(slot) != 0).OrderBy(keyOf);

    private void AddContact(ref StateHasher hasher, Contact contact)
    {
        hasher.Add(contact.Id);
        hasher.Add((int)contact.State);
        hasher.Add(contact.Queue);
        hasher.Add(contact.Priority);
        hasher.Add(contact.Extra);
        hasher.Add(contact.ClockStart);
        hasher.Add(contact.PlaceStart);
        hasher.Add(contact.NotBefore);
        hasher.Add(contact.IsCallback ? 1 : 0);
        hasher.Add(contact.Step);
        hasher.Add(contact.Applied);
        hasher.Add(contact.Wide);
        hasher.Add(contact.Resolved ? 1 : 0);
        hasher.Add((contact.Transferred ? 1 : 0) + (contact.IsAway ? 2 : 0) + (contact.IsGuest ? 4 : 0));
        hasher.Add(contact.OwnAgent);
        hasher.Add(contact.InOwnLane ? 1 : 0);
        hasher.Add(contact.Returns);
        hasher.Add(contact.Engagement >= 0 ? _engagements[contact.Engagement].Reservation : 0);
        hasher.Add(contact.CoolDownCount);
        CoolDowns coolDowns = contact.CoolDowns;
        foreach (int i in Enumerable.Range(0, contact.CoolDownCount).OrderBy(i => coolDowns[i].Agent))
        {
            hasher.Add(coolDowns[i].Agent);
            hasher.Add(coolDowns[i].Until);
        }
    }

    private void AddAgent(ref StateHasher hasher, int number)
    {
        ref Agent agent = ref _agents[number];
        hasher.Add(number);
        hasher.Add((int)agent.Presence);
        hasher.Add(agent.Reason);
        hasher.Add((int)agent.Next);
        hasher.Add(agent.NextReason);
        hasher.Add(agent.Since);
        hasher.Add(agent.Used);
        hasher.Add(agent.IdleOrder);
        hasher.Add(agent.SignedInAt);
        hasher.Add(agent.EngagedMs);
        hasher.Add(agent.EngagedSince);
        hasher.Add(agent.LastGiven);
        int count = 0;
        for (int i = agent.FirstEngagement; i >= 0; i = _engagements[i].Next) count++;
        hasher.Add(count);
        for (int i = agent.FirstEngagement; i >= 0; i = _engagements[i].Next)
        {
            ref Engagement engagement = ref _engagements[i];
            hasher.Add(engagement.Reservation);
            hasher.Add((int)engagement.Phase);
            hasher.Add(engagement.Contact >= 0 ? _contacts[engagement.Contact].Id : 0);
            hasher.Add(engagement.Queue);
            hasher.Add(engagement.ReservedAt);
            hasher.Add(engagement.AnsweredAt);
        }
    }

    private void AddTimers(ref StateHasher hasher)
    {
        Slab<TimerNode> nodes = _timers.Nodes;
        foreach (int slot in Sorted(nodes.High, slot => nodes[slot].Number).OrderBy(slot => nodes[slot].Due))
        {
            ref TimerNode timer = ref nodes[slot];
            hasher.Add(timer.Due);
            hasher.Add(timer.Number);
            hasher.Add((int)timer.Kind);
            hasher.Add(timer.Kind switch
            {
                <= TimerKind.CoolDown or TimerKind.Overflow or TimerKind.NotBefore => _contacts[timer.Owner].Id,
                <= TimerKind.WrapUp => _engagements[timer.Owner].Reservation,
                _ => timer.Owner,
            });
        }
    }

    private void AddQueue(ref StateHasher hasher, int queue)
    {
        QueueTotals totals = _totals[queue];
        foreach (long number in (ReadOnlySpan<long>)
        [
            totals.Waiting, totals.Offered, totals.MovedOut, totals.Redirected, totals.Abandoned,
            totals.AnsweredInTime, totals.AnsweredLate, totals.AbandonedInTime, totals.ShortAbandoned, totals.PastThreshold,
            totals.AnsweredWaitMs, totals.HandledMs, totals.Handled, totals.OverflowedIn, totals.OverflowedOut, totals.Transferred,
            totals.CallbacksQueued, totals.CallbacksConnected, totals.CallbacksUnanswered,
        ])
        {
            hasher.Add(number);
        }

        foreach (int seconds in (ReadOnlySpan<int>)[60, 300, 1800])
        {
            ServiceLevelCounts counts = ReadWindow(queue, seconds);
            hasher.Add(counts.AnsweredInTime);
            hasher.Add(counts.AnsweredLate);
            hasher.Add(counts.AbandonedInTime);
            hasher.Add(counts.ShortAbandoned);
            hasher.Add(counts.PastThreshold);
        }

        QueueControl control = _steering!.Queues[queue];
        hasher.Add(control.Hits);
        hasher.Add(control.Count);
        hasher.Add(control.Ring);
        hasher.Add(control.Gap);
        hasher.Add(control.LastFree);
        hasher.Add(control.X);
        hasher.Add(control.Guard);
        hasher.Add(control.U);
        hasher.Add(control.B);
    }
}
