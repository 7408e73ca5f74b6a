using Routing.Core;

namespace Routing.Center;

/// <summary>A call as clients see it now.</summary>
public sealed record CallView
{
    /// <summary>Source that offered it.</summary>
    public required string Source { get; init; }

    /// <summary>The platform's id.</summary>
    public required string CallId { get; init; }

    /// <summary>State.</summary>
    public required ContactState State { get; init; }

    /// <summary>Queue it stands in, or stood in last.</summary>
    public string? Queue { get; init; }

    /// <summary>Agent that holds it, or had it last.</summary>
    public string? AgentId { get; init; }

    /// <summary>Place in its queue from 1; 0 when it does not wait.</summary>
    public int Position { get; init; }

    /// <summary>Estimated further wait in ms, 0 when it does not wait.</summary>
    public long EstimatedWaitMs { get; init; }

    /// <summary>Wait in ms so far, or until answer, abandon or leaving.</summary>
    public long WaitedMs { get; init; }

    /// <summary>Priority in force.</summary>
    public int Priority { get; init; }

    /// <summary>What the platform said of it, later changes included.</summary>
    public required CallRequest Request { get; init; }

    /// <summary>What the agent said became of it, or null.</summary>
    public string? Disposition { get; init; }

    /// <summary>Work that the agent said remains, or null.</summary>
    public FollowUpRequest? FollowUp { get; init; }

    /// <summary>The follow-up that the call left, or null.</summary>
    public long? FollowUpId { get; init; }

    /// <summary>Agent whose matter the call was when it was offered, or null.</summary>
    public string? OwnerId { get; init; }

    /// <summary>Follow-ups of the same customer that are not resolved, oldest first.</summary>
    public IReadOnlyList<FollowUpView> OpenFollowUps { get; init; } = [];

    /// <summary>The callback whose try it is, or null for a caller's call.</summary>
    public string? CallbackId { get; init; }

    /// <summary>Of a callback's try: when the customer expects it, milliseconds UTC, or null for no agreed time.</summary>
    public long? CallbackAtMs { get; init; }

    /// <summary>Of a callback's try: not to be dialled before, milliseconds UTC, or null for no such time.</summary>
    public long? NotBeforeMs { get; init; }

    /// <summary>Number that the caller wants to be called back on, of a callback's try the number to dial, or null.</summary>
    public string? CallbackNumber { get; init; }

    /// <summary>Whether a callback was offered to which the caller has not answered.</summary>
    public bool IsCallbackOffered { get; init; }

    /// <summary>Number that the caller was sent to, or null.</summary>
    public string? Redirect { get; init; }

    /// <summary>The last announcement that the caller heard, or null.</summary>
    public string? Announcement { get; init; }

    /// <summary>Sequence of the last event that concerned it.</summary>
    public long Sequence { get; init; }
}
