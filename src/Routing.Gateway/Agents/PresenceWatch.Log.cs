namespace Routing.Gateway;

/// <summary>Log messages of <see cref="PresenceWatch"/>.</summary>
internal static partial class PresenceWatchLog
{
    [LoggerMessage(2201, LogLevel.Warning, "Agent {AgentId} was not heard for {Seconds} s and counts as lost.")]
    internal static partial void Lost(ILogger logger, string agentId, double seconds);
}
