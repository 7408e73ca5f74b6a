using Routing.Core;

namespace Routing.Center;

/// <summary>Turns callers away as the plan says. The engine never sees them, so that the events are the center's own.</summary>
internal sealed class CallDoor(CenterState center)
{
    /// <summary>Closes the call or sends it elsewhere, after what is announced and offered.</summary>
    internal void TurnAway(CallRecord call, int queue, TurnAwayReason reason)
    {
        WayOutPlan? plan = center.InForce!.Compiled.TurnAwayOf(call.Request, queue, reason);
        var state = ContactState.Closed;
        foreach (WayOut way in WayOut.Of(plan, PlanWords.Of(reason)))
        {
            if (way.Effect == OverflowEffect.Redirect) state = ContactState.Redirected;
            int number = WayOut.NumberOf(reason, way.Effect);
            center.Emit(new RoutingEvent(center.Now, call.Number, 0, -1, -1, queue, number, EventKind.ContactOverflowed));
        }

        center.Emit(EventKind.ContactLeft, call.Number, queue: queue, reason: (int)state);
    }

    /// <summary>Why a call classified so may not come in, or null. That the queue is full only the engine can tell.</summary>
    internal TurnAwayReason? ReasonAgainst(CallRequest request, in Classification place)
    {
        if (place.IsOpen) return Joins(place) ? null : TurnAwayReason.Unstaffed;
        bool hasOwnWord = !place.IsEntryOpen && center.InForce!.Compiled.TurnAwayOf(request, place.Queue, TurnAwayReason.EntryClosed) is not null;
        return hasOwnWord ? TurnAwayReason.EntryClosed : TurnAwayReason.Closed;
    }

    private bool Joins(in Classification place)
    {
        if (center.InForce!.Compiled.JoinsWhenUnstaffed(place.Queue)) return true;
        foreach (AgentRecord agent in center.Agents.Defined)
        {
            if (agent.Session is null) continue;
            if (center.Engine.IsCapable(agent.Number, place.Queue, place.Extra)) return true;
        }

        return false;
    }
}
