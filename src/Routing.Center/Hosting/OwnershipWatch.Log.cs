using Microsoft.Extensions.Logging;

namespace Routing.Center;

internal sealed partial class OwnershipWatch
{
    [LoggerMessage(1601, LogLevel.Error, "The ownership of the journal can't be confirmed; reads are refused until it is.")]
    private partial void NotConfirmed(Exception exception);
}
