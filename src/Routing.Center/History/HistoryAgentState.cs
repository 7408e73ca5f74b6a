namespace Routing.Center;

/// <summary>One span of an agent's day; one row of <c>agent_states</c>.</summary>
internal sealed class HistoryAgentState
{
    /// <summary>Sequence of the event that began it.</summary>
    internal required long Sequence { get; init; }

    internal required string AgentId { get; init; }

    internal required string State { get; init; }

    internal string? Next { get; init; }

    internal string? Reason { get; init; }

    internal required long FromMs { get; init; }

    /// <summary>When it ended, or null.</summary>
    internal long? UntilMs { get; set; }
}
