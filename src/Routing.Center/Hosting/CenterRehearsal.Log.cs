using Microsoft.Extensions.Logging;

namespace Routing.Center;

public static partial class CenterRehearsal
{
    [LoggerMessage(1051, LogLevel.Information, "The rehearsal of opening a center was interrupted; the first opening will take longer.")]
    private static partial void Interrupted(ILogger logger, Exception exception);
}
