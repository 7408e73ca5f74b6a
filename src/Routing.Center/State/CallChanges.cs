using Routing.Core;

namespace Routing.Center;

/// <summary>Changes attributes, priority and queue of open calls.</summary>
internal sealed class CallChanges(CenterState center)
{
    internal CommandResult Change(ChangeCall command)
    {
        if (center.Calls.Find(command.Source, command.CallId) is not { } call)
        {
            return CommandResult.Refused(Refusal.UnknownCall, command.CallId);
        }

        if (FieldCheck.Priority(command.Change.Priority) is { } field) return CommandResult.Refused(Refusal.InvalidField, field);
        if (call.IsOver) return CommandResult.Refused(Refusal.InvalidTransition, StateNames.NameOf(call.State));
        CallRequest changed = Merge(call.Request, command.Change, out bool isOther);
        if (!isOther) return center.Done(call);
        int before = center.EventCount;
        if (Reroute(call, changed, command.Change) is { } refused) return refused;
        call.Request = changed;
        if (center.EventCount == before) center.Emit(EventKind.ContactChanged, call.Number, queue: call.Queue);
        return center.Done(call);
    }

    private CommandResult? Reroute(CallRecord call, CallRequest changed, CallChange change)
    {
        PlanInForce plan = center.InForce!;
        Classification place = plan.Compiled.Classify(changed, center.Now, plan.Calendar);
        if (place.Queue < 0)
        {
            if (change.Queue is not null) return CommandResult.Refused(Refusal.UnknownQueue, change.Queue);
            place = place with { Queue = call.Queue };
        }

        if (!center.Engine.TryGetContact(call.Number, out ContactView view)) return null;
        if (place.Queue == view.Queue && place.Priority == view.Priority && place.Extra == view.Extra) return null;
        if (view.State != ContactState.Queued)
        {
            // With an agent attributes may still change; a queue or priority asked for comes too late.
            bool asksForPlace = change.Queue is not null || change.Priority is not null;
            return asksForPlace ? CommandResult.Refused(Refusal.InvalidTransition, StateNames.NameOf(view.State)) : null;
        }

        RejectReason reason = center.Ask(Command.Move(call.Number, place.Queue, place.Priority, place.Extra));
        return reason == RejectReason.None ? null : CommandResult.Refused(Refusals.Of(reason), change.Queue);
    }

    private static CallRequest Merge(CallRequest request, CallChange change, out bool isOther)
    {
        var attributes = new Dictionary<string, string>(request.Attributes, StringComparer.Ordinal);
        bool attributesDiffer = false;
        foreach (KeyValuePair<string, string> attribute in change.Attributes ?? new Dictionary<string, string>())
        {
            attributesDiffer |= Set(attributes, attribute.Key, attribute.Value);
        }

        isOther = attributesDiffer
            || (change.Priority is not null && change.Priority != request.Priority)
            || (change.Queue is not null && change.Queue != request.Queue);
        return request with
        {
            Attributes = attributesDiffer ? attributes : request.Attributes,
            Priority = change.Priority ?? request.Priority,
            Queue = change.Queue ?? request.Queue,
        };
    }

    // An empty value removes. True when that is a change.
    private static bool Set(Dictionary<string, string> attributes, string key, string value)
    {
        if (value.Length == 0) return attributes.Remove(key);
        if (attributes.TryGetValue(key, out string? before) && before == value) return false;
        attributes[key] = value;
        return true;
    }
}
