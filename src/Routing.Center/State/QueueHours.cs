using Routing.Core;

namespace Routing.Center;

/// <summary>Opens and closes queues.</summary>
internal sealed class QueueHours(CenterState center)
{
    // What is closed longer belongs into the plan.
    private const long MostAheadMs = 31L * 86_400_000;
    private const int MaxReason = 200;

    internal CommandResult Override(OverrideHours command)
    {
        int queue = center.InForce!.Compiled.QueueOf(command.QueueId);
        if (queue < 0) return CommandResult.Refused(Refusal.UnknownQueue, command.QueueId);
        if (command.UntilMs is { } until && (until <= center.Now || until > center.Now + MostAheadMs)) return CommandResult.Refused(Refusal.InvalidField, "until");
        if (command.Reason is { Length: > MaxReason }) return CommandResult.Refused(Refusal.InvalidField, "reason");
        HoursOverride? wanted = command.IsOpen is { } isOpen ? new HoursOverride(isOpen, command.UntilMs, command.Reason) : null;
        if (wanted == center.HoursOverrides.Of(queue, center.Now)) return center.Done(repeated: true);
        if (wanted is null) center.HoursOverrides.Remove(queue);
        else center.HoursOverrides.Set(queue, wanted);
        int door = wanted is null ? 0 : wanted.IsOpen ? 1 : 2;
        center.Emit(new RoutingEvent(center.Now, 0, 0, wanted?.UntilMs ?? 0, -1, queue, door, EventKind.QueueHoursOverridden));
        return center.Done();
    }
}
