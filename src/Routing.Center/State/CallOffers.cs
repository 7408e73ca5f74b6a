using System.Buffers;
using Routing.Core;

namespace Routing.Center;

/// <summary>Takes calls in.</summary>
internal sealed class CallOffers(CenterState center)
{
    // As far back as the engine lets a clock start.
    private const long LongestAgoMs = 60_000;

    private readonly ArrayBufferWriter<byte> _content = new();
    private readonly CallDoor _door = new(center);

    internal CommandResult Offer(OfferCall command)
    {
        CallRequest request = command.Call;
        ulong hash = HashOf(request);
        if (center.Calls.Find(command.Source, request.CallId) is { } known)
        {
            return known.ContentHash == hash ? center.Done(known, repeated: true) : CommandResult.Refused(Refusal.CallConflict, request.CallId);
        }

        string? field = FieldCheck.Id(request.CallId, "callId")
            ?? FieldCheck.Priority(request.Priority)
            ?? FieldCheck.OccurredAt(request.OccurredAtMs, center.Now);
        if (field is not null) return CommandResult.Refused(Refusal.InvalidField, field);
        Classification place = center.Classify(request, center.Now);
        if (place.Queue < 0) return CommandResult.Refused(Refusal.UnknownQueue, request.Queue);
        AgentRecord? owner = place.IsSticky ? center.Owners.OwnerOf(request) : null;
        return Enter(new CallRecord(center.Calls.LastNumber + 1, command.Source, request, hash) { Owner = owner?.Number ?? -1 }, place);
    }

    private CommandResult Enter(CallRecord call, in Classification place)
    {
        TurnAwayReason? against = _door.ReasonAgainst(call.Request, place);
        if (against is null)
        {
            call.PlaceStart = PlaceOf(call, place.Queue);
            RejectReason reason = center.Ask(Command.Offer(
                call.Number, place.Queue, place.Priority, place.Extra, call.Request.OccurredAtMs ?? 0, call.Owner, center.Owners.HoldMs, call.PlaceStart));
            if (reason == RejectReason.QueueFull) against = TurnAwayReason.Full;
            else if (reason != RejectReason.None) return CommandResult.Refused(Refusals.Of(reason));
            else if (call.PlaceStart > 0) center.Reconnects.Take(call.Source, call.Request, place.Queue);
        }

        call.Priority = place.Priority;
        center.Calls.LastNumber = call.Number;
        center.Calls.Add(call);
        if (against is { } turnedAway) _door.TurnAway(call, place.Queue, turnedAway);
        return center.Done(call);
    }

    // The place of a caller who is back; none where the call's own clock starts earlier, by the platform's word.
    private long PlaceOf(CallRecord call, int queue)
    {
        long place = center.Reconnects.PlaceOf(call.Source, call.Request, queue);
        return place < Math.Max(call.Request.OccurredAtMs ?? center.Now, center.Now - LongestAgoMs) ? place : 0;
    }

    private ulong HashOf(CallRequest request)
    {
        _content.ResetWrittenCount();
        var writer = new FieldWriter(_content);
        CardFields.Write(ref writer, request);
        writer.Flush();
        return Fingerprint.Of(_content.WrittenSpan);
    }
}
