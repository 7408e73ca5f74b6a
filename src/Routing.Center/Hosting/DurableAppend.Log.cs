using Microsoft.Extensions.Logging;

namespace Routing.Center;

internal sealed partial class DurableAppend
{
    [LoggerMessage(1101, LogLevel.Error, "The journal can't be appended at sequence {Sequence}; it is tried again, and commands are refused meanwhile.")]
    private partial void Fails(Exception exception, long sequence);

    [LoggerMessage(1102, LogLevel.Warning, "The journal works again, after {Attempts} attempts.")]
    private partial void WorksAgain(int attempts);
}
