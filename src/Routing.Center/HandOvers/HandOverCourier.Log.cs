using Microsoft.Extensions.Logging;

namespace Routing.Center;

public sealed partial class HandOverCourier
{
    [LoggerMessage(EventId = 60, Level = LogLevel.Warning, Message = "Hand-overs between {Center} and {Other} wait: {Reason}")]
    private partial void Waits(string center, string other, string reason);
}
