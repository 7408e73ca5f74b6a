using System.Buffers;
using Routing.Core;

namespace Routing.Center;

/// <summary>Takes calls in.</summary>
internal sealed class CallOffers(CenterState center)
{
    private readonly ArrayBufferWriter<byte> _content = new();

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
        PlanInForce plan = center.InForce!;
        Classification place = plan.Compiled.Classify(request, center.Now, plan.Calendar);
        if (place.Queue < 0) return CommandResult.Refused(Refusal.UnknownQueue, request.Queue);
        AgentRecord? owner = place.IsSticky ? center.Owners.OwnerOf(request) : null;
        return Enter(new CallRecord(center.Calls.LastNumber + 1, command.Source, request, hash) { Owner = owner?.Number ?? -1 }, place);
    }

    private CommandResult Enter(CallRecord call, in Classification place)
    {
        RejectReason reason = place.IsOpen && Joins(place)
            ? center.Ask(Command.Offer(
                call.Number, place.Queue, place.Priority, place.Extra, call.Request.OccurredAtMs ?? 0, call.Owner, center.Owners.HoldMs))
            : RejectReason.QueueFull;
        if (reason is not (RejectReason.None or RejectReason.QueueFull)) return CommandResult.Refused(Refusals.Of(reason));
        call.Priority = place.Priority;
        center.Calls.LastNumber = call.Number;
        center.Calls.Add(call);

        // The engine never sees a call that the plan turns away, so that the event is the center's own.
        if (reason == RejectReason.QueueFull) center.Emit(EventKind.ContactLeft, call.Number, queue: place.Queue, reason: (int)ContactState.Closed);
        return center.Done(call);
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

    private ulong HashOf(CallRequest request)
    {
        _content.ResetWrittenCount();
        var writer = new FieldWriter(_content);
        CardFields.Write(ref writer, request);
        writer.Flush();
        return Fingerprint.Of(_content.WrittenSpan);
    }
}
