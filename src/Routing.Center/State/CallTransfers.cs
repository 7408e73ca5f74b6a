using Routing.Core;

namespace Routing.Center;

/// <summary>Passes connected calls on, whether the agent asks for it or the switch did it.</summary>
internal static class CallTransfers
{
    /// <summary>Asks the engine; null when it agreed, else the refusal.</summary>
    internal static CommandResult? Transfer(CenterState center, CallRecord call, string? toQueue, string? toAgent)
    {
        if (toQueue is null == toAgent is null) return CommandResult.Refused(Refusal.InvalidField, "exactly one of toQueue and toAgent");
        if (call.State != ContactState.Connected)
        {
            return CommandResult.Refused(Refusal.InvalidTransition, StateNames.NameOf(call.State));
        }

        return toQueue is not null ? ToQueue(center, call, toQueue) : ToAgent(center, call, toAgent!);
    }

    private static CommandResult? ToQueue(CenterState center, CallRecord call, string toQueue)
    {
        PlanInForce plan = center.InForce!;
        CallRequest request = call.Request with { Queue = toQueue };
        Classification place = plan.Compiled.Classify(request, center.Now, plan.Calendar);
        if (place.Queue < 0) return CommandResult.Refused(Refusal.UnknownQueue, toQueue);
        RejectReason reason = center.Ask(Command.TransferToQueue(call.Number, place.Queue, call.Priority, place.Extra));
        if (reason != RejectReason.None) return CommandResult.Refused(Refusals.Of(reason), toQueue);
        call.Request = request;
        return null;
    }

    private static CommandResult? ToAgent(CenterState center, CallRecord call, string toAgent)
    {
        if (center.Agents.Find(toAgent) is not { } target) return CommandResult.Refused(Refusal.UnknownAgent, toAgent);
        int queue = QueueFor(center, target, call.Queue);
        if (queue < 0) return CommandResult.Refused(Refusal.InvalidField, "toAgent");
        RejectReason reason = center.Ask(Command.TransferToAgent(call.Number, target.Number, queue));
        if (reason is RejectReason.OutOfRange or RejectReason.NotSignedIn) return CommandResult.Refused(Refusal.InvalidField, "toAgent");
        if (reason != RejectReason.None) return CommandResult.Refused(Refusals.Of(reason), toAgent);
        call.Request = call.Request with { Queue = center.Numbers.Queues.NameOf(queue) };
        return null;
    }

    // Where the call waits if the agent stays busy: its own queue if the agent serves that, else the agent's first of the plan.
    private static int QueueFor(CenterState center, AgentRecord target, int own)
    {
        if (center.InForce!.Compiled.QueueAt(own) is not null && center.Engine.IsCapable(target.Number, own)) return own;
        foreach (int queue in center.InForce.Compiled.Queues)
        {
            if (center.Engine.IsCapable(target.Number, queue)) return queue;
        }

        return -1;
    }
}
