using Routing.Core;

namespace Routing.Center;

/// <summary>Puts what happens to calls in other centers into the names that clients use.</summary>
internal static class HandOverNames
{
    /// <summary>The event of a call that another center has, or null where its name is as for any call.</summary>
    internal static FeedEvent? Of(FeedEvent named, CallRecord call, in RoutingEvent routingEvent)
    {
        if (call.Away is not { } away) return null;
        bool isAgentThere = routingEvent.Agent < 0;
        return routingEvent.Kind switch
        {
            EventKind.ContactConnecting when isAgentThere => OfAgent(named, away) with { State = StateNames.NameOf(ContactState.Connecting) },
            EventKind.ContactConnected when isAgentThere => OfAgent(named, away) with
            {
                State = StateNames.NameOf(ContactState.Connected),
                WaitedMs = routingEvent.Value,
                Connect = away.IsToConnect,
            },
            EventKind.ContactHandedOver or EventKind.ContactHandedBack => named with
            {
                ToCenter = away.ToCenter,
                State = StateNames.NameOf(ContactState.Queued),
                WaitedMs = routingEvent.Value,
                Count = away.Hop,
            },
            EventKind.ContactHandOverSettled => named with { ToCenter = away.ToCenter, State = StateNames.NameOf(call.State), Count = away.Hop },
            _ => null,
        };
    }

    // Reservation and deadline are the other center's own.
    private static FeedEvent OfAgent(FeedEvent named, AwayCall away) => named with
    {
        ToCenter = away.ToCenter,
        AgentId = away.AgentId,
        Device = away.Device,
        ReservationId = null,
        DeadlineMs = null,
    };
}
