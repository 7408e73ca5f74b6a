using Microsoft.Extensions.Logging;

namespace Routing.Center;

internal sealed partial class HistoryRetention
{
    [LoggerMessage(1304, LogLevel.Warning, "Old records could not be deleted from the history; it is tried again in a day.")]
    private partial void NotPurged(Exception exception);
}
