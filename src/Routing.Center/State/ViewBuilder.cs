using Routing.Core;

namespace Routing.Center;

/// <summary>Makes the views of calls and agents.</summary>
internal sealed class ViewBuilder(CenterState center)
{
    /// <summary>The call as it is now; null for none.</summary>
    internal CallView? CallOf(CallRecord? call)
    {
        if (call is null) return null;
        int position = call.State == ContactState.Queued ? center.Engine.PositionOf(call.Number) : 0;
        return new CallView
        {
            Source = call.Source,
            CallId = call.CallId,
            State = call.State,
            Queue = call.Queue < 0 ? null : center.Numbers.Queues.NameOf(call.Queue),
            AgentId = call.Agent < 0 ? null : center.Agents[call.Agent].Id,
            Position = position,
            EstimatedWaitMs = position == 0 ? 0 : EstimatedWait(call.Queue, position),
            WaitedMs = WaitedMs(call),
            Priority = call.Priority,
            Request = call.Request,
            Disposition = call.Disposition,
            FollowUp = call.FollowUp,
            CallbackNumber = call.CallbackNumber,
            Sequence = call.Sequence,
        };
    }

    /// <summary>The agent as it is now; null for none or one that was forgotten.</summary>
    internal AgentStatus? AgentOf(AgentRecord? agent)
    {
        if (agent is null || !center.Engine.TryGetAgent(agent.Number, out AgentView view)) return null;
        CallView? call = view.Contact == 0 ? null : CallOf(center.Calls[view.Contact]);
        bool isReserved = view.Reservation != 0;
        return new AgentStatus
        {
            AgentId = agent.Id,
            Card = agent.Card,
            State = view.State,
            Next = view.Next,
            Reason = center.Reasons.NameOf(view.Reason),
            SinceMs = view.Since,
            Device = agent.Device,
            Reservation = isReserved && call is not null ? new Assignment(view.Reservation, call, view.Deadline) : null,
            Call = isReserved ? null : call,
            SessionHash = agent.Session?.SessionHash,
            WrapUpDeadlineMs = view.State == AgentState.WrapUp && view.Deadline != 0 ? view.Deadline : null,
        };
    }

    // The queue's estimate is for a contact behind all that wait; those ahead of it wait their share of that.
    private long EstimatedWait(int queue, int position)
    {
        QueueView view = center.Engine.ReadQueue(queue);
        return view.EstimatedWaitMs * position / (view.Waiting + 1);
    }

    private long WaitedMs(CallRecord call)
        => call.State < ContactState.Connected && center.Engine.TryGetContact(call.Number, out ContactView view)
            ? center.Engine.Now - view.ClockStart
            : call.WaitedMs;
}
