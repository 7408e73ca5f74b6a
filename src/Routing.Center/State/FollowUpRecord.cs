namespace Routing.Center;

/// <summary>What a center keeps of work that remains after a call. Times in milliseconds UTC, 0 for none.</summary>
internal sealed class FollowUpRecord(long number, string source, string callId, string? customerId, int owner, long openedAt)
{
    internal long Number { get; } = number;

    internal string Source { get; } = source;

    internal string CallId { get; } = callId;

    internal string? CustomerId { get; } = customerId;

    /// <summary>Number of the agent who owns it.</summary>
    internal int Owner { get; } = owner;

    internal long OpenedAt { get; } = openedAt;

    internal required string Kind { get; set; }

    internal string? Note { get; set; }

    /// <summary>End of the time for the reply.</summary>
    internal long ReplyBy { get; set; }

    /// <summary>End of the time for the resolution.</summary>
    internal long ResolveBy { get; set; }

    internal FollowUpState State { get; set; }

    /// <summary>Whether it was told that the time for the reply is over.</summary>
    internal bool IsReplyMissed { get; set; }

    /// <summary>Whether it was told that the time for the resolution is over.</summary>
    internal bool IsResolutionMissed { get; set; }

    internal long RepliedAt { get; set; }

    internal string? RepliedBy { get; set; }

    internal long ResolvedAt { get; set; }

    internal string? ResolvedBy { get; set; }

    internal bool OwesReply => ReplyBy > 0 && State == FollowUpState.Open;

    internal bool OwesResolution => ResolveBy > 0 && State != FollowUpState.Resolved;

    /// <summary>Whether a deadline that still stands has passed.</summary>
    internal bool IsOverdue => (OwesReply && IsReplyMissed) || (OwesResolution && IsResolutionMissed);

    /// <summary>The earliest deadline that still stands, or <see cref="long.MaxValue"/>.</summary>
    internal long NextDeadline => Math.Min(OwesReply ? ReplyBy : long.MaxValue, OwesResolution ? ResolveBy : long.MaxValue);

    /// <summary>When it next has to be told that a deadline has passed, or <see cref="long.MaxValue"/>.</summary>
    internal long NextMiss => Math.Min(
        OwesReply && !IsReplyMissed ? ReplyBy : long.MaxValue,
        OwesResolution && !IsResolutionMissed ? ResolveBy : long.MaxValue);
}
