namespace Routing.Center;

/// <summary>One span of an agent's day in the history.</summary>
/// <param name="AgentId">The agent.</param>
/// <param name="State">State's name.</param>
/// <param name="Reason">Why it is not ready, or null.</param>
/// <param name="FromMs">Start, milliseconds UTC.</param>
/// <param name="UntilMs">End, milliseconds UTC; null while it lasts.</param>
/// <param name="Sequence">Sequence of the event that began it.</param>
public sealed record AgentStateRecord(string AgentId, string State, string? Reason, long FromMs, long? UntilMs, long Sequence);
