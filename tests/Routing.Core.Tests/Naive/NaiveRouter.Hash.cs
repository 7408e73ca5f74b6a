namespace Routing.Core.Tests.Naive;

/// <content>The state hash: logical state in canonical order.</content>
internal sealed partial class NaiveRouter
{
    public ulong StateHash()
    {
        var hasher = new StateHasher();
        Add(ref hasher, _now, _lastSecond, _lastReservation, _lastIdleOrder, _lastTimer);
        foreach (NaiveContact contact in _contacts.Values) Add(ref hasher, contact);
        foreach (NaiveAgent agent in _agents.Values) Add(ref hasher, agent);
        foreach (NaiveTimer timer in _timers.OrderBy(timer => timer.Due).ThenBy(timer => timer.Number))
        {
            Add(ref hasher, timer.Due, timer.Number, (long)timer.Kind, timer.Owner);
        }

        for (int number = 0; number < _queues.Count; number++) Add(ref hasher, number, _queues[number]);
        hasher.Add(_v);
        hasher.Add(_protectedWeight);
        hasher.Add(_decisions);
        return hasher.Value;
    }

    private static void Add(ref StateHasher hasher, params ReadOnlySpan<long> numbers)
    {
        foreach (long number in numbers) hasher.Add(number);
    }

    private void Add(ref StateHasher hasher, NaiveContact contact)
    {
        Add(ref hasher, contact.Id, (long)contact.State, contact.Queue, contact.Priority, contact.Extra, contact.ClockStart, contact.PlaceStart);
        Add(ref hasher, contact.NotBefore, contact.IsCallback ? 1 : 0, contact.Step, contact.Applied.Sum(number => 1 << number), WideOf(contact));
        Add(ref hasher, contact.Resolved ? 1 : 0, PassingOf(contact), contact.OwnAgent, contact.InOwnLane ? 1 : 0);
        Add(ref hasher, contact.Returns, contact.Reservation, contact.CoolDowns.Count);
        foreach ((int agent, long until) in contact.CoolDowns.OrderBy(known => known.Agent)) Add(ref hasher, agent, until);
    }

    private static long PassingOf(NaiveContact contact) => (contact.Transferred ? 1 : 0) + (contact.IsAway ? 2 : 0) + (contact.IsGuest ? 4 : 0);

    private static void Add(ref StateHasher hasher, NaiveAgent agent)
    {
        Add(ref hasher, agent.Number, (long)agent.Presence, agent.Reason, (long)agent.Next, agent.NextReason, agent.Since);
        Add(ref hasher, agent.UnitsEngaged, agent.IdleOrder, agent.SignedInAt, agent.EngagedMs, agent.EngagedSince, agent.LastGiven, agent.Engagements.Count);
        foreach (NaiveEngagement engagement in agent.Engagements.OrderBy(engagement => engagement.Reservation))
        {
            Add(ref hasher, engagement.Reservation, (long)engagement.Phase, engagement.Contact, engagement.Queue);
            Add(ref hasher, engagement.ReservedAt, engagement.AnsweredAt);
        }
    }

    private void Add(ref StateHasher hasher, int number, NaiveQueue queue)
    {
        Add(ref hasher, WaitingIn(number), queue.Offered, queue.MovedOut, queue.Redirected, queue.Abandoned);
        Add(ref hasher, queue.Counts);
        Add(ref hasher, queue.AnsweredWaitMs, queue.HandledMs, queue.Handled, queue.OverflowedIn, queue.OverflowedOut, queue.Transferred);
        Add(ref hasher, queue.CallbacksQueued, queue.CallbacksConnected, queue.CallbacksUnanswered);
        foreach (int seconds in (int[])[60, 300, 1800]) Add(ref hasher, queue.Window(_now, seconds));
        foreach (double value in (double[])[queue.Hits, queue.Count, queue.Ring, queue.Gap]) hasher.Add(value);
        hasher.Add(queue.LastFree);
        foreach (double value in (double[])[queue.X, queue.Guard, queue.U, queue.B]) hasher.Add(value);
    }

    private static void Add(ref StateHasher hasher, ServiceLevelCounts counts) =>
        Add(
            ref hasher,
            counts.AnsweredInTime,
            counts.AnsweredLate,
            counts.AbandonedInTime,
            counts.ShortAbandoned,
            counts.PastThreshold);
}
