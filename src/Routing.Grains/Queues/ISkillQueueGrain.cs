namespace Routing.Grains;

/// <summary>One queue as the rest of the cluster addresses it; its key is a <see cref="FaceKey"/> of center and queue.</summary>
[Alias("routing.skill-queue")]
public interface ISkillQueueGrain : IGrainWithStringKey
{
    /// <summary>The queue's gauges, at most a quarter of a second older than the center's.</summary>
    [Alias("read")]
    Task<ReadAnswer> ReadAsync();

    /// <summary>What the plan says of the queue, as its author wrote it.</summary>
    [Alias("read-settings")]
    Task<ReadAnswer> ReadSettingsAsync();
}
