namespace Routing.Grains;

/// <summary>The home center of an agent, which no single center's journal can know; its key is the agent's id.</summary>
[Alias("routing.agent-home")]
public interface IAgentHomeGrain : IGrainWithStringKey
{
    /// <summary>The center, or null for none.</summary>
    [Alias("read")]
    Task<string?> ReadAsync();

    /// <summary>Sets it; null forgets it.</summary>
    [Alias("set")]
    Task SetAsync(string? centerId);
}
