namespace Routing.Gateway;

/// <summary>One page of agents, by id.</summary>
/// <param name="Total">How many match.</param>
/// <param name="Agents">Those on the page.</param>
/// <param name="Next">What to send as <c>after</c> for the next page, or null where this is the last.</param>
/// <param name="Sequence">Sequence that the page is of.</param>
internal sealed record AgentList(int Total, IReadOnlyList<AgentRow> Agents, string? Next, long Sequence);
