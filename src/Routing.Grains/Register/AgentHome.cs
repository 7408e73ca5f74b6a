namespace Routing.Grains;

/// <summary>What is kept of an agent's home.</summary>
[GenerateSerializer]
[Alias("routing.agent-home-state")]
public sealed class AgentHome
{
    /// <summary>The center, or null.</summary>
    [Id(0)]
    public string? CenterId { get; set; }
}
