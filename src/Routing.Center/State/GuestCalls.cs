using Routing.Core;

namespace Routing.Center;

/// <summary>Takes calls of other centers in and sends them back.</summary>
internal sealed class GuestCalls(CenterState center)
{
    private readonly CallDoor _door = new(center);

    // That it was refused has to be remembered like that it was taken: the card may come once more when its call is home again.
    internal CommandResult Take(TakeCall command)
    {
        HandOverCard card = command.Card;
        string source = GuestSource.Of(card.Center, card.Hop, card.Source);
        if (center.Calls.Find(source, card.Call.CallId) is { } known) return center.Done(known, repeated: true);
        if (card.ClockStartMs <= 0) return CommandResult.Refused(Refusal.InvalidField, "clockStartMs");
        CallRequest request = Classify(card, out Classification place);
        var call = new CallRecord(center.Calls.LastNumber + 1, source, request, 0)
        {
            Guest = new GuestCall(card.Center, card.Source, card.Hop, center.Now),
            Priority = place.Priority,
        };
        bool isTaken = place.Queue >= 0 && IsWelcome(request, place)
            && center.Ask(Command.OfferGuest(call.Number, place.Queue, place.Priority, place.Extra, card.ClockStartMs)) == RejectReason.None;
        center.Calls.LastNumber = call.Number;
        center.Calls.Add(call);
        if (!isTaken) center.Emit(EventKind.ContactLeft, call.Number, queue: place.Queue, reason: (int)ContactState.Closed);
        return center.Done(call);
    }

    internal CommandResult Return(ReturnCall command)
    {
        if (center.Calls.Find(command.Source, command.CallId) is not { Guest: not null } call) return CommandResult.Refused(Refusal.UnknownCall, command.CallId);
        if (call.IsOver) return center.Done(call, repeated: true);
        bool waits = call.State == ContactState.Queued && call.Guest.AnsweredAt == 0;
        RejectReason reason = waits ? center.Ask(Command.Leave(call.Number, ContactState.Redirected)) : RejectReason.InvalidTransition;
        return reason == RejectReason.None ? center.Done(call) : CommandResult.Refused(Refusals.Of(reason), StateNames.NameOf(call.State));
    }

    // The queue of the same name; where there is none, as if the caller had come here.
    private CallRequest Classify(HandOverCard card, out Classification place)
    {
        CallRequest request = card.Call with { Queue = card.Queue, Priority = card.Priority };
        place = center.Classify(request, center.Now);
        if (place.Queue >= 0) return request;
        request = request with { Queue = null };
        place = center.Classify(request, center.Now);
        return request;
    }

    // Without an agent a queue that lets its own callers join does not do so for those of others: they wait better at home.
    private bool IsWelcome(CallRequest request, in Classification place)
    {
        if (_door.ReasonAgainst(request, place) is not null) return false;
        foreach (AgentRecord agent in center.Agents.Defined)
        {
            if (agent.Session is not null && center.Engine.IsCapable(agent.Number, place.Queue, place.Extra)) return true;
        }

        return false;
    }
}
