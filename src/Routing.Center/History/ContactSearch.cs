namespace Routing.Center;

/// <summary>What to look for in the history; null matches all.</summary>
public sealed record ContactSearch
{
    /// <summary>Queued at or after, milliseconds UTC.</summary>
    public long? FromMs { get; init; }

    /// <summary>Queued before, milliseconds UTC.</summary>
    public long? ToMs { get; init; }

    /// <summary>Entry queue.</summary>
    public string? Queue { get; init; }

    /// <summary>Agent that answered.</summary>
    public string? AgentId { get; init; }

    /// <summary>State's name.</summary>
    public string? State { get; init; }

    /// <summary>Only contacts whose first event came before this sequence: the next page.</summary>
    public long? Before { get; init; }

    /// <summary>Most rows, 1 to 1,000.</summary>
    public int Limit { get; init; } = 100;
}
