using Routing.Center;

namespace Routing.Gateway;

/// <summary>A follow-up with its deadlines, each the end of the time for it.</summary>
internal sealed record FollowUpAnswer(
    long Id,
    string Kind,
    string? Note,
    string State,
    bool Overdue,
    string Owner,
    string? CustomerId,
    string CallId,
    DateTimeOffset OpenedAt,
    DateTimeOffset? Due,
    DateTimeOffset? ReplyBy,
    DateTimeOffset? ResolveBy,
    DateTimeOffset? RepliedAt,
    string? RepliedBy,
    DateTimeOffset? ResolvedAt,
    string? ResolvedBy)
{
    /// <summary>The follow-up as it is now.</summary>
    internal static FollowUpAnswer Of(FollowUpView followUp) => new(
        followUp.Id,
        followUp.Kind,
        followUp.Note,
        StateNames.NameOf(followUp.State),
        followUp.IsOverdue,
        followUp.OwnerId,
        followUp.CustomerId,
        followUp.CallId,
        InstantConverter.Of(followUp.OpenedMs),
        InstantOf(followUp.DueMs),
        InstantOf(followUp.ReplyByMs),
        InstantOf(followUp.ResolveByMs),
        InstantOf(followUp.RepliedMs),
        followUp.RepliedBy,
        InstantOf(followUp.ResolvedMs),
        followUp.ResolvedBy);

    private static DateTimeOffset? InstantOf(long? at) => at is { } instant ? InstantConverter.Of(instant) : null;
}
