namespace Routing.Grains;

/// <summary>One agent as the rest of the cluster addresses it; its key is a <see cref="FaceKey"/> of center and agent.</summary>
[Alias("routing.agent")]
public interface IAgentGrain : IGrainWithStringKey
{
    /// <summary>State, session and work, at most a quarter of a second old.</summary>
    [Alias("read")]
    Task<ReadAnswer> ReadAsync();

    /// <summary>The nodes that hear the agent's desktop, the latest first.</summary>
    [Alias("read-desktops")]
    Task<ReadAnswer> ReadDesktopsAsync();
}
