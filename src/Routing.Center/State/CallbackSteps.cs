using Routing.Core;

namespace Routing.Center;

/// <summary>Takes callbacks, appointments and visits on, and cancels them.</summary>
internal sealed class CallbackSteps(CenterState center)
{
    /// <summary>An appointment of a customer of a high tier becomes a contact this long before its time, in milliseconds.</summary>
    internal const long HoldAheadMs = 120_000;

    private const long MostPastMs = 60_000;
    private const long MostAheadMs = 60 * 86_400_000L;

    /// <summary>
    /// The caller of a call that has just left takes the callback offered: due now, or when its queue opens, in the place that the call had.
    /// Nothing where no number is known, or where a callback for that call is known already.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="number">The number that the caller gave, or null for the one it called from.</param>
    /// <param name="placeStart">The call's clock start, milliseconds UTC.</param>
    internal void Agree(CallRecord call, string? number, long placeStart)
    {
        if ((number ?? call.Request.Ani) is not { Length: > 0 } dialled) return;
        var request = new CallbackRequest { CallId = call.CallId, Customer = call.Request.Customer, Number = dialled };
        if (center.CallbackRegister.Find(call.Source, CallbackRecord.KeyOf(request)) is not null) return;
        Add(new CallbackRecord(center.CallbackRegister.LastNumber + 1, call.Source, request, CardOf(request, call)) { PlaceStart = placeStart }, call.Number);
    }

    internal CommandResult Apply(ScheduleCallback command)
    {
        CallbackRequest request = command.Callback;
        if (center.CallbackRegister.Find(command.Source, CallbackRecord.KeyOf(request)) is { } known)
        {
            return known.Request == request ? Done(known, repeated: true) : CommandResult.Refused(Refusal.CallbackConflict, known.Id);
        }

        if (Check(request) is { } field) return CommandResult.Refused(Refusal.InvalidField, field);
        CallRecord? call = request.CallId is null ? null : center.Calls.Find(command.Source, request.CallId);
        var callback = new CallbackRecord(center.CallbackRegister.LastNumber + 1, command.Source, request, CardOf(request, call));
        if (center.CallbackTries.Classify(callback.Card).Queue < 0) return CommandResult.Refused(Refusal.UnknownQueue, request.Queue);
        Add(callback, call?.Number ?? 0);
        return Done(callback, repeated: false);
    }

    internal CommandResult Apply(CancelCallback command)
    {
        CallbackRecord? callback = center.CallbackRegister.Find(CallbackRecord.NumberOf(command.CallbackId));
        if (callback is null || (command.Source is not null && command.Source != callback.Source))
        {
            return CommandResult.Refused(Refusal.UnknownCallback);
        }

        switch (CallbackTransitions.Decide(callback.State, CallbackTrigger.Cancel))
        {
            case CallbackStep.Ignore:
                return Done(callback, repeated: true);
            case CallbackStep.Cancel:
                RejectReason reason = callback.IsPending ? RejectReason.None : center.Ask(Command.Leave(callback.Call, ContactState.Closed));
                if (reason != RejectReason.None) return CommandResult.Refused(Refusals.Of(reason), StateNames.NameOf(callback.State));
                center.CallbackTries.Cancel(callback);
                return Done(callback, repeated: false);
            default:
                return CommandResult.Refused(Refusal.InvalidTransition, StateNames.NameOf(callback.State));
        }
    }

    private void Add(CallbackRecord callback, long call)
    {
        long now = center.Engine.Now;
        long at = Math.Max(callback.Request.AtMs ?? center.CallbackTries.OpeningFrom(callback.Card, now), now);
        callback.DueAt = callback.IsHeld ? Math.Max(at - HoldAheadMs, now) : at;
        callback.Queue = center.CallbackTries.Find(callback.Card).Queue;
        center.CallbackRegister.LastNumber = callback.Number;
        center.CallbackRegister.Add(callback);
        center.Emit(new RoutingEvent(now, call, 0, callback.Number, -1, callback.Queue, (int)callback.State, EventKind.CallbackScheduled));
        center.CallbackTries.StartDue();
    }

    private string? Check(CallbackRequest request)
    {
        if (request.Number.Length == 0) return "number";
        if (request.Id is { Length: 0 }) return "id";
        if (request.CallId is { Length: 0 }) return "callId";
        if (request.AtMs is not { } at) return request.Kind == CallbackKind.Appointment ? "at" : null;
        return at < center.Now - MostPastMs || at > center.Now + MostAheadMs ? "at" : null;
    }

    private static CallRequest CardOf(CallbackRequest request, CallRecord? call)
    {
        CallRequest card = call is null ? new CallRequest { CallId = string.Empty } : call.Request with { Ani = null, OccurredAtMs = null };
        return card with { Customer = request.Customer ?? card.Customer, Queue = request.Queue ?? card.Queue };
    }

    private CommandResult Done(CallbackRecord callback, bool repeated)
    {
        // The view shows what the events of this command have made of it.
        CommandResult result = center.Done(repeated: repeated);
        return result with { Callback = center.Views.CallbackOf(callback) };
    }
}
