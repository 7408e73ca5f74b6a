using System.Diagnostics;
using Routing.Core;

namespace Routing.Center;

/// <summary>Makes contacts of callbacks when their time has come, each try one of its own, and follows what becomes of them.</summary>
internal sealed class CallbackTries(CenterState center)
{
    /// <summary>How often a customer is tried.</summary>
    internal const int MostTries = 3;

    /// <summary>From a try without answer until the next, in milliseconds.</summary>
    internal const long PauseMs = 900_000;

    /// <summary>Where the plan sends a call with this card; its queue is -1 when a queue asked for is unknown.</summary>
    internal Classification Classify(CallRequest card) => center.Classify(card, center.Engine.Now);

    /// <summary>The same, but a queue asked for that the plan has no more gives way to the plan's own choice.</summary>
    internal Classification Find(CallRequest card)
    {
        Classification place = Classify(card);
        return place.Queue >= 0 ? place : Classify(card with { Queue = null });
    }

    /// <summary>The first instant from <paramref name="from"/> on at which a call with this card would find its queue open, as far as the calendar knows.</summary>
    internal long OpeningFrom(CallRequest card, long from)
    {
        OpeningCalendar calendar = center.InForce!.Calendar;
        card = Classify(card).Queue < 0 ? card with { Queue = null } : card;
        if (center.InForce.Compiled.Classify(card, from, calendar).IsOpen) return from;
        foreach (long start in calendar.Open.Select(interval => interval.StartMs).Where(start => start > from).Order())
        {
            if (center.InForce.Compiled.Classify(card, start, calendar).IsOpen) return start;
        }

        return from;
    }

    /// <summary>A new plan may send those that wait for their time elsewhere.</summary>
    internal void Reclassify()
    {
        foreach (CallbackRecord callback in center.CallbackRegister.All)
        {
            if (callback.IsPending) callback.Queue = Find(callback.Card).Queue;
        }
    }

    /// <summary>Makes a contact of every callback that is due by the engine's time; visits are not.</summary>
    internal void StartDue()
    {
        while (center.CallbackRegister.DueAt(center.Engine.Now) is { } callback) Start(callback);
    }

    /// <summary>Makes a contact of a callback.</summary>
    internal void Start(CallbackRecord callback)
    {
        Debug.Assert(CallbackTransitions.Decide(callback.State, CallbackTrigger.Due) == CallbackStep.Enter, "Only what waits for its time is due.");
        long now = center.Engine.Now;
        bool isFirst = callback.Tries == 0;
        long at = callback.Request.AtMs ?? 0;
        Classification place = Find(callback.Card);

        // Nobody asked for a visit, so that it goes before nobody.
        int priority = callback.Request.Kind == CallbackKind.Visit ? 0 : place.Priority;
        CallRecord call = CallOf(callback, place);
        long notBefore = isFirst && callback.IsHeld && at > now ? at : 0;
        long placeStart = !isFirst ? 0 : callback.IsHeld ? 1 : callback.PlaceStart;
        RejectReason reason = center.AskAt(now, Command.OfferCallback(
            call.Number, place.Queue, priority, place.Extra, placeStart, call.Owner, center.Owners.HoldMs, notBefore));
        if (reason != RejectReason.None) throw new InvalidOperationException($"The engine refused a callback that the center had checked: {reason}.");
        call.Priority = priority;
        center.Calls.LastNumber = call.Number;
        center.Calls.Add(call);
        Enter(callback, CallbackState.Queued, -1, entered =>
        {
            entered.Tries++;
            entered.Call = call.Number;
            entered.Queue = place.Queue;
            entered.NotBefore = notBefore;
        });
    }

    internal void Cancel(CallbackRecord callback) => Enter(callback, CallbackState.Cancelled, -1);

    /// <summary>Carries what happened to the call of a try over to its callback.</summary>
    internal void Follow(CallRecord call, in RoutingEvent routingEvent)
    {
        if (call.Callback == 0 || center.CallbackRegister.Find(call.Callback) is not { } callback || callback.Call != call.Number) return;
        if (routingEvent.Kind == EventKind.ContactMoved) callback.Queue = routingEvent.Queue;
        if (TriggerOf(routingEvent.Kind) is not { } trigger) return;
        switch (CallbackTransitions.Decide(callback.State, trigger))
        {
            case CallbackStep.Hold:
                Enter(callback, CallbackState.Reserved, routingEvent.Agent);
                break;
            case CallbackStep.Return:
                Enter(callback, CallbackState.Queued, -1);
                break;
            case CallbackStep.Dial:
                Enter(callback, CallbackState.Dialing, routingEvent.Agent);
                break;
            case CallbackStep.Connect:
                Enter(callback, CallbackState.Connected, routingEvent.Agent);
                break;
            case CallbackStep.Retry:
                Retry(callback);
                break;
            case CallbackStep.Finish:
                Enter(callback, CallbackState.Done, callback.Agent);
                break;
        }
    }

    private void Retry(CallbackRecord callback)
    {
        bool isLast = callback.Tries >= MostTries;
        long next = OpeningFrom(callback.Card, center.Engine.Now + PauseMs);
        Enter(callback, isLast ? CallbackState.Failed : CallbackState.NoAnswer, -1, missed => missed.DueAt = next);
    }

    private void Enter(CallbackRecord callback, CallbackState state, int agent, Action<CallbackRecord>? change = null)
    {
        long now = center.Engine.Now;
        center.CallbackRegister.Change(callback, changed =>
        {
            changed.State = state;
            changed.Agent = agent;
            change?.Invoke(changed);
            if (changed.IsOver) changed.OverAt = now;
        });
        center.Emit(new RoutingEvent(now, callback.Call, 0, callback.Number, agent, callback.Queue, (int)state, EventKind.CallbackChanged));
    }

    private CallRecord CallOf(CallbackRecord callback, in Classification place)
    {
        CallRequest request = callback.Card with { CallId = callback.CallIdOf(callback.Tries + 1) };
        AgentRecord? owner = place.IsSticky ? center.Owners.OwnerOf(request) : null;
        return new CallRecord(center.Calls.LastNumber + 1, callback.Source, request, contentHash: 0)
        {
            Owner = owner?.Number ?? -1,
            Callback = callback.Number,
            CallbackNumber = callback.Request.Number,
        };
    }

    private static CallbackTrigger? TriggerOf(EventKind kind) => kind switch
    {
        EventKind.ContactReserved => CallbackTrigger.Reserve,
        EventKind.ContactQueued or EventKind.ContactRequeued => CallbackTrigger.Wait,
        EventKind.ContactConnecting => CallbackTrigger.Dial,
        EventKind.ContactConnected => CallbackTrigger.Answer,
        EventKind.CallbackUnanswered => CallbackTrigger.Miss,
        EventKind.ContactAbandoned or EventKind.ContactLeft => CallbackTrigger.Leave,
        EventKind.ContactEnded => CallbackTrigger.End,
        _ => null,
    };
}
