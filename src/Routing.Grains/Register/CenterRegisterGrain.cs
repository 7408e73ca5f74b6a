namespace Routing.Grains;

/// <summary>Keeps the register in grain storage.</summary>
[GrainType("routing-center-register")]
public sealed class CenterRegisterGrain(
    [PersistentState("center-register", RegisterStorage.Name)] IPersistentState<CenterRegister> register) : Grain, ICenterRegisterGrain
{
    /// <inheritdoc/>
    public Task RegisterAsync(string centerId, long planVersion)
    {
        if (register.State.PlanVersions.TryGetValue(centerId, out long known) && known == planVersion) return Task.CompletedTask;
        register.State.PlanVersions[centerId] = planVersion;
        return register.WriteStateAsync();
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RegisteredCenter>> ReadAsync() => Task.FromResult<IReadOnlyList<RegisteredCenter>>(
        [.. register.State.PlanVersions.Select(center => new RegisteredCenter(center.Key, center.Value))]);
}
