namespace Routing.Core.Tests.Auditor;

/// <summary>Checks everything about contacts that wait, at one moment: invariants 1, 4, 5 and 10.</summary>
internal sealed class WaitingAudit
{
    private readonly RoutingEngine _engine;
    private readonly AuditBook _book;
    private readonly Action<string> _violated;
    private readonly List<(AuditedContact Contact, ContactView View, Requirement Requirement)> _waiting = [];

    public WaitingAudit(RoutingEngine engine, AuditBook book, Action<string> violated)
    {
        (_engine, _book, _violated) = (engine, book, violated);
        foreach (AuditedContact contact in book.Contacts.Values)
        {
            bool waits = engine.PositionOf(contact.Id) > 0;
            if (waits != contact.Waits) violated($"1: contact {contact.Id} is {contact.State}, in a lane: {waits}");
            if (!contact.Waits || engine.Now <= contact.MayHoldUntil) continue;
            engine.TryGetContact(contact.Id, out ContactView view);
            _waiting.Add((contact, view, RequirementOf(contact, view)));
        }
    }

    public void Check()
    {
        foreach (var waiting in _waiting) CheckOverflow(waiting.Contact);
        foreach (var lane in _waiting.GroupBy(waiting => (waiting.Contact.Queue, waiting.View.Extra, waiting.View.Priority)))
        {
            int last = 0;
            foreach (var waiting in lane.OrderBy(waiting => waiting.Contact.PlaceStart).ThenBy(waiting => waiting.Contact.Id))
            {
                int position = _engine.PositionOf(waiting.Contact.Id);
                if (position <= last) _violated($"5: contact {waiting.Contact.Id} stands at {position} behind {last}");
                last = position;
            }
        }
    }

    public void CheckIdle(int agent)
    {
        AgentProfile profile = _book.Profiles[agent];
        foreach ((AuditedContact contact, _, Requirement requirement) in _waiting)
        {
            if (contact.NotBefore > _engine.Now || contact.IsCooledDown(agent, _engine.Now)) continue;
            if (profile.Capacity >= requirement.Units && requirement.IsMetBy(profile, _engine.Now))
            {
                _violated($"4: agent {agent} is idle while contact {contact.Id} waits");
            }
        }
    }

    private void CheckOverflow(AuditedContact contact)
    {
        if (contact.NotBefore > _engine.Now) return;
        IReadOnlyList<OverflowRule> rules = _book.Table!.Queues[contact.Queue].Overflow;
        for (int number = 0; number < rules.Count; number++)
        {
            if ((contact.IsCallback || contact.IsGuest) && rules[number].Effect != OverflowEffect.Widen) continue;
            bool applied = (contact.Applied >> number & 1) != 0;
            bool byWait = rules[number].Condition == OverflowCondition.AfterWait;
            if (!applied && !byWait && _engine.NextDue > ((_engine.Now / 1000) + 1) * 1000) _violated($"10: nobody looks at rule {number} of contact {contact.Id}");
            if (!applied && byWait && _engine.Now - contact.ClockStart >= rules[number].AfterMs) _violated($"10: rule {number} was not applied to contact {contact.Id}");
        }
    }

    /// <summary>What it asks at least: the step that its wait has reached, the widenings that its events told, its whole extra.</summary>
    private Requirement RequirementOf(AuditedContact contact, in ContactView view)
    {
        QueueRule rule = _book.Table!.Queues[contact.Queue];
        long waitMs = _engine.Now - contact.ClockStart;
        int step = rule.Steps.Count(step => step.AfterMs <= waitMs) - 1;
        var alternatives = rule.Steps[step].Alternatives.ToList();
        for (int number = 0; number < rule.Overflow.Count; number++)
        {
            if ((contact.Applied >> number & 1) != 0 && rule.Overflow[number].Effect == OverflowEffect.Widen) alternatives.Add(rule.Overflow[number].Needs);
        }

        return new Requirement(rule.Units, alternatives, _book.Table.Extras[view.Extra]);
    }
}
