using Microsoft.Extensions.Logging;

namespace Routing.Center;

internal sealed partial class CalendarKeeper
{
    [LoggerMessage(1401, LogLevel.Error, "The opening hours of the days to come could not be worked out; it is tried again in an hour.")]
    private partial void NotExtended(Exception exception);
}
