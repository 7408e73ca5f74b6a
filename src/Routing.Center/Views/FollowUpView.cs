namespace Routing.Center;

/// <summary>A follow-up as clients see it now. Times in milliseconds UTC.</summary>
public sealed record FollowUpView
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Kind, such as <c>complaint</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What is to be done, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The customer, where known.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Source of the call that left it.</summary>
    public required string Source { get; init; }

    /// <summary>The call that left it.</summary>
    public required string CallId { get; init; }

    /// <summary>The agent who owns it, who may have been forgotten since.</summary>
    public required string OwnerId { get; init; }

    /// <summary>State.</summary>
    public FollowUpState State { get; init; }

    /// <summary>Whether a deadline that still stands has passed.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>When the call ended.</summary>
    public long OpenedMs { get; init; }

    /// <summary>End of the time for the reply, itself excluded, or null for none.</summary>
    public long? ReplyByMs { get; init; }

    /// <summary>End of the time for the resolution, itself excluded, or null for none.</summary>
    public long? ResolveByMs { get; init; }

    /// <summary>The earliest deadline that still stands, or null.</summary>
    public long? DueMs { get; init; }

    /// <summary>When the customer had a reply, or null.</summary>
    public long? RepliedMs { get; init; }

    /// <summary>Who replied, or null.</summary>
    public string? RepliedBy { get; init; }

    /// <summary>When it was settled, or null.</summary>
    public long? ResolvedMs { get; init; }

    /// <summary>Who settled it, or null.</summary>
    public string? ResolvedBy { get; init; }
}
