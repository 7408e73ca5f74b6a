using Routing.Core;

namespace Routing.Center;

/// <summary>Puts engine events into the names that clients use.</summary>
internal sealed class EventDescriber(CenterState center)
{
    /// <summary>The event with its names; right after the command that gave it, of which some of them tell.</summary>
    internal FeedEntry Describe(long sequence, in RoutingEvent routingEvent)
    {
        CallRecord? call = routingEvent.Contact == 0 ? null : center.Calls[routingEvent.Contact];
        AgentRecord? agent = routingEvent.Agent < 0 ? null : center.Agents[routingEvent.Agent];
        var entry = new FeedEntry
        {
            Sequence = sequence,
            Event = routingEvent,
            Source = call?.Source,
            CallId = call?.CallId,
            AgentId = agent?.Id,
            Device = agent?.Device,
            Queue = QueueOf(routingEvent.Queue),
            Reason = routingEvent.Kind == EventKind.AgentStateChanged ? center.Reasons.NameOf(routingEvent.Reason) : null,
            Connect = routingEvent.Kind == EventKind.ContactConnected && !center.Engine.Table!.Connect.SwitchConfirms && !call!.IsDialled,
        };
        bool saysAll = EventNames.SaysAll(routingEvent.Kind) && call is not ({ Callback: > 0 } or { Away: not null });
        if (!saysAll) entry.Whole = Whole(EventNames.Of(entry), call, routingEvent);
        return entry;
    }

    private FeedEvent Whole(FeedEvent named, CallRecord? call, in RoutingEvent routingEvent)
    {
        if (call is { Callback: > 0 }) named = named with { CallbackId = CallbackRecord.IdOf(call.Callback) };
        if (routingEvent.Kind >= EventKind.CallbackScheduled) return OfCallback(named, center.CallbackRegister.Find(routingEvent.Value)!, routingEvent);
        if (routingEvent.Kind >= EventKind.FollowUpOpened) return OfFollowUp(named, center.FollowUps.Find(routingEvent.Value)!, routingEvent);
        if (call is { IsAway: true }) named = named with { ToCenter = call.Away!.ToCenter };
        if (call is not null && HandOverNames.Of(named, call, routingEvent) is { } ofHandOver) return ofHandOver;
        return routingEvent.Kind switch
        {
            EventKind.ActionTaken => named with { Action = center.Actions[named.Sequence] },
            EventKind.QueueHoursOverridden => OfHours(named, routingEvent),
            EventKind.ContactOverflowed => WayOutNames.Of(named, center.WaysOut[named.Sequence], routingEvent.Reason),
            EventKind.ContactWidened => WayOutNames.OfStep(named, QueueOf((int)routingEvent.Value)),
            EventKind.ContactConnecting when call!.IsDialled => OfDial(named, call),
            EventKind.ContactChanged => named with { State = StateNames.NameOf(call!.State), Priority = call.Priority },
            EventKind.ContactReported => named with { State = StateNames.NameOf(call!.State) },
            EventKind.ContactMoved => named with { Other = QueueOf((int)routingEvent.Value) },
            EventKind.ContactTransferred => named with { Other = TargetOf(routingEvent) },
            EventKind.ContactLeft when (ContactState)routingEvent.Reason == ContactState.Redirected => named with { Redirect = call!.Redirect },
            _ => named,
        };
    }

    private FeedEvent OfHours(FeedEvent named, in RoutingEvent routingEvent) => named with
    {
        State = routingEvent.Reason switch { 1 => "open", 2 => "closed", _ => "by-hours" },
        DeadlineMs = routingEvent.Value == 0 ? null : routingEvent.Value,
        Reason = center.HoursOverrides.Of(routingEvent.Queue, routingEvent.At)?.Reason,
    };

    private static FeedEvent OfDial(FeedEvent named, CallRecord call) => named with
    {
        Type = FeedEventTypes.Dial,
        State = StateNames.NameOf(CallbackState.Dialing),
        Number = call.CallbackNumber,
    };

    private static FeedEvent OfFollowUp(FeedEvent named, FollowUpRecord followUp, in RoutingEvent routingEvent)
    {
        bool isReply = routingEvent.Reason == FollowUpSteps.Reply;
        named = named with
        {
            Source = followUp.Source,
            CallId = followUp.CallId,
            FollowUpId = followUp.Number,
            Kind = followUp.Kind,
            State = StateNames.NameOf(followUp.State),
            DeadlineMs = followUp.NextDeadline == long.MaxValue ? null : followUp.NextDeadline,
        };
        return routingEvent.Kind switch
        {
            EventKind.FollowUpOpened or EventKind.FollowUpChanged => named with { Note = followUp.Note },
            EventKind.FollowUpReplied => named with { Other = followUp.RepliedBy },
            EventKind.FollowUpResolved => named with { Other = followUp.ResolvedBy },
            _ => named with
            {
                Reason = isReply ? "reply" : "resolution",
                DeadlineMs = isReply ? followUp.ReplyBy : followUp.ResolveBy,
            },
        };
    }

    private static FeedEvent OfCallback(FeedEvent named, CallbackRecord callback, in RoutingEvent routingEvent) => named with
    {
        Source = callback.Source,
        CallbackId = callback.Id,
        Kind = StateNames.NameOf(callback.Request.Kind),
        State = StateNames.NameOf((CallbackState)routingEvent.Reason),
        Count = callback.Tries,
        DeadlineMs = callback.NextTry,
    };

    // A transfer to an agent says so in place of a reservation.
    private string? TargetOf(in RoutingEvent routingEvent)
        => routingEvent.Reservation > 0 ? center.Agents[(int)routingEvent.Reservation - 1].Id : null;

    private string? QueueOf(int queue) => queue < 0 ? null : center.Numbers.Queues.NameOf(queue);
}
