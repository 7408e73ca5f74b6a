using Routing.Core;

namespace Routing.Center;

/// <summary>Names of the events in feeds, streams and webhooks.</summary>
public static class FeedEventTypes
{
    /// <summary>An agent accepted a callback: the switch has to connect it with the number. Stands in place of <c>call.connect</c>.</summary>
    public const string Dial = "call.dial";

    /// <summary>The name of an engine event.</summary>
    public static string NameOf(EventKind kind) => kind switch
    {
        EventKind.TableApplied => "plan.applied",
        EventKind.Recovered => "center.recovered",
        EventKind.CenterStopped => "center.stopped",
        EventKind.CalendarExtended => "calendar.extended",
        EventKind.QueueHoursOverridden => "queue.hours",
        EventKind.ActionTaken => "action.taken",
        EventKind.AgentDefined => "agent.defined",
        EventKind.AgentRemoved => "agent.removed",
        EventKind.AgentStateChanged => "agent.state",
        EventKind.AgentEligibilityChanged => "agent.eligibility",
        EventKind.AgentSessionReplaced => "agent.session",
        EventKind.ContactQueued => "call.queued",
        EventKind.ContactReserved => "call.reserved",
        EventKind.ReservationEnded => "reservation.ended",
        EventKind.ContactRequeued => "call.requeued",
        EventKind.ContactConnecting => "call.connect",
        EventKind.ContactConnected => "call.connected",
        EventKind.ContactEnded => "call.ended",
        EventKind.ContactAbandoned => "call.abandoned",
        EventKind.ContactLeft => "call.left",
        EventKind.ContactTransferred => "call.transferred",
        EventKind.ContactWidened => "call.widened",
        EventKind.ContactReleased => "call.released",
        EventKind.ContactMoved => "call.moved",
        EventKind.ContactPulled => "call.pulled",
        EventKind.ContactStuck => "call.stuck",
        EventKind.ContactOverlong => "call.overlong",
        EventKind.ContactChanged => "call.changed",
        EventKind.ContactReported => "call.reported",
        EventKind.ContactOverflowed => "call.overflowed",
        EventKind.ContactHandedOver => "call.handed-over",
        EventKind.ContactHandedBack => "call.handed-back",
        EventKind.ContactHandOverSettled => "call.hand-over-settled",
        EventKind.CallbackUnanswered => "callback.unanswered",
        EventKind.FollowUpOpened => "follow-up.opened",
        EventKind.FollowUpChanged => "follow-up.changed",
        EventKind.FollowUpReplied => "follow-up.replied",
        EventKind.FollowUpResolved => "follow-up.resolved",
        EventKind.FollowUpOverdue => "follow-up.overdue",
        EventKind.CallbackScheduled => "callback.scheduled",
        EventKind.CallbackChanged => "callback.changed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No name."),
    };

    /// <summary>The name of what a way out of a queue does.</summary>
    public static string NameOf(OverflowEffect effect) => effect switch
    {
        OverflowEffect.Announce => "call.announce",
        OverflowEffect.OfferCallback => "call.callback-offered",
        _ => NameOf(EventKind.ContactOverflowed),
    };
}
