using Microsoft.Extensions.Logging;

namespace Routing.Center;

internal sealed partial class ViewBoard
{
    [LoggerMessage(1501, LogLevel.Error, "The gauges could not be made; those from before stay.")]
    private partial void NotMade(Exception exception);
}
