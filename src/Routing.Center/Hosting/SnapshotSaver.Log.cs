using Microsoft.Extensions.Logging;

namespace Routing.Center;

internal sealed partial class SnapshotSaver
{
    private readonly ILogger _logger = logger;

    [LoggerMessage(1201, LogLevel.Debug, "Snapshot at sequence {Sequence} saved: {Bytes} bytes.")]
    private partial void Saved(long sequence, int bytes);

    [LoggerMessage(1202, LogLevel.Warning, "Snapshot at sequence {Sequence} could not be saved; the next one will be tried.")]
    private partial void NotSaved(Exception exception, long sequence);
}
