namespace Routing.Gateway;

/// <summary>Something that has to be in order before clients are sent here.</summary>
public interface IReadiness
{
    /// <summary>Whether it is in order now.</summary>
    bool IsReady { get; }
}
