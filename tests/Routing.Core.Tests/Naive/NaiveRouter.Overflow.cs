namespace Routing.Core.Tests.Naive;

/// <content>Ways out of a queue.</content>
internal sealed partial class NaiveRouter
{
    /// <summary>Applies the rules that hold, in order of number; true when the contact then needs no lane.</summary>
    private bool Overflows(NaiveContact contact)
    {
        foreach (int number in OpenTo(contact))
        {
            OverflowRule rule = RuleOf(contact).Overflow[number];
            if (!Holds(rule, contact)) continue;
            contact.Applied.Add(number);
            bool widens = rule.Effect == OverflowEffect.Widen;
            Emit(EventKind.ContactOverflowed, contact.Id, queue: contact.Queue, value: widens ? rule.WidenTo : -1, reason: number);
            if (rule.Effect is OverflowEffect.Redirect or OverflowEffect.Close)
            {
                Depart(contact, rule.Effect == OverflowEffect.Redirect ? ContactState.Redirected : ContactState.Closed);
                return true;
            }

            if (!widens) continue;
            _queues[rule.WidenTo].OverflowedIn++;
            if (Find(contact) is not { } agent) continue;
            Reserve(agent, contact);
            return true;
        }

        return false;
    }

    /// <summary>Numbers of the rules that may still be applied to a contact.</summary>
    private List<int> OpenTo(NaiveContact contact)
    {
        IReadOnlyList<OverflowRule> rules = RuleOf(contact).Overflow;
        return Enumerable.Range(0, rules.Count)
            .Where(number => !contact.Applied.Contains(number))
            .Where(number => !(contact.IsCallback || contact.IsGuest) || rules[number].Effect == OverflowEffect.Widen)
            .ToList();
    }

    private bool Holds(OverflowRule rule, NaiveContact contact)
    {
        if (rule.Condition == OverflowCondition.AfterWait) return WaitOf(contact) >= rule.AfterMs;
        QueueRule queue = RuleOf(contact);
        if (rule.Condition == OverflowCondition.NoAgents)
        {
            var first = new Requirement(queue.Units, queue.Steps[0].Alternatives, Table.Extras[0]);
            return !_agents.Values.Any(agent => agent.IsSignedIn && IsCapable(agent, first));
        }

        NaiveQueue measured = _queues[contact.Queue];
        return (measured.Hits + (5 * queue.Target)) / (measured.Count + 5) < rule.Below;
    }

    private void StartOverflow(NaiveContact contact)
    {
        var waits = OpenTo(contact).Select(number => RuleOf(contact).Overflow[number])
            .Where(rule => rule.Condition == OverflowCondition.AfterWait)
            .Select(rule => rule.AfterMs)
            .ToList();
        if (waits.Count > 0) Start(NaiveTimerKind.Overflow, contact.Id, contact.ClockStart + waits.Min());
    }

    private void LookAtOverflow()
    {
        if (_table is null || Table.Queues.All(queue => queue.Overflow.All(rule => rule.Condition == OverflowCondition.AfterWait))) return;
        foreach (NaiveContact contact in _contacts.Values.OrderBy(known => known.ClockStart).ThenBy(known => known.Id).ToList())
        {
            if (!_contacts.ContainsKey(contact.Id) || !contact.InCommonLane || contact.NotBefore > _now) continue;
            var byState = OpenTo(contact).Select(number => RuleOf(contact).Overflow[number]).Where(rule => rule.Condition != OverflowCondition.AfterWait);
            if (byState.Any(rule => Holds(rule, contact))) PlaceAnew(contact);
        }
    }

    /// <summary>The widenings that hold for a contact: a bit for each widening of its queue, in order.</summary>
    private int WideOf(NaiveContact contact)
    {
        var widenings = RuleOf(contact).Overflow.Index().Where(rule => rule.Item.Effect == OverflowEffect.Widen).Select(rule => rule.Index).ToList();
        return widenings.Select((number, bit) => contact.Applied.Contains(number) ? 1 << bit : 0).Sum();
    }
}
