namespace Routing.Center;

/// <summary>How many follow-ups a center knows.</summary>
/// <param name="Open">Without a reply.</param>
/// <param name="Replied">With a reply, not settled.</param>
/// <param name="Resolved">Settled within the last day.</param>
/// <param name="Overdue">Of the first two, those of which a deadline has passed.</param>
public sealed record FollowUpCounts(int Open, int Replied, int Resolved, int Overdue);
