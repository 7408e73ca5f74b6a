namespace Routing.Grains;

/// <summary>Keeps a hand-over in grain storage.</summary>
[GrainType("routing-hand-over")]
public sealed class HandOverGrain([PersistentState("hand-over", RegisterStorage.Name)] IPersistentState<HandOver> handOver) : Grain, IHandOverGrain
{
    /// <inheritdoc/>
    public Task<string?> ReadAsync() => Task.FromResult(handOver.State.CenterId);

    /// <inheritdoc/>
    public async Task<string> NoteAsync(string centerId)
    {
        if (handOver.State.CenterId is { } noted) return noted;
        handOver.State.CenterId = centerId;
        try
        {
            await handOver.WriteStateAsync();
            return centerId;
        }
        catch
        {
            // Nobody may hear of what is not kept.
            handOver.State.CenterId = null;
            throw;
        }
    }

    /// <inheritdoc/>
    public Task ForgetAsync() => handOver.ClearStateAsync();
}
