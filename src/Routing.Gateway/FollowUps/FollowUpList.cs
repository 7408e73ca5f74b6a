namespace Routing.Gateway;

/// <summary>Follow-ups, those due first before the others.</summary>
internal sealed record FollowUpList(IReadOnlyList<FollowUpAnswer> FollowUps);
