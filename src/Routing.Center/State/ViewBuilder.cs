using Routing.Core;

namespace Routing.Center;

/// <summary>Makes the views of calls and agents.</summary>
internal sealed class ViewBuilder(CenterState center)
{
    /// <summary>The call as it is now; null for none.</summary>
    internal CallView? CallOf(CallRecord? call)
    {
        if (call is null) return null;
        CallbackRecord? callback = call.Callback == 0 ? null : center.CallbackRegister.Find(call.Callback);
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
            FollowUpId = call.FollowUpId == 0 ? null : call.FollowUpId,
            OwnerId = call.Owner < 0 ? null : center.Agents[call.Owner].Id,
            OpenFollowUps = OpenFollowUpsOf(call.Request.Customer?.Id),
            CallbackId = call.Callback == 0 ? null : CallbackRecord.IdOf(call.Callback),
            CallbackAtMs = callback?.Request.AtMs,
            NotBeforeMs = callback is null ? null : InstantOf(callback.NotBefore),
            CallbackNumber = call.CallbackNumber,
            IsCallbackOffered = call.IsCallbackOffered,
            Redirect = call.Redirect,
            Announcement = call.Announcement,
            Sequence = call.Sequence,
        };
    }

    /// <summary>The follow-up as it is now.</summary>
    internal FollowUpView FollowUpOf(FollowUpRecord followUp) => new()
    {
        Id = followUp.Number,
        Kind = followUp.Kind,
        Note = followUp.Note,
        CustomerId = followUp.CustomerId,
        Source = followUp.Source,
        CallId = followUp.CallId,
        OwnerId = center.Agents[followUp.Owner].Id,
        State = followUp.State,
        IsOverdue = followUp.IsOverdue,
        OpenedMs = followUp.OpenedAt,
        ReplyByMs = InstantOf(followUp.ReplyBy),
        ResolveByMs = InstantOf(followUp.ResolveBy),
        DueMs = followUp.NextDeadline == long.MaxValue ? null : followUp.NextDeadline,
        RepliedMs = InstantOf(followUp.RepliedAt),
        RepliedBy = followUp.RepliedBy,
        ResolvedMs = InstantOf(followUp.ResolvedAt),
        ResolvedBy = followUp.ResolvedBy,
    };

    /// <summary>The callback as it is now.</summary>
    internal CallbackView CallbackOf(CallbackRecord callback) => new()
    {
        CallbackId = callback.Id,
        Number = callback.Number,
        Source = callback.Source,
        Request = callback.Request,
        State = callback.State,
        Queue = center.Numbers.Queues.NameOf(callback.Queue),
        Tries = callback.Tries,
        NextTryMs = callback.NextTry,
        AgentId = callback.Agent < 0 ? null : center.Agents[callback.Agent].Id,
        CallId = callback.CallId,
        Sequence = callback.Sequence,
    };

    /// <summary>The agent as it is now; null for none or one that was forgotten.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="record">A call whose view is there already, or null.</param>
    /// <param name="shown">That view.</param>
    internal AgentStatus? AgentOf(AgentRecord? agent, CallRecord? record = null, CallView? shown = null)
    {
        if (agent is null || !center.Engine.TryGetAgent(agent.Number, out AgentView view)) return null;
        bool isShown = record is not null && record.Number == view.Contact;
        CallView? call = isShown ? shown : view.Contact == 0 ? null : CallOf(center.Calls[view.Contact]);
        bool isReserved = view.Reservation != 0;
        return new AgentStatus
        {
            AgentId = agent.Id,
            Card = agent.Card,
            Queues = QueuesOf(agent),
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

    private string[] QueuesOf(AgentRecord agent)
    {
        if (center.Engine.Table is null) return [];
        int[] numbers = GaugeReader.ServedBy(center, agent);
        if (agent.ServesNames is { } known && ReferenceEquals(known.Numbers, numbers)) return known.Names;
        string[] names = [.. numbers.Select(center.Numbers.Queues.NameOf)];
        agent.ServesNames = (numbers, names);
        return names;
    }

    private IReadOnlyList<FollowUpView> OpenFollowUpsOf(string? customerId)
    {
        IReadOnlyList<FollowUpRecord> unresolved = center.FollowUps.UnresolvedOf(customerId);
        return unresolved.Count == 0 ? [] : [.. unresolved.Select(FollowUpOf)];
    }

    private static long? InstantOf(long at) => at == 0 ? null : at;

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
