using Microsoft.Extensions.Logging;

namespace Routing.Center;

internal sealed partial class HistoryProjector
{
    private readonly ILogger _logger;

    [LoggerMessage(1301, LogLevel.Information, "The history was made again from the journal, from sequence {From} to {To}.")]
    private partial void CaughtUp(long from, long to);

    [LoggerMessage(1302, LogLevel.Warning, "The history could not be written after sequence {Sequence}; it is tried again.")]
    private partial void NotWritten(Exception exception, long sequence);

    [LoggerMessage(1303, LogLevel.Error, "The history has stopped at sequence {Sequence}: the journal can't be replayed.")]
    private partial void Stopped(Exception exception, long sequence);

    [LoggerMessage(1305, LogLevel.Information, "Another owner has written to the history after sequence {Sequence}; it is taken up from there.")]
    private partial void Moved(long sequence);
}
