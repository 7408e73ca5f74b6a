using Microsoft.Extensions.Logging;

namespace Routing.Grains;

internal sealed partial class SilenceWatch
{
    [LoggerMessage(3101, LogLevel.Warning, "Agent {AgentId} was heard on no node for {Seconds} s and counts as lost.")]
    private partial void Lost(string agentId, double seconds);
}
