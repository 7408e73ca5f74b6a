namespace Routing.Center;

/// <summary>Which spans of agents' days to read: those that share time with an interval.</summary>
/// <param name="FromMs">Ended at or after, milliseconds UTC.</param>
/// <param name="ToMs">Begun before, milliseconds UTC.</param>
/// <param name="AgentId">The agent; null for all.</param>
/// <param name="After">Only spans that began after this sequence: the next page.</param>
/// <param name="Limit">Most rows, 1 to 10,000.</param>
public sealed record AgentStateSearch(long FromMs, long ToMs, string? AgentId = null, long After = 0, int Limit = AgentStateSearch.MaxLimit)
{
    /// <summary>Most rows of one answer.</summary>
    public const int MaxLimit = 10_000;
}
