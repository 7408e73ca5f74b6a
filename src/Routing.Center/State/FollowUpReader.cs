namespace Routing.Center;

/// <summary>Reads follow-ups: some for a worklist, all for the gauges.</summary>
internal static class FollowUpReader
{
    internal static IReadOnlyList<FollowUpView> Find(CenterState center, FollowUpSearch search)
    {
        IEnumerable<FollowUpRecord> found = search.Id is { } id
            ? center.FollowUps.Find(id) is { } one ? [one] : []
            : center.FollowUps.All;
        return [.. found.Where(followUp => Matches(center, followUp, search))
            .OrderBy(followUp => followUp.NextDeadline).ThenBy(followUp => followUp.Number)
            .Take(search.Limit).Select(center.Views.FollowUpOf)];
    }

    internal static FollowUpCounts Count(CenterState center)
    {
        Span<int> states = stackalloc int[(int)FollowUpState.Resolved + 1];
        int overdue = 0;
        foreach (FollowUpRecord followUp in center.FollowUps.All)
        {
            states[(int)followUp.State]++;
            if (followUp.IsOverdue) overdue++;
        }

        return new FollowUpCounts(states[(int)FollowUpState.Open], states[(int)FollowUpState.Replied], states[(int)FollowUpState.Resolved], overdue);
    }

    private static bool Matches(CenterState center, FollowUpRecord followUp, FollowUpSearch search)
        => (search.State is null || followUp.State == search.State)
            && (search.DueByMs is null || followUp.NextDeadline <= search.DueByMs)
            && (search.OwnerId is null || center.Agents[followUp.Owner].Id == search.OwnerId);
}
