namespace Routing.Center;

/// <summary>The first-inquiry rule: the agent who took a matter owns it, and the customer's next call about it is for that agent.</summary>
internal sealed class MatterOwners(CenterState center)
{
    private const long DayMs = 86_400_000;

    /// <summary>
    /// The owner of a call, or null: of the customer's latest complaint or unresolved follow-up, else of the latest contact with the
    /// same intent. Owners who are no longer defined are passed over.
    /// </summary>
    internal AgentRecord? OwnerOf(CallRequest call)
    {
        if (center.InForce!.Plan.Sticky is null || call.Customer?.Id is not { Length: > 0 } customerId) return null;
        AgentRecord? owner = FirstOwner(customerId);
        return owner is null && call.Intent is { Length: > 0 } intent ? OwnerOf(center.Matters.Find(customerId, intent)) : owner;
    }

    /// <summary>How long a contact waits for its owner alone, in milliseconds. Without an owner the engine passes it over.</summary>
    internal long HoldMs => center.InForce!.Plan.Sticky is { } sticky ? PlanWords.Ms(sticky.WaitSeconds) : 0;

    /// <summary>Remembers who completed a contact; one without customer, or about nothing that could come back, is no matter.</summary>
    internal void Remember(CallRecord call, int agent, long at)
    {
        if (center.InForce!.Plan.Sticky is null || call.Request.Customer?.Id is not { Length: > 0 } customerId) return;
        string? intent = call.Request.Complaint ? null : call.Request.Intent;
        if (call.Request.Complaint || intent is { Length: > 0 }) center.Matters.Add(new Matter(customerId, intent, agent, at));
    }

    /// <summary>Forgets what is older than the plan in force remembers.</summary>
    internal void Forget(long now)
    {
        if (center.InForce is not { } plan) return;
        center.Matters.ForgetBefore(plan.Plan.Sticky is { } sticky ? now - (sticky.WithinDays * DayMs) : long.MaxValue);
    }

    private AgentRecord? FirstOwner(string customerId)
    {
        Matter? complaint = center.Matters.Find(customerId, null);
        AgentRecord? owner = OwnerOf(complaint);
        long at = owner is null ? long.MinValue : complaint!.At;
        foreach (FollowUpRecord followUp in center.FollowUps.UnresolvedOf(customerId))
        {
            if (followUp.OpenedAt < at || Defined(followUp.Owner) is not { } other) continue;
            (owner, at) = (other, followUp.OpenedAt);
        }

        return owner;
    }

    private AgentRecord? OwnerOf(Matter? matter) => matter is null ? null : Defined(matter.Agent);

    // By the id, since one who was deleted and defined again has another number.
    private AgentRecord? Defined(int agent) => center.Agents.Find(center.Agents[agent].Id);
}
