namespace Routing.Simulation;

/// <summary>One agent's working time on one day.</summary>
/// <param name="Date">The day in the trace's own time zone.</param>
/// <param name="AgentId">The agent.</param>
/// <param name="From">Start.</param>
/// <param name="To">End; after <paramref name="From"/>.</param>
public sealed record AgentShift(DateOnly Date, string AgentId, DateTimeOffset From, DateTimeOffset To);
