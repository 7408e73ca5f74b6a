using Microsoft.Extensions.Logging;

namespace Routing.Grains;

public sealed partial class CenterGrain
{
    [LoggerMessage(3001, LogLevel.Information, "Center '{Center}' runs here, from sequence {Sequence}.")]
    private partial void Opened(string center, long sequence);

    [LoggerMessage(3002, LogLevel.Information, "Center '{Center}' has left this node ({Reason}).")]
    private partial void Closed(string center, DeactivationReasonCode reason);

    [LoggerMessage(3003, LogLevel.Warning, "Center '{Center}' could not be entered into the register; it is tried again.")]
    private partial void NotRegistered(Exception exception, string center);

    [LoggerMessage(3004, LogLevel.Error, "Center '{Center}' could not be opened here; it is tried again, here or on another node.")]
    private partial void NotOpened(Exception exception, string center);
}
