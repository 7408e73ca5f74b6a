namespace Routing.Center;

/// <summary>Work that remains after a call.</summary>
/// <param name="Kind">Kind of follow-up, such as <c>complaint</c>.</param>
/// <param name="Note">What is to be done, or null.</param>
public sealed record FollowUpRequest(string Kind, string? Note);
