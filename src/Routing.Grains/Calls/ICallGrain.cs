namespace Routing.Grains;

/// <summary>One call as the rest of the cluster addresses it; its key is a <see cref="FaceKey"/> of center, source and call.</summary>
[Alias("routing.call")]
public interface ICallGrain : IGrainWithStringKey
{
    /// <summary>The call's card, at most a quarter of a second old.</summary>
    [Alias("read")]
    Task<ReadAnswer> ReadAsync();

    /// <summary>The call's events.</summary>
    [Alias("read-story")]
    Task<ReadAnswer> ReadStoryAsync();

    /// <summary>The follow-up that the call left, in a list, or none.</summary>
    [Alias("read-follow-ups")]
    Task<ReadAnswer> ReadFollowUpsAsync();
}
