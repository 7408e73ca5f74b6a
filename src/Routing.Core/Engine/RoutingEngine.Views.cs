namespace Routing.Core;

public sealed partial class RoutingEngine
{
    /// <summary>Looks at a live contact.</summary>
    public bool TryGetContact(long contact, out ContactView view)
    {
        int slot = _index.Find(contact);
        if (slot < 0)
        {
            view = default;
            return false;
        }

        ref Contact entry = ref _contacts[slot];
        Engagement held = entry.Engagement >= 0 ? _engagements[entry.Engagement] : new Engagement { Agent = -1, Timer = -1 };
        long deadline = held.Phase is AgentState.Reserved or AgentState.Connecting ? _timers.DueOf(held.Timer) : 0;
        view = new ContactView(
            entry.State, entry.Queue, entry.Priority, entry.Extra, entry.ClockStart, entry.PlaceStart, entry.IsCallback,
            held.Agent, held.Reservation, deadline, held.AnsweredAt, entry.Returns);
        return true;
    }

    /// <summary>Looks at an agent.</summary>
    public bool TryGetAgent(int agent, out AgentView view)
    {
        if (!_agents.Has(agent))
        {
            view = default;
            return false;
        }

        ref Agent entry = ref _agents[agent];
        long contact = 0;
        long deadline = 0;
        int queue = -1;
        for (int engagement = entry.LastEngagement; engagement >= 0; engagement = _engagements[engagement].Previous)
        {
            ref Engagement held = ref _engagements[engagement];
            if (held.Phase != entry.Shown) continue;
            contact = held.Contact >= 0 ? _contacts[held.Contact].Id : 0;
            deadline = held.Phase == AgentState.Busy ? 0 : _timers.DueOf(held.Timer);
            queue = held.Queue;
            break;
        }

        long reservation = entry.Reserved >= 0 ? _engagements[entry.Reserved].Reservation : 0;
        view = new AgentView(entry.Shown, entry.ShownNext, entry.ShownReason, entry.Since, contact, reservation, deadline, queue);
        return true;
    }

    /// <summary>Whether a host knows every live contact and every agent here; for one that was saved beside this engine and loaded again.</summary>
    public bool AreAllKnown(Func<long, bool> isContactKnown, Func<int, bool> isAgentKnown)
    {
        for (int slot = 0; slot < _contacts.High; slot++)
        {
            if (_contacts[slot].Id != 0 && !isContactKnown(_contacts[slot].Id)) return false;
        }

        for (int agent = 0; agent < _agents.High; agent++)
        {
            if (_agents.Has(agent) && !isAgentKnown(agent)) return false;
        }

        return true;
    }

    /// <summary>Looks at a queue of the table in force.</summary>
    public QueueView ReadQueue(int queue)
    {
        QueueTotals totals = _totals[queue];
        return new QueueView(
            totals.Waiting,
            totals.Waiting > 0 ? OldestClockStart(queue) : 0,
            totals.Offered,
            totals.MovedOut,
            totals.Redirected,
            totals.Abandoned,
            totals.Counts,
            totals.AnsweredWaitMs,
            totals.HandledMs,
            totals.Handled,
            totals.OverflowedIn,
            totals.OverflowedOut,
            totals.Transferred,
            totals.CallbacksQueued,
            totals.CallbacksConnected,
            totals.CallbacksUnanswered,
            EstimateWait(queue));
    }

    /// <summary>Service-level counters of the last 60, 300 or 1800 seconds, in steps of 5 s.</summary>
    public ServiceLevelCounts ReadWindow(int queue, int seconds) => _windows[queue].Sum(seconds, _now);

    /// <summary>Whether an agent's skills and capacity suffice for a queue's first step with an extra, now.</summary>
    public bool IsCapable(int agent, int queue, int extra = 0) =>
        _agents.Has(agent) && _signatures.Meets(_agents[agent].Capable, _table!.Requirements.NumberOf(queue, 0, extra));

    /// <summary>Contacts ahead of a waiting contact in its queue by place, itself included; 0 when it does not wait.</summary>
    public int PositionOf(long contact)
    {
        int slot = _index.Find(contact);
        if (slot < 0 || _contacts[slot].State != ContactState.Queued || _contacts[slot].IsAway) return 0;
        ref Contact entry = ref _contacts[slot];
        int behind = 0;
        for (int lane = 0; lane < _lanes.Count; lane++)
        {
            if (_lanes[lane].Queue != entry.Queue) continue;
            for (int other = _lanes[lane].Last; other >= 0 && Compare(_contacts[other], entry) > 0; other = _contacts[other].Previous) behind++;
        }

        return _totals[entry.Queue].Waiting - behind;
    }

    /// <summary>A lane stands by place: where that is not every contact's clock, the first need not be the oldest.</summary>
    private long OldestIn(in Lane lane)
    {
        long oldest = _contacts[lane.First].ClockStart;
        for (int slot = lane.First; lane.Placed > 0 && slot >= 0; slot = _contacts[slot].Next) oldest = Math.Min(oldest, _contacts[slot].ClockStart);
        return oldest;
    }

    private long OldestClockStart(int queue)
    {
        long oldest = long.MaxValue;
        for (int lane = 0; lane < _lanes.Count; lane++)
        {
            if (_lanes[lane].Queue == queue && _lanes[lane].Count > 0) oldest = Math.Min(oldest, OldestIn(_lanes[lane]));
        }

        for (int slot = 0; _totals[queue].WaitingOwn > 0 && slot < _contacts.High; slot++)
        {
            ref Contact contact = ref _contacts[slot];
            if (contact.Id != 0 && contact.InOwnLane && contact.Queue == queue) oldest = Math.Min(oldest, contact.ClockStart);
        }

        return oldest;
    }
}
