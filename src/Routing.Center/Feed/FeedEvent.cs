namespace Routing.Center;

/// <summary>One committed event in the names that clients use.</summary>
public sealed record FeedEvent
{
    /// <summary>Its number; without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>When, milliseconds UTC.</summary>
    public required long AtMs { get; init; }

    /// <summary>Its name, such as <c>call.queued</c>: see <see cref="FeedEventTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>Source of the call.</summary>
    public string? Source { get; init; }

    /// <summary>The call.</summary>
    public string? CallId { get; init; }

    /// <summary>The agent.</summary>
    public string? AgentId { get; init; }

    /// <summary>The queue.</summary>
    public string? Queue { get; init; }

    /// <summary>Device of the agent.</summary>
    public string? Device { get; init; }

    /// <summary>The reservation.</summary>
    public long? ReservationId { get; init; }

    /// <summary>A state's or outcome's name, such as <c>ready</c> or <c>expired</c>.</summary>
    public string? State { get; init; }

    /// <summary>Where an agent goes next, or null.</summary>
    public string? Next { get; init; }

    /// <summary>A reason in words.</summary>
    public string? Reason { get; init; }

    /// <summary>Wait until then, ms.</summary>
    public long? WaitedMs { get; init; }

    /// <summary>Time connected, ms.</summary>
    public long? ConnectedMs { get; init; }

    /// <summary>A deadline, milliseconds UTC.</summary>
    public long? DeadlineMs { get; init; }

    /// <summary>Priority in force.</summary>
    public int? Priority { get; init; }

    /// <summary>Target of a transfer, or the queue or agent before.</summary>
    public string? Other { get; init; }

    /// <summary>For <c>call.stuck</c> how often the call came back, for <c>call.widened</c> and the like the number of the step, for <c>callback.changed</c> the tries so far.</summary>
    public int? Count { get; init; }

    /// <summary>For a way out of a queue its number there, counted from 0 without widening after a wait; absent at the door.</summary>
    public int? Rule { get; init; }

    /// <summary>For <c>call.overflowed</c>: the queue whose agents join.</summary>
    public string? WidenTo { get; init; }

    /// <summary>For <c>call.overflowed</c> and <c>call.left</c>: the number that the caller is sent to.</summary>
    public string? Redirect { get; init; }

    /// <summary>For <c>call.overflowed</c>: the center that the call may be handed to. For what happens to a call while another center has it: that center.</summary>
    public string? ToCenter { get; init; }

    /// <summary>For <c>call.announce</c>: what the caller hears.</summary>
    public string? Announcement { get; init; }

    /// <summary>The follow-up.</summary>
    public long? FollowUpId { get; init; }

    /// <summary>The callback, also of its tries' calls.</summary>
    public string? CallbackId { get; init; }

    /// <summary>For <c>call.dial</c>: the number to dial.</summary>
    public string? Number { get; init; }

    /// <summary>Kind of the follow-up or callback.</summary>
    public string? Kind { get; init; }

    /// <summary>What is to be done about it.</summary>
    public string? Note { get; init; }

    /// <summary>For <c>call.connected</c>: whether the agent's accept was the answer, so that the switch has to connect now (<c>call.connect</c>).</summary>
    public bool Connect { get; init; }

    /// <summary>For <c>call.ended</c>: whether the agent ended it, so that the switch has to release the caller (<c>call.release</c>).</summary>
    public bool Release { get; init; }

    /// <summary>With <c>action.taken</c>: who did what, for the history; streams do not show it.</summary>
    public ActionRecord? Action { get; init; }

    /// <summary>With <c>plan.applied</c>: the thresholds in force from here on, for the history's intervals; never sent to clients.</summary>
    internal IReadOnlyList<QueueThreshold>? Thresholds { get; init; }
}
