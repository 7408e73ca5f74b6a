namespace Routing.Grains;

/// <summary>A face of the center: what it knows is the center's, and is asked for again when the activation is lost.</summary>
[GrainType("routing-skill-queue")]
public sealed class SkillQueueGrain(TimeProvider time) : Grain, ISkillQueueGrain
{
    private readonly BriefMemory<ReadAnswer> _gauges = new(time);
    private readonly BriefMemory<ReadAnswer> _settings = new(time);

    private FaceKey Key => FaceKey.Parse(this.GetPrimaryKeyString());

    private ICenterGrain Center => GrainFactory.GetGrain<ICenterGrain>(Key.Center);

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadAsync() => _gauges.ReadAsync(() => Center.ReadQueueAsync(Key.Id));

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadSettingsAsync() => _settings.ReadAsync(() => Center.ReadQueueSettingsAsync(Key.Id));
}
