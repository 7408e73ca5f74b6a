using Routing.Center;

namespace Routing.Grains;

/// <summary>A face of the center: what it knows is the center's, and is asked for again when the activation is lost.</summary>
[GrainType("routing-call")]
public sealed class CallGrain(TimeProvider time) : Grain, ICallGrain
{
    private readonly BriefMemory<ReadAnswer> _card = new(time);

    private FaceKey Key => FaceKey.Parse(this.GetPrimaryKeyString());

    private ICenterGrain Center => GrainFactory.GetGrain<ICenterGrain>(Key.Center);

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadAsync() => _card.ReadAsync(() => Center.ReadCallAsync(Key.Owner, Key.Id));

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadStoryAsync() => Center.ReadStoryAsync(Key.Owner!, Key.Id);

    /// <inheritdoc/>
    public async Task<ReadAnswer> ReadFollowUpsAsync()
    {
        ReadAnswer card = await ReadAsync();
        if (card.Found is not { } found) return card;
        if (WireJson.Read(found, WireJson.Default.CallView).FollowUpId is not { } followUp) return ReadAnswer.Nothing;
        return await Center.ReadFollowUpsAsync(WireJson.Write(new FollowUpSearch { Id = followUp }, WireJson.Default.FollowUpSearch));
    }
}
