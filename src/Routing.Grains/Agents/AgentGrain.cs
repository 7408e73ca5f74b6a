namespace Routing.Grains;

/// <summary>A face of the center: what it knows is the center's, and is asked for again when the activation is lost.</summary>
[GrainType("routing-agent")]
public sealed class AgentGrain(TimeProvider time) : Grain, IAgentGrain
{
    private readonly BriefMemory<ReadAnswer> _status = new(time);

    private FaceKey Key => FaceKey.Parse(this.GetPrimaryKeyString());

    private ICenterGrain Center => GrainFactory.GetGrain<ICenterGrain>(Key.Center);

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadAsync() => _status.ReadAsync(() => Center.ReadAgentAsync(Key.Id));

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadDesktopsAsync() => Center.ReadDesktopsAsync(Key.Id);
}
