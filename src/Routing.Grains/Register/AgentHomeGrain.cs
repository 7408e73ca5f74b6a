namespace Routing.Grains;

/// <summary>Keeps an agent's home in grain storage.</summary>
[GrainType("routing-agent-home")]
public sealed class AgentHomeGrain([PersistentState("agent-home", RegisterStorage.Name)] IPersistentState<AgentHome> home) : Grain, IAgentHomeGrain
{
    /// <inheritdoc/>
    public Task<string?> ReadAsync() => Task.FromResult(home.State.CenterId);

    /// <inheritdoc/>
    public async Task SetAsync(string? centerId)
    {
        if (home.State.CenterId == centerId) return;
        home.State.CenterId = centerId;
        if (centerId is null) await home.ClearStateAsync();
        else await home.WriteStateAsync();
    }
}
