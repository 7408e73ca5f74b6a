namespace Routing.Center;

/// <summary>What a supervisor defines of an agent.</summary>
public sealed record AgentCard
{
    /// <summary>Name shown.</summary>
    public required string Name { get; init; }

    /// <summary>Skills, each once.</summary>
    public IReadOnlyList<SkillCard> Skills { get; init; } = [];

    /// <summary>Device the switch rings, or null.</summary>
    public string? Device { get; init; }

    /// <summary>Team, or null.</summary>
    public string? Team { get; init; }

    /// <summary>Units of work at one time, at least 1.</summary>
    public int Capacity { get; init; } = 1;
}
